import Analysis
import PanelData
import Statistics
import Testing

private func findings(
  _ name: String, _ rows: [[Double?]], weights: [[Double?]]? = nil
) throws -> [Finding] {
  let (panel, register) = makePanel(rows)
  var question = Question(measures: [try .init(named: name)])
  question.grouping = Grouping(columns: ["area"], register: register)
  question.bands = .usual
  question.weights = weights.map { makePanel($0, id: "population").panel }
  return question.answers(in: panel).first { $0.measure == name || $0.base == name }?.findings ?? []
}

@Test(
  "A measure over a span of one year says that it is too short",
  arguments: ["cagr", "beta", "sigma", "mld-change"])
func spanOfOneYear(name: String) throws {
  let one = try findings(name, [[nil, 1], [nil, 2], [nil, 5]])
  #expect(one.map(\.reason) == [.tooFewPeriods])
  let none = try findings(name, [[nil, nil], [nil, nil]])
  #expect(none.map(\.reason) == [.noData])
}

@Test("Growth after a year without figures lacks its base, not figures")
func growthAfterGap() throws {
  let growth = try findings("growth", [[1, nil, 4], [3, nil, 5]])
  #expect(growth.map(\.reason) == [.tooFewPeriods, .noData, .baseNotPositive])
  #expect(growth.map(\.used) == [2, 0, 2])
}

@Test("Of a year without figures nobody knows who grew, and who moved")
func countsOfEmptyYear() throws {
  let rows: [[Double?]] = [[4, 4, nil, 4], [8, 8, nil, 9]]
  let stagnation = try findings("stagnation:1", rows)
  #expect(stagnation.map(\.reason) == [.tooFewPeriods, nil, .noData, nil])
  #expect(stagnation.map(\.value) == [nil, 2, nil, 0])
  let moves = try findings("band-moves", rows)
  #expect(moves.map(\.reason) == [.tooFewPeriods, nil, .noData, .tooFewPeriods])
  let sigma = try findings("sigma", rows)
  #expect(sigma.map(\.used) == [2, 2, 0, 2])
}

@Test(
  "Where nobody has a weight, that is the reason",
  arguments: ["esteban-ray:1.3", "esteban-gradin-ray:1.3", "dagum", "gini"])
func nobodyHasWeight(name: String) throws {
  let none = try findings(name, [[1], [2], [3]], weights: [[0], [0], [0]])
  #expect(none.map(\.reason) == [.allWeightsZero])
}
