import Yams

extension DatasetDescription {
  /// Reads a description; problems are collected, each with its line, before one failure is thrown.
  ///
  /// Keys that are not known are warnings, since later versions may know them.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - place: the file's name as shown in messages.
  /// - Throws: a `Failure` of kind `badData`.
  public static func parse(
    yaml: String, place: String
  ) throws -> (description: DatasetDescription, warnings: [Phrase]) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      var line = ""
      var problem = "\(error)"
      if case YamlError.scanner(_, let reason, let mark, _) = error {
        (line, problem) = (":\(mark.line)", reason)
      } else if case YamlError.parser(_, let reason, let mark, _) = error {
        (line, problem) = (":\(mark.line)", reason)
      }
      throw Failure(.badData, Phrase(.yamlInvalid, .text(place + line), .text(problem)))
    }
    guard let root else { return (DatasetDescription(), []) }
    var reader = DescriptionReader(place: place)
    let description = reader.description(root)
    if !reader.problems.isEmpty { throw Failure(.badData, reader.problems) }
    return (description, reader.warnings)
  }
}

/// Walks the nodes of a description and keeps what is wrong with them.
private struct DescriptionReader {
  let place: String
  var problems: [Phrase] = []
  var warnings: [Phrase] = []

  init(place: String) { self.place = place }

  private static let known = [
    "title", "description", "sources", "licenses", "units", "village", "groups", "period",
    "currency", "metrics", "cpi", "map",
  ]
  /// Keys of Data Package and of later versions, which are passed over in silence.
  private static let passedOver = [
    "name", "id", "profile", "homepage", "version", "created", "keywords", "contributors",
    "resources", "edges", "standard", "targets", "weights", "language",
  ]
  private static let knownOfMetric = [
    "field", "unit", "title", "parts", "weak_below", "bands", "of", "per", "aliases",
    "description", "additive",
  ]

  mutating func description(_ root: Node) -> DatasetDescription {
    var result = DatasetDescription()
    guard let mapping = mapping(root, "dataset.yaml") else { return result }
    var metrics: Node?
    for (keyNode, node) in mapping {
      guard let key = keyNode.string else { continue }
      switch key {
      case "title": result.title = text(node, key)
      case "description": result.description = text(node, key)
      case "units": result.units = text(node, key)
      case "village": result.village = string(node, key)
      case "period": result.period = string(node, key)
      case "currency": result.currency = string(node, key)
      case "map": result.map = string(node, key)
      case "groups": result.groups = strings(node, key)
      case "sources":
        for item in sequence(node, key) {
          if let name = item.scalar?.string {
            result.sources.append(.init(title: LocalizedText(name), path: nil))
          } else if let title = item.mapping?["title"].flatMap({ text($0, "title") }) {
            result.sources.append(.init(title: title, path: item.mapping?["path"]?.string))
          }
        }
      case "licenses":
        result.licenses = sequence(node, key).compactMap {
          $0.scalar?.string ?? $0.mapping?["title"]?.string ?? $0.mapping?["name"]?.string
        }
      case "metrics": metrics = node
      case "cpi": result.cpi = cpi(node)
      default: unknown(key, keyNode, among: Self.known, passedOver: Self.passedOver)
      }
    }
    if let metrics { result.metrics = self.metrics(metrics, currency: result.currency) }
    return result
  }

  /// A price index above 0 for each year.
  private mutating func cpi(_ node: Node) -> [Int: Double] {
    guard let mapping = mapping(node, "cpi") else { return [:] }
    var index: [Int: Double] = [:]
    for (keyNode, node) in mapping {
      guard let year = keyNode.int, let value = number(node, "cpi") else { continue }
      if value > 0 { index[year] = value } else { expected(.yamlNumber, node, "cpi") }
    }
    return index
  }

  private mutating func metrics(_ node: Node, currency: String?) -> [Metric] {
    guard let mapping = mapping(node, "metrics") else { return [] }
    var metrics: [Metric] = []
    for (keyNode, node) in mapping {
      guard let id = keyNode.string, let keys = self.mapping(node, id) else { continue }
      metrics.append(metric(id, keys, currency: currency))
    }
    // References are checked once all ids are known; the unit of a quotient follows from its terms.
    let ids = Set(metrics.map(\.id))
    metrics = termsFirst(metrics, node)
    for index in metrics.indices {
      var named = metrics[index].parts
      if case .ratio(let over, let under) = metrics[index].origin {
        named += [over, under]
        let units = [over, under].map { id in metrics.first { $0.id == id }?.unit }
        if metrics[index].unit == nil {
          metrics[index].unit = MeasurementUnit.ratio(units[0], per: units[1])
        }
      }
      for name in named where !ids.contains(name) {
        problems.append(
          Phrase(.yamlUnknownMetric, .text(line(node)), .text(metrics[index].id), .text(name)))
      }
    }
    return metrics
  }

  /// The metrics with each quotient behind its terms; a quotient that leads back to itself is a
  /// problem.
  private mutating func termsFirst(_ metrics: [Metric], _ node: Node) -> [Metric] {
    var ordered: [Metric] = []
    var placed = Set<String>()
    let known = Set(metrics.map(\.id))
    var waiting = metrics
    while !waiting.isEmpty {
      let ready = waiting.filter { metric in
        guard case .ratio(let over, let under) = metric.origin else { return true }
        return [over, under].allSatisfy { placed.contains($0) || !known.contains($0) }
      }
      if ready.isEmpty {
        for metric in waiting {
          problems.append(Phrase(.ratioCycle, .text(line(node)), .text(metric.id)))
        }
        break
      }
      ordered += ready
      placed.formUnion(ready.map(\.id))
      waiting.removeAll { placed.contains($0.id) }
    }
    return ordered
  }

  private mutating func metric(_ id: String, _ keys: Node.Mapping, currency: String?) -> Metric {
    var metric = Metric(id: id, origin: .field(id), title: LocalizedText(id))
    var over: String?
    var under: String?
    var titled = false
    for (keyNode, node) in keys {
      guard let key = keyNode.string else { continue }
      switch key {
      case "field":
        if let field = string(node, key) {
          metric.origin = .field(field)
          if !titled { metric.title = LocalizedText(field) }
        }
      case "unit":
        metric.unit = string(node, key).map { MeasurementUnit($0, currency: currency) }
      case "title":
        if let title = text(node, key) {
          metric.title = title
          titled = true
        }
      case "parts": metric.parts = strings(node, key)
      case "aliases": metric.aliases = strings(node, key)
      case "weak_below": metric.weakBelow = number(node, key)
      case "bands":
        metric.bands = sequence(node, key).compactMap { number($0, key) }
        if metric.bands != metric.bands.sorted() { expected(.yamlAscending, node, key) }
      case "of": over = string(node, key)
      case "per": under = string(node, key)
      case "additive":
        metric.additive = node.bool
        if node.bool == nil { expected(.yamlBoolean, node, key) }
      case "description": break
      default: unknown(key, keyNode, among: Self.knownOfMetric, passedOver: [])
      }
    }
    switch (over, under) {
    case (let over?, let under?): metric.origin = .ratio(of: over, per: under)
    case (nil, nil): break
    default: expected(.yamlBothTerms, keys.first.map(\.value) ?? Node(""), id)
    }
    return metric
  }

  // MARK: Nodes

  private func line(_ node: Node) -> String { place + (node.mark.map { ":\($0.line)" } ?? "") }

  private mutating func expected(_ what: PhraseCode, _ node: Node, _ key: String) {
    problems.append(Phrase(.yamlExpected, .text(line(node)), .text(key), .phrase(Phrase(what))))
  }

  private mutating func unknown(
    _ key: String, _ node: Node, among known: [String], passedOver: [String]
  ) {
    if passedOver.contains(key) { return }
    let near = Suggestion.nearest(to: key, among: known)
    warnings.append(
      Phrase(
        .yamlUnknownKey, .text(line(node)), .text(key),
        .list((near.isEmpty ? known : near).map { .text($0) })))
  }

  private mutating func mapping(_ node: Node, _ key: String) -> Node.Mapping? {
    if node.mapping == nil { expected(.yamlMapping, node, key) }
    return node.mapping
  }

  private mutating func string(_ node: Node, _ key: String) -> String? {
    if node.scalar == nil { expected(.yamlText, node, key) }
    return node.scalar?.string
  }

  private mutating func number(_ node: Node, _ key: String) -> Double? {
    guard let value = node.float, value.isFinite else {
      expected(.yamlNumber, node, key)
      return nil
    }
    return value
  }

  /// A sequence, or a single item that stands for a sequence of one.
  private mutating func sequence(_ node: Node, _ key: String) -> [Node] {
    node.sequence.map(Array.init) ?? [node]
  }

  private mutating func strings(_ node: Node, _ key: String) -> [String] {
    sequence(node, key).compactMap { string($0, key) }
  }

  private mutating func text(_ node: Node, _ key: String) -> LocalizedText? {
    if let text = node.scalar?.string { return LocalizedText(text) }
    guard let mapping = node.mapping else {
      expected(.yamlText, node, key)
      return nil
    }
    var texts: [Language: String] = [:]
    var plainChinese: String?
    for (keyNode, node) in mapping {
      guard let tag = keyNode.string, let value = node.scalar?.string else { continue }
      if tag == "zh" {
        plainChinese = value
      } else if let language = Language(rawValue: tag) ?? Language(locale: tag) {
        texts[language] = value
      }
    }
    if let plainChinese {
      let script = Language(scriptOf: [plainChinese])
      texts[script == .english ? .simplifiedChinese : script, default: plainChinese] = plainChinese
    }
    guard let text = LocalizedText(texts) else {
      expected(.yamlLanguages, node, key)
      return nil
    }
    return text
  }
}
