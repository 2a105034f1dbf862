import Testing

/// Twelve villages over two years, with figures of `size` each.
private func table(_ heading: String, size: Int) -> String {
  let rows = (1...12).flatMap { village in
    [2022, 2023].map { "村\(village),\($0),\(size * village + $0)" }
  }
  return "村名,年份,\(heading)\n" + rows.joined(separator: "\n") + "\n"
}

@Test("Of income per head no share of a total is told, unless it is asked for")
func sharesOfNoTotal() throws {
  let work = try Workdir([
    "head.csv": table("人均收入（元/人）", size: 1000), "all.csv": table("收入（元）", size: 1000),
  ])
  defer { work.remove() }
  func page(_ metric: String, _ file: String, _ more: String...) throws -> String {
    try work.run(
      arguments: ["gap", metric, "--data", file, "--format", "md", "-o", "-", "--lang", "en"] + more
    ).text
  }
  let told = ["of the total", "Share of the top", "Share of the bottom"]
  let head = try page("人均收入", "head.csv")
  #expect(head.contains("Gini coefficient"))
  #expect(told.allSatisfy { !head.contains($0) })
  let all = try page("收入", "all.csv")
  #expect(told.allSatisfy { all.contains($0) })
  let asked = try page("人均收入", "head.csv", "--measures", "top-share:0.1")
  #expect(asked.contains("Share of the top") && asked.contains("of the total"))
}

@Test(
  "Amounts of many trillions are told in trillions",
  arguments: [("zh-Hans", "万亿元"), ("zh-Hant", "萬億元"), ("en", "tn")])
func trillions(language: String, unit: String) throws {
  let work = try Workdir(["a.csv": table("生产总值（元）", size: 2_000_000_000_000_000)])
  defer { work.remove() }
  let page = try work.run(
    "gap", "生产总值", "--data", "a.csv", "--format", "md", "-o", "-", "--lang", language)
  let sentence = page.lines.first { $0.contains("12") && $0.count > 60 } ?? ""
  #expect(sentence.contains(unit), "\(sentence)")
  // No run of digits and commas is longer than seven digits.
  let runs = page.text.split { !"0123456789,".contains($0) }
  #expect(runs.allSatisfy { $0.count { $0 != "," } <= 7 })
}

@Test("A page on spans alone has no empty table of years, and says why there is no span")
func gapSpansAlone() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "gap", "revenue", "--data", "\(Workdir.datasets)/town", "--years", "2023", "--by", "片区",
    "--format", "text",
    "--measures", "cagr,beta,mld-change,sigma", "--lang", "en")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(!run.text.contains("the gap by period"), "\(run.text)")
  let missing = run.lines.filter { $0.hasSuffix("2023–2023      —") }
  #expect(missing.count == 4, "\(run.text)")
  #expect(run.text.contains("too few periods have figures"), "\(run.text)")
}

@Test("Which measures do not count by weights is told beside those that do")
func unweightedAreTold() throws {
  let work = try Workdir()
  defer { work.remove() }
  let page = try work.run(
    "gap", "revenue", "--data", "\(Workdir.datasets)/town", "--weights", "population", "--format",
    "md", "--lang", "en", "--measures", "gini,median,quantile-ratio:0.9/0.1,weak", "--below", "50万")
  #expect(page.exit == 0, "\(page.errors)")
  #expect(page.text.contains("the median, each counting once, was"), "\(page.text)")
  let note = try #require(page.lines.first { $0.contains("each village counts once.") })
  #expect(note.contains("Median") && note.contains("P90/P10"), "\(note)")
  #expect(note.contains("below CNY 500k") && !note.contains("Gini"), "\(note)")
}

@Test("A single weak village is told in the singular, and what lifting takes only where it adds up")
func oneWeakVillage() throws {
  let work = try Workdir([
    "head.csv": table("人均收入（元/人）", size: 1000), "all.csv": table("收入（元）", size: 1000),
  ])
  defer { work.remove() }
  func page(_ metric: String, _ file: String) throws -> String {
    let run = try work.run(
      "gap", metric, "--data", file, "--below", "3500", "--format", "md", "--lang", "en")
    #expect(run.exit == 0, "\(run.errors)")
    return run.text
  }
  let all = try page("收入", "all.csv")
  #expect(all.contains("1 village (8.3%) is below"), "\(all)")
  #expect(all.contains("Lifting it to the line takes 477 yuan"), "\(all)")
  let head = try page("人均收入", "head.csv")
  #expect(head.contains("1 village (8.3%) is below"), "\(head)")
  #expect(!head.contains("Lifting") && !head.contains("Shortfall"), "\(head)")
}

@Test("A village without a weight has figures, and one of weight 0 is not passed over in silence")
func villagesWithoutWeight() throws {
  let rows = ["甲村,2023,5,10", "乙村,2023,6,20", "丙村,2023,7,", "丁村,2023,8,0"]
  let work = try Workdir(["a.csv": "村名,年份,收入(万元),人口(人)\n" + rows.joined(separator: "\n")])
  defer { work.remove() }
  let page = try work.run(
    "gap", "收入", "--data", "a.csv", "--weights", "人口", "--format", "md", "--lang", "en")
  #expect(page.exit == 0, "\(page.errors)")
  #expect(
    page.text.contains("No figure of both 收入 and 人口 for 2023, not counted: 丙村."), "\(page.text)")
  #expect(page.text.contains("1 village has a weight of 0 and does not count: 丁村."), "\(page.text)")
}

@Test("Parts of a measure over the span stand under its name, whatever was asked before it")
func partsUnderTheirMeasure() throws {
  let work = try Workdir()
  defer { work.remove() }
  let page = try work.run(
    "gap", "revenue", "--data", "\(Workdir.datasets)/town", "--by", "片区", "--format", "md",
    "--lang",
    "en", "--measures", "mld-change,sigma")
  let trend = try #require(page.lines.firstIndex { $0.contains("trend a year") }, "\(page.text)")
  #expect(page.lines[trend - 1].contains("σ-convergence"), "\(page.text)")
}

@Test("Quarters are parts of years in growth and convergence")
func spansOfQuarters() throws {
  // Twice as much after five quarters, and three spreads of ±d around each quarter's level.
  func rows(_ quarters: [(String, Double, Double)]) -> String {
    quarters.flatMap { quarter, level, spread in
      [-spread, 0, spread].enumerated().map { "村\($0),\(quarter),\(level * (1 + $1))" }
    }.joined(separator: "\n")
  }
  let heading = "村名,时期,收入(万元)\n"
  let work = try Workdir([
    "a.csv": heading + rows([("2022Q1", 100, 0.5), ("2022Q2", 120, 0.5), ("2023Q2", 200, 0.5)]),
    "b.csv": heading + rows([("2022Q4", 100, 0.5), ("2023Q1", 110, 0.4)]),
  ])
  defer { work.remove() }
  func value(_ file: String, _ measure: String) throws -> [Substring] {
    let run = try work.run(
      "gap", "收入", "--data", file, "--measures", measure, "--format", "csv", "-o", "-")
    let line = try #require(run.lines.first { $0.hasPrefix(measure + ",,") }, "\(run.text)")
    return line.split(separator: ",", omittingEmptySubsequences: false)
  }
  // (200/100)^(1/1.25) − 1.
  #expect(abs((Double(try value("a.csv", "cagr")[5]) ?? 0) - 0.7411011265922482) < 1e-9)
  // A quarter is no year.
  #expect(try value("b.csv", "cagr")[6] == "tooFewPeriods")
  #expect(try value("b.csv", "beta")[6] == "tooFewPeriods")
}

@Test("Before the first line there is none, which is not a line of 0; a year has one line")
func yearsBeforeTheLine() throws {
  let work = try Workdir(["all.csv": table("收入（元）", size: 1000)])
  defer { work.remove() }
  func page(_ lines: String) throws -> Workdir.Run {
    try work.run(
      "gap", "收入", "--data", "all.csv", "--below", lines, "--format", "md", "--lang", "en")
  }
  let later = try page("2023=3500")
  #expect(later.text.contains("no line is given for so early a year"), "\(later.text)")
  #expect(!later.text.contains("0 or negative"), "\(later.text)")
  let twice = try page("2022=3500,2022=4000")
  #expect(twice.exit == 64)
  #expect(twice.errors.contains("2022"), "\(twice.errors)")
}

@Test("With weights the story has the share of the weak by weight that the table has")
func weakByWeight() throws {
  let work = try Workdir()
  defer { work.remove() }
  func page(_ more: String...) throws -> String {
    let run = try work.run(
      arguments: [
        "gap", "net_income", "--data", "\(Workdir.datasets)/town", "--format", "md", "--lang", "en",
      ] + more)
    #expect(run.exit == 0, "\(run.errors)")
    return run.text
  }
  let weighted = try page("--weights", "population")
  #expect(weighted.contains("4 villages (14.3%; 6.7% by Population) are below"), "\(weighted)")
  #expect(weighted.contains("| 6.7% |"), "\(weighted)")
  #expect(try page().contains("4 villages (14.3%) are below"))
}
