import Statistics
import Testing
import TestSupport

@Test("A figure at an edge belongs to the band above it; missing, zero and negative stand apart")
func bandsOfFigures() throws {
  let edges = BandEdges.usual
  let cases: [(Double, IncomeBand)] = [
    (.nan, .missing), (.infinity, .missing), (-0.01, .negative), (0, .zero), (-0.0, .zero),
    (0.01, .band(0)), (4.99, .band(0)), (5, .band(1)), (9.999, .band(1)), (10, .band(2)),
    (50, .band(3)), (99.9, .band(3)), (100, .band(4)), (1e12, .band(4)),
  ]
  for (value, band) in cases { #expect(edges.band(of: value) == band, "\(value)") }
  #expect(edges.bounds(at: 0) == (0, 5))
  #expect(edges.bounds(at: 2) == (10, 50))
  #expect(edges.bounds(at: 4).lower == 100 && edges.bounds(at: 4).upper == nil)
  #expect(try #require(BandEdges([])).band(of: 3) == .band(0))
}

@Test(
  "Edges that cut nothing are refused",
  arguments: [[5, 5], [10, 5], [0, 5], [-1], [.nan], [.infinity]])
func refusedEdges(_ values: [Double]) {
  #expect(BandEdges(values) == nil)
}

@Test("Counts, shares and shares of the money; a missing figure is in no share")
func bandTable() throws {
  let table = try BandTable(of: [.nan, 0, -2, 3, 4, 5, 60, 130, 0, .nan])
  #expect(table.rows.map(\.band) == BandEdges.usual.classes)
  #expect(table.rows.map(\.count) == [2, 1, 2, 2, 1, 0, 1, 1])
  #expect(table.count == 8)
  #expect(table.total == 200)
  #expect(table.withoutIncome == 3)
  #expect(table.rows[0].share == nil && table.rows[0].totalShare == nil)
  #expect(table.rows[3].share == 0.25)
  #expect(table.rows.map(\.total) == [0, -2, 0, 7, 5, 0, 60, 130])
  #expect(table.rows[7].totalShare == 0.65)
  #expect(table.rows[1].totalShare == -0.01)
  // Losses beyond the income leave no shares of it; without figures there are none at all.
  #expect(try BandTable(of: [-9, 3]).rows[3].totalShare == nil)
  #expect(try BandTable(of: [.nan]).rows.allSatisfy { $0.share == nil })
  #expect(try BandTable(of: []).count == 0)
  #expect(throws: UndefinedReason.outOfRange) { try BandTable(of: [1.7e308, 1.7e308]) }
}

@Test("Counts and shares add up over random figures and edges")
func bandLaws() throws {
  for seed in 0..<100 as Range<UInt64> {
    var generator = RepeatableRandom(seed)
    let edges = try #require(
      BandEdges(
        Set((0..<4).map { _ in Double(Int.random(in: 1...30, using: &generator)) }).sorted()))
    func year() -> [Double] {
      (0..<50).map { _ in
        let value = Int.random(in: -3...35, using: &generator)
        return value == 35 ? .nan : Double(value)
      }
    }
    let (first, second) = (year(), year())
    let table = try BandTable(of: first, edges: edges)
    #expect(table.rows.reduce(0) { $0 + $1.count } == 50)
    #expect(areClose(table.rows.reduce(0) { $0 + ($1.share ?? 0) }, 1))
    #expect(areClose(table.rows.reduce(0) { $0 + ($1.totalShare ?? 0) }, 1))
    for (place, row) in table.rows.enumerated().dropFirst(3) {
      let (lower, upper) = edges.bounds(at: place - 3)
      let count = first.count { $0 > 0 && $0 >= lower && $0 < upper ?? .infinity }
      #expect(row.count == count, "seed \(seed)")
    }

    let moves = BandMoves(from: first, to: second, edges: edges)
    #expect(moves.counts.map { $0.reduce(0, +) } == table.rows.map(\.count))
    let later = try BandTable(of: second, edges: edges)
    let columns = later.rows.indices.map { column in moves.counts.reduce(0) { $0 + $1[column] } }
    #expect(columns == later.rows.map(\.count))
    let known = zip(first, second).count { $0.isFinite && $1.isFinite }
    #expect(moves.risen + moves.fallen + moves.stayed == known)
    for row in moves.counts.indices.dropFirst() {
      let shares = moves.counts.indices.dropFirst().map { moves.share(from: row, to: $0).value }
      if moves.counts[row].dropFirst().reduce(0, +) > 0 {
        #expect(areClose(shares.reduce(0) { $0 + ($1 ?? .nan) }, 1))
      } else {
        #expect(shares.allSatisfy { $0 == nil })
      }
    }
    let back = BandMoves(from: second, to: first, edges: edges)
    #expect(back.risen == moves.fallen && back.stayed == moves.stayed)
  }
}

@Test("Moves from one year to the next, and what has no share")
func bandMoves() throws {
  let moves = BandMoves(from: [0, 3, 3, 7, .nan, 12], to: [3, 3, 6, 2, 8, .nan, 99])
  #expect(moves.counts[2][3] == 1)
  #expect(moves.counts[3][3] == 1 && moves.counts[3][4] == 1)
  #expect(moves.counts[4][3] == 1)
  #expect(moves.counts[0][4] == 1 && moves.counts[5][0] == 1)
  #expect(moves.risen == 2 && moves.fallen == 1 && moves.stayed == 1)
  #expect(moves.share(from: 3, to: 4) == .value(0.5))
  #expect(moves.share(from: 7, to: 3) == .undefined(.classEmpty))
  // A unit that has no figure in the second year has moved nowhere.
  #expect(moves.share(from: 5, to: 5) == .undefined(.classEmpty))
  #expect(moves.share(from: 0, to: 4) == .undefined(.classEmpty))
  #expect(moves.share(from: 99, to: -1) == .undefined(.classEmpty))
}
