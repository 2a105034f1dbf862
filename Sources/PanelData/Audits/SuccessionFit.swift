/// How well figures of villages before a change agree with those of others after it, by every metric
/// that can be added.
struct SuccessionFit {
  private let panels: [Panel]

  /// Figures of which one is more than a third greater than the other say that they are of something
  /// else.
  private static let far = 4.0 / 3
  /// Where only some of the villages are taken, many choices may fit by chance.
  private static let farAmongMany = 1.1
  private static let mostVillages = 4

  init(_ dataset: Dataset) {
    panels = dataset.panels.keys.sorted().compactMap { dataset.panels[$0] }
      .filter(\.metric.isAdditive)
  }

  /// Whether the figures of one village before `start` are far from those of another in it.
  func isFar(_ old: Int, _ new: Int, _ start: Int) -> Bool {
    misfit([old], [new], start).map { $0.worst > Self.far } ?? false
  }

  /// The villages among `old`, at least two, whose figures add up to those of one of `new` better than
  /// those of any but all of them do; nil where there are none, or too many to choose from.
  func merger(_ old: [Int], _ new: [Int], _ start: Int) -> (parts: [Int], whole: Int)? {
    best(parts: old, wholes: new) { misfit($0, [$1], start) }
  }

  /// The villages among `new`, at least two, that one of `old` may have become.
  func split(_ old: [Int], _ new: [Int], _ start: Int) -> (parts: [Int], whole: Int)? {
    best(parts: new, wholes: old) { misfit([$1], $0, start) }
  }

  /// The parts of one that each village has in the period, of four decimals that add up to 1.
  func shares(of parts: [Int], _ start: Int) -> [String] {
    let panel = panels.first { panel in
      parts.allSatisfy { (panel[$0, start].value ?? 0) > 0 }
    }
    let figures = parts.map { panel?[$0, start].value ?? 1 }
    let sum = figures.reduce(0, +)
    var shares = figures.map { Int(($0 / sum * 10_000).rounded()) }
    shares[0] += 10_000 - shares.reduce(0, +)
    return shares.map { NumberFormat.fixed(Double($0) / 10_000, decimals: 4).trimmingZeros }
  }

  private typealias Misfit = (worst: Double, sum: Double)

  private func best(
    parts: [Int], wholes: [Int], misfit: ([Int], Int) -> Misfit?
  ) -> (parts: [Int], whole: Int)? {
    guard parts.count > 1, !wholes.isEmpty else { return nil }
    var found: (parts: [Int], whole: Int, misfit: Double)?
    for whole in wholes {
      for chosen in Self.choices(of: parts) {
        let isAll = chosen.count == parts.count && wholes.count == 1
        guard let all = misfit(chosen, whole),
          all.worst <= (isAll ? Self.far : Self.farAmongMany)
        else { continue }
        // Each must be needed: 100 beside 1 become 100 by a change of name.
        let isNeeded = chosen.allSatisfy { part in
          misfit(chosen.filter { $0 != part }, whole).map { $0.sum > all.sum } ?? false
        }
        if isNeeded, found.map({ all.sum < $0.misfit }) ?? true {
          found = (chosen, whole, all.sum)
        }
      }
    }
    return found.map { ($0.parts, $0.whole) }
  }

  /// All choices of two and more, where the villages are few; else all of them.
  private static func choices(of parts: [Int]) -> [[Int]] {
    guard parts.count <= mostVillages else { return [parts] }
    return (1..<(1 << parts.count)).map { bits in
      parts.indices.filter { bits >> $0 & 1 == 1 }.map { parts[$0] }
    }.filter { $0.count > 1 }
  }

  /// How many times the greater of the sums before and in the period is the other: the most and the sum
  /// over all metrics; nil where no metric tells.
  private func misfit(_ old: [Int], _ new: [Int], _ start: Int) -> Misfit? {
    var (worst, sum, count) = (0.0, 0.0, 0)
    for panel in panels {
      let before = old.compactMap { panel[$0, start - 1].value }
      let after = new.compactMap { panel[$0, start].value }
      guard before.count == old.count, after.count == new.count,
        before.allSatisfy({ $0 > 0 }), after.allSatisfy({ $0 > 0 })
      else { continue }
      let growth = after.reduce(0, +) / before.reduce(0, +)
      let distance = max(growth, 1 / growth)
      (worst, sum, count) = (max(worst, distance), sum + distance, count + 1)
    }
    return count > 0 ? (worst, sum) : nil
  }
}
