import Tables

extension RowBlock.Plan {
  /// Whether the keys of `other` mean the same.
  func givesKeys(like other: RowBlock.Plan) -> Bool {
    levels == other.levels && hasCode == other.hasCode && villageHeading == other.villageHeading
  }
}

extension RowBlock {
  /// What the cells of figures in a row hold.
  enum Filling { case some, unreadable, blank }

  static func filling(of numbers: [Figures], _ row: Int) -> Filling {
    if numbers.contains(where: { $0.states[row] == .value }) { return .some }
    return numbers.allSatisfy { $0.states[row] == .blank } ? .blank : .unreadable
  }

  /// What a row is whose key is `village`, the one with the number `key`.
  /// - Parameter isKnown: whether a row before it in this block was one of this village.
  func role(of row: Int, key: Int, _ village: KeyedVillage, isKnown: Bool) -> Role {
    let filling = Self.filling(of: numbers, row)
    switch village.kind {
    case .village: return .village(key)
    case .total(let kind): return .total(kind, name: village.names.last ?? "")
    case .heading: return .heading
    case .doubtful: return isKnown || filling == .some ? .village(key) : .aside
    case .nameless:
      let others =
        labels.map { $0.dictionary[Int($0.codes[row])] } + [village.code].compactMap { $0 }
      if let total = PathBuilder.total(village.names, { others }) { return total }
      return filling == .blank
        || (others + village.names).contains { !$0.isEmpty && CommonWords.isNote($0) }
        ? .aside : .unnamed
    }
  }
}
