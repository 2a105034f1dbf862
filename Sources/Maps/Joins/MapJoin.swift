import PanelData

/// Which areas of a map are which villages of a register: by code, by name, or by path.
public struct MapJoin: Sendable {
  /// The layer's place in the map.
  public let layer: Int
  /// The property whose texts name the villages.
  public let property: String
  /// For each village the places of its areas among the layer's features.
  public let areas: [[Int]]
  /// The villages asked for that have an area.
  public let matched: Int
  /// The villages asked for.
  public let wanted: Int

  /// The layer and the property of `map` that name the most of the villages of `register` that
  /// `isWanted` tells, one of each village; nil where none names any.
  ///
  /// Texts are compared as the names of villages are: whatever their script, spacing or suffix. Where
  /// other properties name the groups that villages lie in, these must agree as well, so that 東區 of
  /// one county is not that of another.
  public init?(_ map: MapFile, _ register: UnitRegister, isWanted: [Bool]) {
    let names = VillageNames(register)
    let wanted = isWanted.count { $0 }
    var best: MapJoin?
    for (place, layer) in map.layers.enumerated() {
      let texts = LayerTexts(layer)
      let groups = names.groupProperties(in: texts)
      for property in texts.properties {
        let areas = names.areas(in: texts, by: property, groups: groups)
        let matched = zip(areas, isWanted).count { !$0.isEmpty && $1 }
        let join = MapJoin(
          layer: place, property: property, areas: areas, matched: matched, wanted: wanted)
        if matched > 0, best.map(join.isBetter) ?? true { best = join }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(layer: Int, property: String, areas: [[Int]], matched: Int, wanted: Int) {
    self.layer = layer
    self.property = property
    self.areas = areas
    self.matched = matched
    self.wanted = wanted
  }

  /// More villages, else fewer areas for the same: counties by themselves, not town by town.
  private func isBetter(than other: MapJoin) -> Bool {
    let counts = [self, other].map { $0.areas.reduce(0) { $0 + $1.count } }
    return matched != other.matched ? matched > other.matched : counts[0] < counts[1]
  }

  /// The share of the villages asked for that have an area.
  public var share: Double { wanted > 0 ? Double(matched) / Double(wanted) : 0 }
}

/// The properties of a layer as they are compared.
private struct LayerTexts {
  let properties: [String]
  let count: Int
  private let texts: [String: [String]]

  init(_ layer: MapFile.Layer) {
    properties = layer.properties
    count = layer.features.count
    var texts: [String: [String]] = [:]
    for property in properties {
      texts[property] = layer.features.map { MapJoin.key($0.properties[property] ?? "") }
    }
    self.texts = texts
  }

  /// The texts of a property, feature by feature; empty where it has none.
  subscript(property: String) -> [String] { texts[property] ?? [] }
}

extension MapJoin {
  /// `text` as it is compared.
  static func key(_ text: String) -> String {
    VillageName.key(VillageName.normalized(text)).lowercased()
  }
}

/// The villages of a register as they are compared.
private struct VillageNames {
  private let levels: Int
  /// For each village the keys of its groups, the outermost first, then its own.
  private let paths: [[String]]
  /// The villages that a text may mean.
  private var meant: [String: [Int]] = [:]

  init(_ register: UnitRegister) {
    levels = register.villageLevel
    paths = register.villages.indices.map { village in
      register.path(of: village, level: register.villageLevel).map(MapJoin.key)
    }
    for (village, path) in paths.enumerated() {
      var texts: Set<String> = []
      // The name, and paths that end in it, written together or apart.
      for length in 1...max(1, path.count) {
        for separator in ["", "/", " "] {
          texts.insert(path.suffix(length).joined(separator: separator))
        }
      }
      let code = register.villages[village].code
      if !code.isEmpty { texts.insert(MapJoin.key(code)) }
      for text in texts { meant[text, default: []].append(village) }
    }
  }

  /// For each level of groups the property that names at least half of them, if there is one.
  func groupProperties(in texts: LayerTexts) -> [String?] {
    (0..<max(0, levels - 1)).map { level in
      let names = Set(paths.map { $0[level] })
      var best: (count: Int, property: String)?
      for property in texts.properties {
        let count = names.intersection(texts[property]).count
        if count * 2 >= names.count, count > best?.count ?? 0 { best = (count, property) }
      }
      return best?.property
    }
  }

  /// For each village the features that `property` says are it and no other.
  func areas(in texts: LayerTexts, by property: String, groups: [String?]) -> [[Int]] {
    var areas = [[Int]](repeating: [], count: paths.count)
    for (feature, text) in texts[property].enumerated() where !text.isEmpty {
      let candidates = (meant[text] ?? []).filter { village in
        groups.enumerated().allSatisfy { level, group in
          guard let group, group != property else { return true }
          let name = texts[group][feature]
          return name.isEmpty || name == paths[village][level]
        }
      }
      if let village = candidates.first, candidates.count == 1 { areas[village].append(feature) }
    }
    return areas
  }
}
