/// A history applied to the villages of a register: who became whom, from when to when.
struct VillageSuccession {
  /// A village of the register, or one that only the history knows.
  struct Node {
    /// Its place in the register.
    var unit: Int?
    var path: [String]
    var code: String
    /// Its first and last year under its name, as far as the history says.
    var validFrom: Int?
    var validTo: Int?
    /// What it counts in averages.
    var weight: Double?
    var place: String
  }

  /// A village's figures up to a year are those of another's.
  struct Edge {
    var from: Int
    var into: Int
    /// The last year before the event.
    var until: Int
    var event: VillageHistory.Event
    /// The part of the figures that goes over.
    var share: Double
    var place: String
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private(set) var problems: [Phrase] = []
  private(set) var warnings: [Phrase] = []
  /// The nodes, each behind those that became it.
  private(set) var order: [Int] = []
  private let register: UnitRegister
  private var nodesByUnit: [Int: Int] = [:]
  private var nodesByKey: [String: Int] = [:]
  private let unitsByCode: [String: Int]
  private let unitsByKey: [String: [Int]]
  private let paths: [[String]]

  /// Finds the villages of `history` in `register`.
  /// - Parameter isWhole: whether the register has all villages of the data, so that one not found
  ///   does not exist.
  init(_ history: VillageHistory, _ register: UnitRegister, isWhole: Bool) {
    self.register = register
    let level = register.villageLevel
    var byCode: [String: Int] = [:]
    var byKey: [String: [Int]] = [:]
    var paths: [[String]] = []
    for (unit, village) in register.villages.enumerated() {
      if !village.code.isEmpty { byCode[village.code] = unit }
      let path = register.path(of: unit, level: level).map(Self.key)
      paths.append(path)
      byKey[path.last ?? "", default: []].append(unit)
    }
    unitsByCode = byCode
    unitsByKey = byKey
    self.paths = paths

    let ids = Set(history.villages.map(\.id))
    var places: [Int] = []
    for village in history.villages {
      let found = units(village.id, village.name)
      if found.count > 1 {
        problems.append(
          Phrase(
            .historyAmbiguous, .text(village.place), .text(village.name),
            .list(found.map { .text(register.path(of: $0, level: level).joined(separator: "/")) })))
      }
      let node = node(found.first, id: village.id, name: village.name, place: village.place)
      nodes[node].validFrom = nodes[node].validFrom ?? village.validFrom
      nodes[node].validTo = village.validTo
      nodes[node].weight = village.weight ?? nodes[node].weight
      if found.isEmpty, isWhole, village.event != nil {
        warnings.append(Phrase(.historyUnknown, .text(village.place), .text(village.name)))
      }
      places.append(node)
    }
    for (village, from) in zip(history.villages, places) {
      guard let event = village.event, let until = village.validTo else { continue }
      for successor in village.successors where !successor.reference.isEmpty {
        let into: Int
        if let known = successor.village {
          into = places[known]
        } else {
          let reference = successor.reference
          let found = units(reference, reference)
          if found.count > 1 {
            problems.append(
              Phrase(
                .historyAmbiguous, .text(successor.place), .text(reference),
                .list(
                  found.map { .text(register.path(of: $0, level: level).joined(separator: "/")) })))
          }
          if found.isEmpty, isWhole || ids.contains(reference) {
            problems.append(
              Phrase(.historyNoSuccessor, .text(successor.place), .text(reference)))
            continue
          }
          into = node(found.first, id: "", name: reference, place: successor.place)
        }
        // Under one code the data has both names as one village already.
        if into == from { continue }
        edges.append(
          Edge(
            from: from, into: into, until: until, event: event, share: successor.share,
            place: successor.place))
      }
    }
    giveGroups()
    sort()
  }

  private static func key(_ name: String) -> String {
    VillageName.key(VillageName.normalized(name))
  }

  /// The villages of the register with this code, else those with this name or path.
  private func units(_ id: String, _ name: String) -> [Int] {
    if !id.isEmpty, let unit = unitsByCode[id] { return [unit] }
    let keys = name.split(separator: "/").map { Self.key(String($0)) }
    let named = unitsByKey[keys.last ?? ""] ?? []
    return keys.count < 2 ? named : named.filter { paths[$0].suffix(keys.count) == keys[...] }
  }

  private mutating func node(_ unit: Int?, id: String, name: String, place: String) -> Int {
    let key = "\(id)\u{0}\(Self.key(name))"
    if let known = unit.flatMap({ nodesByUnit[$0] }) ?? (unit == nil ? nodesByKey[key] : nil) {
      return known
    }
    let path =
      unit.map { register.path(of: $0, level: register.villageLevel) }
      ?? name.split(separator: "/").map { VillageName.normalized(String($0)) }
    let code = unit.map { register.villages[$0].code } ?? (unitsByCode.isEmpty ? "" : id)
    let place = Node(unit: unit, path: path, code: code, place: place)
    nodes.append(place)
    if let unit { nodesByUnit[unit] = nodes.count - 1 } else { nodesByKey[key] = nodes.count - 1 }
    return nodes.count - 1
  }

  /// A village that only the history knows lies in the groups of those that became it.
  private mutating func giveGroups() {
    let level = register.villageLevel
    for _ in edges.indices {
      var changed = false
      for edge in edges {
        let known = nodes[edge.from].path
        let missing = level - nodes[edge.into].path.count
        guard nodes[edge.into].unit == nil, missing > 0, known.count == level else { continue }
        nodes[edge.into].path = known.prefix(missing) + nodes[edge.into].path
        changed = true
      }
      if !changed { break }
    }
    for index in nodes.indices where nodes[index].path.count != level {
      let missing = max(0, level - nodes[index].path.count)
      nodes[index].path =
        [String](repeating: "", count: missing) + nodes[index].path.suffix(level)
    }
  }

  private mutating func sort() {
    var waiting = [Int](repeating: 0, count: nodes.count)
    for edge in edges { waiting[edge.into] += 1 }
    var ready = nodes.indices.filter { waiting[$0] == 0 }
    while let node = ready.popLast() {
      order.append(node)
      for edge in edges where edge.from == node {
        waiting[edge.into] -= 1
        if waiting[edge.into] == 0 { ready.append(edge.into) }
      }
    }
    guard order.count < nodes.count, let left = nodes.indices.first(where: { waiting[$0] > 0 })
    else { return }
    problems.append(
      Phrase(.historyCycle, .text(nodes[left].place), .text(nodes[left].path.last ?? "")))
  }
}
