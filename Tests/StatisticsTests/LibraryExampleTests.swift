import Foundation
import Statistics
import Testing

@Test("The example of the README runs and says what its comments say")
func libraryExample() throws {
  // README
  // The revenue of six villages in 万元, and the town each lies in.
  let figures = [0, 12.5, 30, 41, 88, 260]
  let towns = [1, 1, 2, 2, 3, 3]

  let sample = Sample(figures)
  let gini = InequalityMeasure.gini.compute(sample)  // value 0.5938…
  let theil = InequalityMeasure.theilL.compute(sample)  // undefined: zerosNotAllowed
  let top = try InequalityMeasure(named: "top-share:0.2").compute(sample)

  let split = try GroupedDecomposition(GroupedSample(figures, groups: towns), order: 1)
  let between = split.rate(of: split.between)  // the share of Theil T between the towns

  let line = WeaknessLine(20)
  let shortfall = try Shortfall(of: figures, line: line)  // 27.5 would lift 2 villages
  let weak = FosterGreerThorbecke.headcount.index(of: sample, line: line)

  let interval = try Bootstrap(seed: 1).biasCorrected(of: sample, InequalityMeasure.gini.compute)

  for outcome in [gini, theil, top, weak] {
    switch outcome {
    case .value(let value, _): print(value)
    case .undefined(let reason): print(reason.rawValue)
    }
  }
  print(between ?? 0, shortfall.total, interval.lower, interval.upper)
  print(InequalityMeasure.gini.account.formula)
  // README end

  #expect(abs((gini.value ?? 0) - 0.5938586326767091) < 1e-15)
  #expect(theil == .undefined(.zerosNotAllowed))
  #expect(top.value.map { $0 > 0.2 && $0 < 1 } == true)
  #expect(shortfall.total == 27.5 && shortfall.weakCount == 2)
  #expect(weak.value.map { abs($0 - 1.0 / 3) < 1e-15 } == true)
  #expect(between.map { $0 > 0 && $0 < 1 } == true)
  #expect(interval.lower < interval.upper)
}

@Test("The README has the example as it is tested here")
func libraryExampleIsInReadme() throws {
  let file = URL(filePath: #filePath)
  let root = file.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  let lines = try String(contentsOf: file, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  let start = try #require(lines.firstIndex(of: "  // README"))
  let end = try #require(lines.firstIndex(of: "  // README end"))
  let example = lines[(start + 1)..<end].map { $0.dropFirst(2) }.joined(separator: "\n")
  #expect(readme.contains("```swift\nimport Statistics\n\n" + example + "\n```\n"))
}
