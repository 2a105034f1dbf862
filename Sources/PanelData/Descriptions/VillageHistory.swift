import Tables

/// What became of villages: the rows of a table `villages.csv` beside the data.
public struct VillageHistory: Sendable {
  /// How a village ended under its name.
  public enum Event: String, Sendable, Hashable, CaseIterable {
    /// It has another name.
    case rename
    /// It is a part of another.
    case merge
    /// It is several.
    case split
    /// It lies in another group.
    case transfer
  }

  /// A village from its first to its last year under its name.
  struct Village: Sendable {
    var id: String
    var name: String
    var validFrom: Int?
    var validTo: Int?
    var event: Event?
    /// What it counts in averages with others, beside a split.
    var weight: Double?
    var successors: [Successor] = []
    /// The row, for messages.
    var place: String
  }

  /// What a village became.
  struct Successor: Sendable {
    /// The id or the name, as written.
    var reference: String
    /// The place in `villages`; nil for a village that only the data knows.
    var village: Int?
    /// The part of the village that it got; 1 but for splits.
    var share: Double
    var place: String
  }

  /// The villages with an event, and those that they lead to, as far as the table has them.
  private(set) var villages: [Village] = []
  /// What is wrong with the table.
  private(set) var problems: [Phrase] = []

  /// Whether it says nothing, not even something wrong.
  var isEmpty: Bool { villages.isEmpty && problems.isEmpty }

  /// A row of the table as text.
  struct Row: Sendable {
    var id = ""
    var name = ""
    var validFrom = ""
    var validTo = ""
    var event = ""
    var successor = ""
    var weight = ""
    var place: String
  }

  /// The rows it was made from, and what was wrong with them as a table.
  let rows: [Row]
  let tableProblems: [Phrase]

  /// No history.
  init() { self.init(rows: []) }

  /// The history that the rows tell; what is wrong with them is kept in `problems`.
  init(rows: [Row], problems: [Phrase] = []) {
    self.rows = rows
    tableProblems = problems
    self.problems = problems
    for row in rows { add(row) }
    checkShares()
    resolve()
    findCycles()
  }

  private mutating func add(_ row: Row) {
    guard !row.name.isEmpty || !row.id.isEmpty else { return }
    var village = Village(
      id: row.id, name: row.name.isEmpty ? row.id : row.name, place: row.place)
    village.validFrom = year(row.validFrom, row)
    village.validTo = year(row.validTo, row)
    if let from = village.validFrom, let to = village.validTo, from > to {
      problems.append(
        Phrase(.historyYears, .text(row.place), .text(String(from)), .text(String(to))))
    }
    if row.event.isEmpty && row.successor.isEmpty {
      village.weight = number(row.weight, row)
      villages.append(village)
      return
    }
    guard let event = Self.event(row.event) else {
      let words = Event.allCases.map { Phrase.Argument.text($0.rawValue) }
      problems.append(
        Phrase(.historyEvent, .text(row.place), .text(row.event), .list(words)))
      return
    }
    village.event = event
    if row.validTo.isEmpty { problems.append(Phrase(.historyEnd, .text(row.place))) }
    if row.successor.isEmpty { problems.append(Phrase(.historySuccessor, .text(row.place))) }
    let weight = number(row.weight, row)
    if event == .split, weight == nil, row.weight.isEmpty {
      problems.append(Phrase(.historyShare, .text(row.place)))
    }
    if event != .split { village.weight = weight }
    let successor = Successor(
      reference: row.successor, share: event == .split ? weight ?? 0 : 1, place: row.place)
    let same = villages.firstIndex {
      $0.id == village.id && $0.event != nil
        && VillageName.key(VillageName.normalized($0.name))
          == VillageName.key(VillageName.normalized(village.name))
    }
    guard let same else {
      village.successors = [successor]
      villages.append(village)
      return
    }
    if event == .split, villages[same].event == .split {
      villages[same].successors.append(successor)
    } else {
      problems.append(
        Phrase(
          .historyTwice, .text(row.place), .text(village.name), .text(villages[same].place)))
    }
  }

  /// The shares of a split must be all of it.
  private mutating func checkShares() {
    for village in villages where village.event == .split {
      let sum = village.successors.reduce(0) { $0 + $1.share }
      if (sum - 1).magnitude > 1e-6 || village.successors.contains(where: { $0.share <= 0 }) {
        problems.append(
          Phrase(
            .historyShares, .text(village.place), .text(village.name),
            .text(NumberFormat.fixed(sum, decimals: 4).trimmingZeros)))
      }
    }
  }

  /// Finds the rows of successors: by id, then by name.
  private mutating func resolve() {
    for index in villages.indices {
      for place in villages[index].successors.indices {
        villages[index].successors[place].village = successor(
          villages[index].successors[place].reference, of: villages[index])
      }
    }
  }

  private func successor(_ reference: String, of village: Village) -> Int? {
    guard !reference.isEmpty else { return nil }
    let start = (village.validTo ?? 0) + 1
    // An id may outlast a name: its later rows are meant.
    let byID = villages.indices.filter {
      villages[$0].id == reference
        && (villages[$0].id != village.id || villages[$0].name != village.name)
    }
    if let next = byID.first(where: { villages[$0].validFrom == start }) ?? byID.last {
      return next
    }
    let key = VillageName.key(VillageName.normalized(reference))
    let byName = villages.indices.filter {
      VillageName.key(VillageName.normalized(villages[$0].name)) == key
    }
    return byName.first { villages[$0].validFrom == start } ?? byName.first
  }

  /// A village must not become itself.
  private mutating func findCycles() {
    // 1 while the villages after it are looked at, 2 when they are done.
    var states = [UInt8](repeating: 0, count: villages.count)
    for start in villages.indices where states[start] == 0 {
      var stack = [(village: start, next: 0)]
      states[start] = 1
      while let top = stack.last {
        let successors = villages[top.village].successors
        guard top.next < successors.count else {
          states[top.village] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        guard let next = successors[top.next].village else { continue }
        if states[next] == 1 {
          problems.append(
            Phrase(
              .historyCycle, .text(successors[top.next].place), .text(villages[next].name)))
          // Cut here, so that what is left can be followed.
          villages[top.village].successors[top.next].village = nil
          villages[top.village].successors[top.next].reference = ""
        } else if states[next] == 0 {
          states[next] = 1
          stack.append((next, 0))
        }
      }
    }
  }

  // MARK: Cells

  private mutating func year(_ text: String, _ row: Row) -> Int? {
    if ["", "-", "—", "至今", "present"].contains(text) { return nil }
    if let period = Period(text), period.part == .year { return period.year }
    problems.append(Phrase(.notAPeriod, .text(row.place), .text(text)))
    return nil
  }

  private mutating func number(_ text: String, _ row: Row) -> Double? {
    if text.isEmpty { return nil }
    if case .value(let value, _) = NumberCell.reading(text), value > 0 { return value }
    problems.append(Phrase(.historyWeight, .text(row.place), .text(text)))
    return nil
  }

  private static func event(_ text: String) -> Event? {
    switch text.lowercased() {
    case "rename", "renamed", "更名", "改名": .rename
    case "merge", "merged", "合并", "合併", "并入", "併入": .merge
    case "split", "分设", "分設", "拆分": .split
    case "transfer", "transferred", "划转", "劃轉", "划入", "劃入": .transfer
    default: nil
    }
  }
}
