import Foundation
import Testing

private let town = "\(Workdir.datasets)/town"

/// The rows of a TSV answer by their headings.
private func table(_ run: Workdir.Run) -> [[String: String]] {
  let lines = run.text.split(separator: "\n").map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
  guard let headings = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
}

private func value(_ rows: [[String: String]], _ measure: String, _ year: Int) -> Double? {
  rows.first { $0["measure"] == measure && $0["year"] == "\(year)" }?["value"].flatMap {
    Double($0)
  }
}

@Test("`gap` answers in tidy rows when piped, parts adding up to their whole")
func gapRows() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("gap", "revenue", "--data", town, "--by", "片区")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(
    run.lines.first
      == "measure\tyear\tfrom\tto\tgroup\tvalue\tundefined\treason\tused\tmissing\tzero\tnegative\tlow\thigh\tnote"
  )
  let rows = table(run)
  for year in 2014...2023 {
    let whole = try #require(value(rows, "theil-t", year))
    let between = try #require(value(rows, "theil-t.between", year))
    let within = try #require(value(rows, "theil-t.within", year))
    #expect(abs(between + within - whole) < 1e-12)
  }
  #expect(rows.first { $0["measure"] == "gini" && $0["year"] == "2017" }?["missing"] == "1")
  // Without --by the description's own groups are compared.
  #expect(try work.run("gap", "revenue", "--data", town).output == run.output)
}

@Test("`gap --json` has the shape that scripts rely on, with the reason for every undefined value")
func gapJSON() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "gap", "net_income", "--data", town, "--measures", "gini,gini-rsv,beta", "--years",
    "2019-2020", "--json", "--lang", "en")
  #expect(run.exit == 0, "\(run.errors)")
  let object = try #require(
    try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  #expect(object["metric"] as? String == "net_income")
  #expect(object["unit"] as? String == "万元")
  #expect(object["by"] as? [String] == ["片区"])
  let findings = try #require(object["findings"] as? [[String: Any]])
  let undefined = try #require(
    findings.first { $0["measure"] as? String == "gini" && $0["year"] as? Int == 2020 })
  #expect(undefined["value"] == nil)
  #expect(undefined["undefined"] as? String == "negativeValues")
  #expect(
    undefined["reason"] as? String
      == "1 village has negative values (红旗村); use gini-rsv or kolm")
  #expect(undefined["group"] is NSNull)
  #expect(undefined["used"] as? Int == 28)
  #expect(undefined["negative"] as? Int == 1)
  let span = try #require(findings.first { $0["measure"] as? String == "beta" })
  #expect(span["from"] as? Int == 2019 && span["to"] as? Int == 2020)
  #expect(span["year"] == nil)
}

@Test("The page tells the story first, then the table, then why cells are empty")
func gapPage() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "gap", "net_income", "--data", town, "--format", "md", "--groups", "--lang", "zh")
  #expect(run.exit == 0, "\(run.errors)")
  let text = run.text
  #expect(text.hasPrefix("# 示例镇村集体经济2023年经营收益差距分析\n"))
  #expect(text.contains("28个村的经营收益合计1,976万元"))
  #expect(text.contains("低于10万元的有4个村，占14.3%：东南岭村（6.80万元）"))
  #expect(text.contains("全部补到该标准共需11.10万元"))
  #expect(text.contains("— 基尼系数、泰尔指数T，2020年：1个村为负值（红旗村）；请改用gini-rsv或kolm。"))
  #expect(text.contains("| 山区片区 | 7 |"))
  #expect(text.contains("| 　5万元至10万元以下 |"))
  let order = ["28个村的", "| 基尼系数 |", "2023年各组", "— 基尼系数"].map {
    text.range(of: $0)?.lowerBound
  }
  #expect(
    zip(order, order.dropFirst()).allSatisfy { ($0 ?? text.endIndex) < ($1 ?? text.startIndex) })
}

@Test("Sources, weights, real terms and intervals reach the answer")
func gapOptions() throws {
  let work = try Workdir(["cpi.csv": "年份,CPI\n2022,102\n2023,100.2\n"])
  defer { work.remove() }
  let sources = table(
    try work.run("gap", "revenue", "--data", town, "--measures", "gini,gini-sources"))
  let parts = sources.filter {
    $0["year"] == "2023" && $0["measure"]?.hasPrefix("gini-sources.") == true
  }
  #expect(parts.count == 5)
  let sum = parts.compactMap { $0["value"].flatMap { Double($0) } }.reduce(0, +)
  #expect(abs(sum - (value(sources, "gini", 2023) ?? 0)) < 1e-4)

  let plain = table(try work.run("gap", "revenue", "--data", town, "--measures", "mean,gini"))
  let weighted = table(
    try work.run(
      "gap", "revenue", "--data", town, "--measures", "mean,gini", "--weights", "population"))
  #expect(value(plain, "mean", 2023) != value(weighted, "mean", 2023))

  for cpi in ["cpi.csv", "2022=102,2023=100.2"] {
    let real = table(
      try work.run(
        "gap", "revenue", "--data", town, "--measures", "mean,gini", "--base-year", "2021",
        "--cpi", cpi))
    let expected = (value(plain, "mean", 2023) ?? 0) / 1.02 / 1.002
    #expect(abs((value(real, "mean", 2023) ?? 0) - expected) < 1e-9)
    // Prices are the same for all, so the gap is.
    #expect(abs((value(real, "gini", 2023) ?? 0) - (value(plain, "gini", 2023) ?? 1)) < 1e-12)
    #expect(real.first { $0["year"] == "2020" }?["undefined"] == "noPriceIndex")
  }

  let run = try work.run(
    "gap", "revenue", "--data", town, "--measures", "gini", "--ci", "--years", "2023")
  let row = try #require(table(run).first)
  let (low, high) = (Double(row["low"] ?? "") ?? 1, Double(row["high"] ?? "") ?? 0)
  #expect(
    low < (value(table(run), "gini", 2023) ?? 0) && (value(table(run), "gini", 2023) ?? 1) < high)
}

@Test("A line may carry a unit, and may change with the years")
func gapLine() throws {
  let work = try Workdir()
  defer { work.remove() }
  func weak(_ line: String) throws -> [String] {
    let run = try work.run(
      "gap", "net_income", "--data", town, "--measures", "weak", "--below", line)
    #expect(run.exit == 0, "\(run.errors)")
    return table(run).map { $0["value"] ?? "" }
  }
  let plain = try weak("10")
  #expect(plain.last == "4")
  for line in ["10万", "10万元", "100,000元", "１０万元"] { #expect(try weak(line) == plain) }
  let steps = try weak("2020=5万,2022=10万")
  #expect(steps.prefix(6).allSatisfy { $0.isEmpty })
  #expect(steps.suffix(2) == plain.suffix(2))
}

@Test(
  "What cannot be answered is refused with what would do",
  arguments: [
    (["--measures", "gnii"], "No measure 'gnii'; did you mean gini"),
    (["--measures", "banana"], "No measure 'banana'; 'stats explain' lists them all"),
    (["--measures", "gini:2"], "gini"),
    (["--measures", "weak"], "'weak' needs a line; add --below"),
    (["--by", "镇"], "No column '镇' to compare by; the groups are 片区"),
    (["--below", "很多"], "'很多' is no line above 0"),
    (["--below", "-5"], "'-5' is no line above 0"),
    (["--zeros", "maybe"], "'maybe' is not for --zeros; use keep or drop"),
    (["--base-year", "2020"], "--base-year needs a price index"),
    (["--cpi", "2020=102"], "--cpi needs the year"),
    (["--weights", "popolation"], "population"),
    (["--format", "xls"], "xls"),
  ] as [([String], String)])
func gapRefusals(options: [String], message: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    arguments: ["gap", "revenue", "--data", town] + options)
  #expect(run.exit == 64, "\(run.errors)")
  #expect(run.errors.contains(message), "\(run.errors)")
  #expect(run.output.isEmpty)
  #expect(work.files().isEmpty)
}

@Test("The answer goes into the file or folder of -o, in the format of its name")
func gapFiles() throws {
  let work = try Workdir()
  defer { work.remove() }
  for name in ["gap.md", "gap.csv", "gap.tsv", "gap.json", "gap.txt"] {
    let run = try work.run("gap", "revenue", "--data", town, "-o", name)
    #expect(run.exit == 0 && run.lines == [name], "\(run.errors)")
  }
  let csv = String(decoding: try work.read("gap.csv"), as: UTF8.self)
  let tsv = String(decoding: try work.read("gap.tsv"), as: UTF8.self)
  #expect(csv.split(separator: "\n").count == tsv.split(separator: "\n").count)
  #expect(csv.hasPrefix("measure,year,"))
  let folder = try work.run("gap", "revenue", "--data", town, "-o", "out", "--where", "片区=山区片区")
  #expect(folder.lines == ["out/gap-revenue-山区片区.md"])
  let clash = try work.run("gap", "revenue", "--data", town, "-o", "x.csv", "--format", "json")
  #expect(clash.exit == 64)
}

@Test("Nested groups of the bundled Taiwan are split stage by stage")
func gapNested() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "gap", "綜合所得總額", "--data", "\(Workdir.datasets)/taiwan-villages", "--by", "縣市,鄉鎮市區",
    "--measures", "theil-t", "--years", "2021")
  #expect(run.exit == 0, "\(run.errors)")
  let rows = table(run)
  let names = rows.compactMap { $0["measure"] }
  #expect(
    names == ["theil-t", "theil-t.between:縣市", "theil-t.between:鄉鎮市區", "theil-t.within"])
  let parts = names.dropFirst().compactMap { value(rows, $0, 2021) }
  #expect(abs(parts.reduce(0, +) - (value(rows, "theil-t", 2021) ?? 0)) < 1e-12)
}

@Test(
  "`gap --chart` draws the gap's figures beside its answer, and not of other figures than it tells")
func gapCharts() throws {
  let work = try Workdir()
  defer { work.remove() }
  let page = try work.run(
    "gap", "revenue", "--data", town, "--chart", "-o", "page.md", "--lang", "en")
  #expect(page.exit == 0, "\(page.errors)")
  #expect(
    page.lines == [
      "page.md", "revenue-inequality.png", "revenue-inequality.svg", "revenue-lorenz.png",
      "revenue-lorenz.svg", "revenue-decomposition.png", "revenue-decomposition.svg",
    ])
  let text = String(decoding: try work.read("page.md"), as: UTF8.self)
  #expect(text.contains("](<revenue-inequality.png>)"))
  #expect(text.contains("**Figure 2. "))
  let piped = try work.run("gap", "revenue", "--data", town, "--chart", "--measures", "n")
  #expect(piped.lines.first?.hasPrefix("measure\t") == true)
  #expect(work.files().contains("output/revenue-lorenz.svg"))
  let weighted = try work.run(
    "gap", "revenue", "--data", town, "--chart", "--weights", "population", "--lang", "en")
  #expect(weighted.exit == 64)
  #expect(weighted.errors.contains("leave out --weights"))
}

@Test("Towns of one name in two counties stay two groups, told by their paths")
func gapTownsOfOneName() throws {
  let work = try Workdir([
    "a.csv":
      "县,乡镇,村名,年份,收入\n甲县,东乡,一村,2020,1\n甲县,东乡,二村,2020,3\n乙县,东乡,三村,2020,5\n乙县,西乡,四村,2020,8\n"
      + "甲县,东乡,一村,2021,2\n甲县,东乡,二村,2021,2\n乙县,东乡,三村,2021,6\n乙县,西乡,四村,2021,9\n"
  ])
  defer { work.remove() }
  let run = try work.run(
    "gap", "收入", "--data", "a.csv", "--by", "乡镇", "--groups", "--measures", "mean")
  #expect(run.exit == 0, "\(run.errors)")
  let means = table(run).filter { $0["year"] == "2021" && $0["group"] != "" }
    .map { "\($0["group"] ?? "") \($0["value"] ?? "")" }
  #expect(means == ["甲县/东乡 2", "乙县/东乡 6", "乙县/西乡 9"])
  let page = try work.run(
    "gap", "收入", "--data", "a.csv", "--by", "乡镇", "--groups", "--measures", "mean",
    "--format", "md", "--lang", "zh")
  #expect(page.text.contains("| 甲县/东乡 | 2 |"))
  #expect(page.text.contains("最低的是甲县/东乡"))
}

@Test("Groups named twice count once", arguments: ["tsv", "json", "text"])
func gapGroupsNamedTwice(format: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  func run(_ columns: String) throws -> Workdir.Run {
    try work.run(
      "gap", "revenue", "--data", town, "--by", columns, "--groups", "--format", format)
  }
  let twice = try run("片区,片区")
  #expect(twice.exit == 0, "\(twice.errors)")
  #expect(twice.text == (try run("片区").text))
}

@Test("A measure named twice counts once", arguments: ["gini,gini", "ge,ge:2", "dagum,dagum"])
func gapMeasureNamedTwice(names: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  func run(_ measures: String) throws -> Workdir.Run {
    try work.run("gap", "revenue", "--data", town, "--by", "片区", "--measures", measures)
  }
  let twice = try run(names)
  #expect(twice.exit == 0, "\(twice.errors)")
  #expect(twice.text == (try run(String(names.prefix { $0 != "," })).text))
}
