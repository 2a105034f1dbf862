import Testing
import TestSupport

@testable import Plotting

struct LabelPlacementTests {
  private func cost(_ wanted: [Double], _ placed: [Double]) -> Double {
    zip(wanted, placed).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The least cost over a grid of whole positions, in the order given.
  private func bestCost(
    _ wanted: [Double], separation: Int, lower: Int, upper: Int
  ) -> Double {
    // costs[p] is the least cost of the labels so far with the last one at p or before.
    var costs = Array(repeating: 0.0, count: upper - lower + 1)
    for (rank, want) in wanted.enumerated() {
      var next = Array(repeating: Double.infinity, count: costs.count)
      for place in costs.indices {
        let before =
          rank == 0 ? 0 : (place >= separation ? costs[place - separation] : .infinity)
        let move = want - Double(lower + place)
        next[place] = min(place > 0 ? next[place - 1] : .infinity, before + move * move)
      }
      costs = next
    }
    return costs.last ?? 0
  }

  @Test func `Placement is as good as the best of all placements on a grid, or better`() {
    var random = RepeatableRandom(5)
    for _ in 0..<400 {
      let count = Int.random(in: 1...6, using: &random)
      let wanted = (0..<count).map { _ in
        Double(Int.random(in: -10...70, using: &random))
      }.sorted()
      let placed = LabelPlacement.middles(wanted, separation: 6, lower: 0, upper: 60)
      let best = bestCost(wanted, separation: 6, lower: 0, upper: 60)
      #expect(cost(wanted, placed) <= best + 1e-9)
      // Means of whole numbers lie off the grid by at most a half, so the grid comes near.
      #expect(best <= cost(wanted, placed) + Double(count) * 0.25 + 1e-9)
    }
  }

  @Test func `Placed labels keep their distance and stay within the limits`() {
    var random = RepeatableRandom(6)
    for _ in 0..<500 {
      let count = Int.random(in: 0...30, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: -50...400, using: &random) }
      let placed = LabelPlacement.middles(wanted, separation: 12, lower: 10, upper: 380)
      let sorted = placed.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 12 - 1e-9 })
      #expect(placed.allSatisfy { $0 >= 10 - 1e-9 && $0 <= 380 + 1e-9 })
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      #expect(zip(order, order.dropFirst()).allSatisfy { placed[$0] < placed[$1] })
    }
  }

  @Test func `Labels with room stay where they want to be`() {
    #expect(
      LabelPlacement.middles([50, 10, 90], separation: 12, lower: 0, upper: 100) == [50, 10, 90])
  }

  @Test func `Capacity counts the labels that fit`() {
    #expect(LabelPlacement.capacity(separation: 10, lower: 0, upper: 95) == 10)
    #expect(LabelPlacement.capacity(separation: 10, lower: 0, upper: -1) == 0)
    #expect(LabelPlacement.capacity(separation: 0, lower: 0, upper: 10) == 0)
  }
}

struct TextFittingTests {
  private let fitting = TextFitting(measurer: FakeMeasurer())
  private let style = TextStyle(size: 10, color: Color(0))

  private func wrap(_ text: String, _ width: Double, limit: Int = 9) -> [String] {
    fitting.wrapped(text, style: style, width: width, limit: limit).map(\.string)
  }

  @Test func `Chinese text breaks anywhere except before closing and after opening marks`() {
    #expect(wrap("白山村收入，很高", 50) == ["白山村收", "入，很高"])
    #expect(wrap("白山村的（收入）", 50) == ["白山村的", "（收入）"])
    #expect(wrap("一二三四五六", 30) == ["一二三", "四五六"])
  }

  @Test func `Latin text breaks at spaces, and long words where they must`() {
    #expect(wrap("ab cd ef", 30) == ["ab cd", "ef"])
    #expect(wrap("abcdefgh", 22) == ["abcd", "efgh"])
    #expect(wrap("2010—2024年各村", 60).joined() == "2010—2024年各村")
  }

  @Test func `A last line with text left over ends in an ellipsis`() {
    #expect(wrap("一二三四五六七八九十", 40, limit: 2) == ["一二三四", "五六七…"])
    #expect(wrap("一二", 5) == [])
    #expect(wrap("", 50) == [])
  }

  @Test func `Line breaks and control characters become single spaces`() {
    #expect(TextFitting.clean(" a\n\tb\u{0} c ") == "a b c")
  }

  @Test func `Cut names fit their width`() {
    let cut = fitting.truncated("很长很长很长的村名", style: style, width: 47)
    #expect(cut?.string == "很长很长…")
    #expect(fitting.truncated("村", style: style, width: 3) == nil)
  }
}
