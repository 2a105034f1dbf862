import Analysis
import PanelData
import Statistics
import Testing

/// The finding of `measure` for all units in the period at `place`.
private func finding(
  _ answers: [Answer], _ measure: String, group: [String]? = nil, at place: Int = 0
) -> Finding? {
  answers.first { $0.measure == measure && $0.group == group }?.findings[place]
}

private func question(_ names: String...) throws -> Question {
  Question(measures: try names.map { try Question.Measure(named: $0) })
}

@Test("Every measure that is listed is found by its name")
func listedMeasuresAreFound() throws {
  for measure in Question.Measure.all {
    #expect(try Question.Measure(named: measure.name).name == measure.name)
  }
  #expect(try Question.Measure(named: "fgt").name == "fgt:0")
  #expect(try Question.Measure(named: "stagnation").name == "stagnation:3")
  #expect(try Question.Measure(named: "esteban-ray:1.5").name == "esteban-ray:1.5")
  // What explains a measure has its name.
  for measure in Question.Measure.all {
    #expect(try MeasureName(measure.name).text == measure.name)
  }
  #expect(throws: MeasureNameError.unknown("gnii")) { try Question.Measure(named: "gnii") }
  #expect(throws: MeasureNameError.self) { try Question.Measure(named: "fgt:3") }
}

@Test("Findings count who was used, missing, 0 and negative, and never hold NaN")
func findingsCount() throws {
  let (panel, register) = makePanel([[1, 2], [0, 3], [-2, nil], [nil, nil], [5, 0]])
  var question = try question("n", "gini", "gini-rsv", "theil-l", "total")
  question.grouping = Grouping(columns: ["area"], register: register)
  let answers = question.answers(in: panel)
  let gini = try #require(finding(answers, "gini"))
  #expect(gini.reason == .negativeValues)
  #expect((gini.used, gini.missing, gini.zero, gini.negative) == (4, 1, 1, 1))
  #expect(finding(answers, "gini-rsv")?.value != nil)
  #expect(finding(answers, "theil-l", at: 1)?.reason == .zerosNotAllowed)
  #expect(finding(answers, "n", at: 1)?.value == 3)
  #expect(finding(answers, "total")?.value == 4)
}

@Test("Figures of 0 are left out when asked, and still counted")
func zerosAreDropped() throws {
  let (panel, _) = makePanel([[1], [0], [3]])
  var question = try question("n", "mean", "theil-l")
  question.zeros = .drop
  let answers = question.answers(in: panel)
  #expect(finding(answers, "n")?.value == 2)
  #expect(finding(answers, "mean")?.value == 2)
  #expect(finding(answers, "n")?.zero == 1)
  #expect(finding(answers, "theil-l")?.value != nil)
}

@Test("A weight is the same as the village taken that often; one without a weight is missing")
func weightsReplicate() throws {
  let (panel, _) = makePanel([[1], [2], [6], [9]])
  let (weights, _) = makePanel([[2], [1], [3], [nil]], id: "population")
  let (replicated, _) = makePanel([[1], [1], [2], [6], [6], [6]])
  let names = ["mean", "gini", "theil-t", "cv", "fgt:1", "top-share:0.2"]
  var weighted = Question(measures: try names.map { try Question.Measure(named: $0) })
  weighted.line = LineByYear(4)
  var plain = weighted
  weighted.weights = weights
  plain.weights = nil
  let (ours, theirs) = (weighted.answers(in: panel), plain.answers(in: replicated))
  for name in names {
    let (own, other) = (finding(ours, name)?.value, finding(theirs, name)?.value)
    #expect(abs((own ?? .nan) - (other ?? 0)) < 1e-12, "\(name)")
  }
  #expect(finding(ours, "mean")?.missing == 1)
  #expect(finding(ours, "mean")?.weight == 6)
}

@Test("Parts between and within add up to their whole, stage by stage, on random panels")
func partsAddUp() throws {
  var generator = SeededGenerator(seed: 11)
  for _ in 0..<60 {
    var register = UnitRegister(headings: ["county", "town", "village"])
    let count = Int.random(in: 4...40, using: &generator)
    for unit in 0..<count {
      let county = Int.random(in: 0..<3, using: &generator)
      let town = Int.random(in: 0..<3, using: &generator)
      _ = register.index(of: ["c\(county)", "t\(town)", "v\(unit)"])
    }
    let panel = Panel(
      metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")), level: 3,
      periods: [Period(2020)], unitCount: count,
      cells: (0..<count).map { _ in
        Bool.random(using: &generator)
          ? .value(Double(Int.random(in: 1...50, using: &generator))) : .value(7)
      })
    var question = try question("theil-t", "theil-l", "ge:2", "dagum")
    question.grouping = Grouping(columns: ["county", "town"], register: register)
    let answers = question.answers(in: panel)
    for name in ["theil-t", "theil-l", "ge:2", "dagum"] {
      let whole = try #require(finding(answers, name)?.value)
      let parts = answers.filter { $0.base == name && $0.part != nil }
      #expect(parts.count == 3)
      let sum = parts.compactMap { $0.findings[0].value }.reduce(0, +)
      #expect(abs(sum - whole) < 1e-12)
    }
  }
}

@Test("A town is known by its path; a column whose names recur everywhere does not nest")
func groupsByPathOrName() throws {
  var towns = UnitRegister(headings: ["county", "town", "village"])
  for path in [["A", "East", "1"], ["B", "East", "2"], ["A", "West", "3"], ["B", "North", "4"]] {
    _ = towns.index(of: path)
  }
  let byTown = try #require(Grouping(columns: ["town"], register: towns))
  #expect(
    byTown.stages[0].groups.map(\.path) == [
      ["A", "East"], ["B", "East"], ["A", "West"], ["B", "North"],
    ])
  let both = try #require(Grouping(columns: ["county", "town"], register: towns))
  #expect(both.stages[1].groups.map(\.path) == byTown.stages[0].groups.map(\.path))

  var kinds = UnitRegister(headings: ["area", "kind", "village"])
  for (place, area) in ["A", "B", "C"].enumerated() {
    for kind in ["weak", "other"] { _ = kinds.index(of: [area, kind, "\(kind)\(place)"]) }
  }
  let byKind = try #require(Grouping(columns: ["kind"], register: kinds))
  #expect(byKind.stages[0].groups.map(\.path) == [["weak"], ["other"]])
  let nested = try #require(Grouping(columns: ["kind", "area"], register: kinds))
  #expect(nested.stages[1].groups.count == 6)
  #expect(nested.stages[1].groups[0].path == ["weak", "A"])
  #expect(Grouping(columns: ["village"], register: kinds) == nil)
}

@Test("A group's own values come with its path and are those of its villages alone")
func groupsHaveTheirOwn() throws {
  let (panel, register) = makePanel([[1], [10], [3], [30], [nil], [0]])
  var question = try question("n", "total", "gini", "dagum")
  question.grouping = Grouping(columns: ["area"], register: register)
  question.wantsGroups = true
  let answers = question.answers(in: panel)
  #expect(finding(answers, "total", group: ["a0"])?.value == 4)
  #expect(finding(answers, "total", group: ["a1"])?.value == 40)
  #expect(finding(answers, "n", group: ["a0"])?.missing == 1)
  #expect(finding(answers, "n", group: ["a1"])?.zero == 1)
  // What compares groups has no value inside one.
  #expect(finding(answers, "dagum", group: ["a0"]) == nil)
}

@Test("The line may change with the years, and measures of weakness follow it")
func lineByYear() throws {
  let (panel, _) = makePanel([[4, 4, 4], [6, 6, 6], [20, 20, 20]])
  var question = try question("weak", "shortfall", "fgt:0")
  question.line = LineByYear(steps: [.init(from: 2021, 5), .init(from: 2022, 10)])
  let answers = question.answers(in: panel)
  #expect(finding(answers, "weak", at: 0)?.reason == .lineNotPositive)
  #expect(finding(answers, "weak", at: 1)?.value == 1)
  #expect(finding(answers, "weak", at: 2)?.value == 2)
  #expect(finding(answers, "shortfall", at: 2)?.value == 10)
}

@Test("Real terms divide by the chain of prices; a year without an index is undefined")
func realTerms() throws {
  let (panel, _) = makePanel([[100, 110, 121], [100, 110, 121]])
  let prices = PriceChain(
    index: YearSeries(years: [2021], values: [110]), base: 2020)
  var question = try question("mean", "cagr", "growth")
  question.prices = prices
  let answers = question.answers(in: panel.real(by: prices))
  #expect(abs((finding(answers, "mean", at: 1)?.value ?? 0) - 100) < 1e-12)
  #expect(finding(answers, "mean", at: 2)?.reason == .noPriceIndex)
  #expect(abs(finding(answers, "growth", at: 1)?.value ?? 1) < 1e-12)
  // The span ends with the last year that has a price.
  #expect(abs(finding(answers, "cagr")?.value ?? 1) < 1e-12)
}

@Test("Measures over the span compare the units that are there at both ends")
func spans() throws {
  let (panel, register) = makePanel([[1, 2, 4], [10, 10, 10], [nil, 1, 5]])
  var question = try question("cagr", "beta", "sigma", "mld-change")
  question.grouping = Grouping(columns: ["area"], register: register)
  let answers = question.answers(in: panel)
  let growth = try #require(finding(answers, "cagr"))
  #expect(abs((growth.value ?? 0) - (14.0 / 11).squareRoot() + 1) < 1e-12)
  #expect((growth.used, growth.missing) == (2, 1))
  #expect(answers.first { $0.measure == "cagr" }?.times == .span(Period(2020), Period(2022)))
  // Two units fit a line exactly and leave nothing to test.
  #expect(finding(answers, "beta")?.reason == .tooFewUnits)
  let change = try #require(finding(answers, "mld-change")?.value)
  let parts = answers.filter { $0.base == "mld-change" && $0.part != nil }
  #expect(abs(parts.compactMap { $0.findings[0].value }.reduce(0, +) - change) < 1e-12)
}

@Test("Sources add up to the coefficient; ones that differ from the total are refused")
func sources() throws {
  let (panel, _) = makePanel([[3], [7], [20]])
  let (wages, _) = makePanel([[1], [2], [15]], id: "wages")
  let (rents, _) = makePanel([[2], [5], [5]], id: "rents")
  var question = try question("gini", "gini-sources", "shapley-sources")
  question.sources = [wages, rents]
  let answers = question.answers(in: panel)
  let gini = try #require(finding(answers, "gini")?.value)
  for name in ["gini-sources", "shapley-sources"] {
    let parts = ["wages", "rents"].compactMap { finding(answers, "\(name).\($0)")?.value }
    #expect(abs(parts.reduce(0, +) - gini) < 1e-12)
  }
  question.sources = [wages, wages]
  for name in ["gini-sources", "shapley-sources"] {
    let refused = try #require(finding(question.answers(in: panel), name))
    #expect(refused.reason == .sourcesDiffer)
    #expect(refused.used == 3)
  }
}

@Test("Bands keep missing, negative and 0 apart, and moves count those with both figures")
func bands() throws {
  let (panel, _) = makePanel([[-1, 6], [0, 0], [4, nil], [5, 4], [500, 600]])
  var question = try question("bands", "band-moves")
  question.bands = .usual
  let answers = question.answers(in: panel)
  let counts = ["missing", "negative", "zero", "0-5", "5-10", "10-50", "50-100", "100-"]
    .map { finding(answers, "bands.\($0)", at: 0)?.value }
  #expect(counts == [0, 1, 1, 1, 1, 0, 0, 1])
  #expect(finding(answers, "bands.missing", at: 1)?.value == 1)
  #expect(finding(answers, "band-moves.up", at: 1)?.value == 1)
  #expect(finding(answers, "band-moves.down", at: 1)?.value == 1)
  #expect(finding(answers, "band-moves.same", at: 1)?.value == 2)
  #expect(finding(answers, "band-moves.up", at: 0)?.reason == .tooFewPeriods)
}

@Test("A village that is gone for good is missed once, one within its years always")
func expectedFigures() {
  let periods = 4
  let cells: [Panel.Cell] = [
    .value(1), .missing(.noRow), .missing(.noRow), .value(2),
    .value(1), .missing(.noRow), .missing(.noRow), .missing(.noRow),
    .missing(.blank), .missing(.noRow), .missing(.noRow), .missing(.noRow),
  ]
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")), level: 1,
    periods: (0..<periods).map { Period(2020 + $0) }, unitCount: 3, cells: cells)
  let expected = (0..<3).map { unit in
    (0..<periods).map { panel.expectsFigure(unit: unit, period: $0) }
  }
  #expect(
    expected == [
      [false, true, true, false], [false, true, false, false], [true, false, false, false],
    ])
}

@Test("Intervals hold their value and say how they were drawn")
func intervals() throws {
  let (panel, _) = makePanel((1...30).map { [Double($0 * $0)] })
  var question = try question("gini", "total", "theil-t")
  question.intervals = Bootstrap(seed: 5)
  let answers = question.answers(in: panel)
  let gini = try #require(finding(answers, "gini"))
  let interval = try #require(gini.interval)
  #expect(interval.lower < (gini.value ?? 0) && (gini.value ?? 1) < interval.upper)
  #expect(interval.method == .biasCorrected)
  #expect(interval.seed == 5)
  #expect(finding(answers, "total")?.interval == nil)
}
