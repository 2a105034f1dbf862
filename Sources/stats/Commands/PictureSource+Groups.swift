import Analysis
import Figures
import Maps
import PanelData

extension PictureSource {
  /// Puts the groups of a column in place of villages.
  /// - Throws: a `Failure` of kind `usage` where there is no such column.
  mutating func group(by heading: String) throws {
    guard let groups = GroupedDataset(dataset, panel, by: heading) else {
      throw GroupOption.refusal(of: heading, dataset.register)
    }
    column = heading
    draw(groups)
  }

  private mutating func draw(_ groups: GroupedDataset) {
    // All panels that one picture is drawn from are of the same units.
    func grouped(_ panel: Panel) -> Panel? {
      GroupedDataset(dataset, panel, by: groups.heading)?.panel
    }
    parts = parts.compactMap(grouped)
    against = against.flatMap(grouped)
    self.grouped = groups
    memberNoun = FigureText.unitNoun(of: dataset, count: 2)
    dataset = groups.dataset
    panel = groups.panel
  }

  /// How the figures of groups follow from those of their villages; nil where villages are drawn.
  var groupNote: Phrase? {
    guard let grouped else { return nil }
    let code: PhraseCode =
      switch grouped.method {
      case .sums: .groupSums
      case .means: .groupMeans
      case .quotients: .groupQuotients
      }
    return Phrase(code, .text(grouped.heading), .phrase(memberNoun))
  }

  /// Finds the areas of `map`: of villages, or without `--by` of the groups that it names better.
  /// - Returns: what was joined by what.
  /// - Throws: a `Failure` of kind `badData` where nothing can be joined.
  mutating func join(_ map: MapFile) throws -> Phrase {
    let headings = column == nil ? Array(dataset.register.headings.dropLast()) : []
    let candidates =
      [nil] + headings.reversed().map { GroupedDataset(dataset, panel, by: $0) }
    var best: (groups: GroupedDataset?, join: MapJoin)?
    for candidate in candidates {
      let series = MetricSeries(
        candidate?.panel ?? panel, register: (candidate?.dataset ?? dataset).register, year: year)
      let wanted = Set(series.reportedUnits)
      let join = MapJoin(
        map, (candidate?.dataset ?? dataset).register,
        isWanted: series.units.indices.map(wanted.contains))
      guard let join, join.share > best?.join.share ?? 0 else { continue }
      best = (candidate, join)
      // The smallest units of which most are on the map are meant.
      if join.share >= 0.5 { break }
    }
    guard let best else { throw nothingJoined(map) }
    if let groups = best.groups { draw(groups) }
    let joined = JoinedMap(map, best.join)
    self.map = joined
    return Phrase(
      .mapJoined, .text(map.name), .text(best.join.property), .count(best.join.matched),
      .count(best.join.wanted),
      .phrase(FigureText.unitNoun(of: dataset, count: best.join.wanted)))
  }

  private func nothingJoined(_ map: MapFile) -> Failure {
    let register = dataset.register
    let names = register.levels.indices.dropFirst().compactMap { register.levels[$0].first?.name }
    let properties = map.layers.flatMap { layer in
      layer.properties.map { property -> Phrase.Argument in
        let examples = Set(layer.features.compactMap { $0.properties[property] }).sorted().prefix(2)
        return .phrase(
          Phrase(.mapProperty, .text(property), .list(examples.map { .text($0) })))
      }
    }
    return Failure(
      .badData,
      Phrase(
        .mapNoMatch, .text(map.name), .list(register.headings.map { .text($0) }),
        .list(names.map { .text($0) }), .list(Array(properties.prefix(12)))))
  }
}
