import Foundation
import Testing

private let table = """
  村名,年份,revenue
  甲村,2020,10
  甲村,2021,12
  乙村,2020,20
  乙村,2021,15
  丙村,2020,30
  丙村,2021,33

  """

@Test("Every figure can be asked for by name and is called by it")
func everyFigure() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let list = try work.run("list", "figures", "--json")
  let items = try JSONDecoder().decode([[String: String]].self, from: Data(list.text.utf8))
  let names = items.compactMap { $0["name"] }
  #expect(names.count >= 8)
  // A metric needs parts, bands, groups another metric or a map for these.
  let needy = [
    "sources", "shares", "bands", "weak", "decomposition", "dagum", "ridgeline", "scatter",
    "choropleth",
  ]
  for name in names where !needy.contains(name) {
    let run = try work.run("chart", "revenue", "--as", name, "--format", "svg")
    #expect(run.exit == 0, "\(run.errors)")
    #expect(run.text == "output/revenue-\(name).svg\n")
    #expect(run.errors.hasPrefix("datasets: 3 villages, 2020–2021; \(name): "))
    let svg = String(decoding: try work.read("output/revenue-\(name).svg"), as: UTF8.self)
    #expect(svg.contains("stats chart datasets/revenue --as \(name) --lang zh-Hans"))
  }
}

@Test("`list figures` has a sentence for each in the language asked for")
func listFigures() throws {
  let work = try Workdir()
  defer { work.remove() }
  let english = try work.run("list", "figures")
  #expect(english.exit == 0)
  #expect(english.text.contains("\nrank "))
  #expect(english.text.contains("  Who is highest"))
  let chinese = try work.run("list", "figures", "--lang", "zh")
  #expect(chinese.text.contains("谁高谁低"))
  let wrong = try work.run("list", "villages")
  #expect(wrong.exit == 64)
  #expect(wrong.errors.hasPrefix("error: There is no list of 'villages'"))
}

@Test("One year alone is ranked without being asked for, and the reason is told in the line")
func rankedByItself() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run("chart", "revenue", "--years", "2021", "--format", "png")
  #expect(run.exit == 0)
  #expect(run.text == "output/revenue.png\n")
  #expect(
    run.errors
      == "datasets: 3 villages, 2021; rank: 2021, everyone from high to low (chosen because only 2021 has figures)\n"
  )
  let refused = try work.run("chart", "revenue", "--years", "2021", "--as", "change")
  #expect(refused.exit == 64)
  #expect(refused.errors.hasPrefix("error: Figure 'change' compares two periods"))
}

@Test("A metric's parts and bands are drawn as described, and their lack is told with the remedy")
func partsAndBands() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    村名,年份,total,farm,rent
    甲村,2020,10,4,6
    甲村,2021,12,5,7
    乙村,2020,20,15,5

    """,
    "datasets/dataset.yaml": """
    metrics:
      total: {field: total, unit: 万元, parts: [farm, rent], bands: [5, 15], weak_below: 15}
      farm: {field: farm, unit: 万元}
      rent: {field: rent, unit: 万元}

    """,
  ])
  defer { work.remove() }
  for name in ["sources", "shares", "bands", "weak"] {
    let run = try work.run("chart", "total", "--as", name, "--format", "svg")
    #expect(run.exit == 0, "\(run.errors)")
    let refused = try work.run("chart", "rent", "--as", name)
    #expect(refused.exit == 64)
    #expect(refused.errors.contains("dataset.yaml"))
  }
  // Of money that no bands are described for, a table has none either.
  let table = try work.run("gap", "rent", "--measures", "bands")
  #expect(table.exit == 64 && table.errors.contains("dataset.yaml"), "\(table.errors)")
  #expect(try work.run("gap", "total", "--measures", "bands").exit == 0)
  let svg = String(decoding: try work.read("output/total-sources.svg"), as: UTF8.self)
  #expect(svg.contains("farm"))
  #expect(svg.contains("rent"))
}

@Test("A second metric, groups and a scale are taken by the figures that use them, and told in it")
func comparedFigures() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    村名,片区,年份,revenue,population
    甲村,东片,2020,10,400
    乙村,东片,2020,20,500
    丙村,西片,2020,30,600
    丁村,西片,2020,0,900
    甲村,东片,2021,12,400
    乙村,东片,2021,22,520
    丙村,西片,2021,33,600
    丁村,西片,2021,18,900

    """
  ])
  defer { work.remove() }
  let scatter = try work.run(
    "chart", "revenue", "--against", "population", "--scale", "log", "--format", "svg")
  #expect(scatter.exit == 0, "\(scatter.errors)")
  #expect(scatter.text == "output/revenue-population.svg\n")
  #expect(
    scatter.errors
      == "datasets: 4 villages, 2020–2021; scatter: against population, 2021, line of least squares (chosen because --against names a second metric)\n"
  )
  let svg = String(decoding: try work.read("output/revenue-population.svg"), as: UTF8.self)
  #expect(
    svg.contains(
      "stats chart datasets/revenue --as scatter --against population --scale log --lang zh-Hans"))
  // What the picture carries has the figures of both.
  #expect(svg.contains("甲村,2021,population,400,"))
  let zero = try work.run(
    "chart", "revenue", "--against", "population", "--scale", "log", "--year", "2020")
  #expect(zero.exit == 64)
  #expect(zero.errors.contains("丁村 in 2020"))
  let groups = try work.run("chart", "revenue", "--by", "片区", "--year", "2020", "--as", "dagum")
  #expect(groups.exit == 0, "\(groups.errors)")
  #expect(groups.errors.contains("dagum: 2 groups (片区), pair by pair"))
  for refused in [
    ["--as", "rank", "--against", "population"],
    ["--as", "rank", "--scale", "log"], ["--as", "scatter"], ["--scale", "cubic"],
    ["--by", "县"], ["--against", "revenue"], ["--against", "people"],
  ] {
    let run = try work.run(arguments: ["chart", "revenue"] + refused)
    #expect(run.exit == 64, "\(refused)")
    #expect(run.errors.hasPrefix("error: "), "\(refused)")
  }
}

@Test("Parts over fewer years than the metric are stacked in their own years")
func partsOfOtherYears() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    村名,年份,total,farm,rent
    甲村,2019,8,8,
    甲村,2020,10,4,6
    甲村,2021,12,,12

    """,
    "datasets/dataset.yaml": """
    metrics:
      total: {field: total, unit: 户, parts: [farm, rent]}
      farm: {field: farm, unit: 户}
      rent: {field: rent, unit: 户}

    """,
  ])
  defer { work.remove() }
  let run = try work.run("chart", "total", "--as", "shares", "--format", "svg", "--json")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.contains("2019年：farm100.0%。"))
  #expect(run.text.contains("2021年：rent100.0%。"))
}

@Test("The pictures of a gap compare the groups asked for")
func gapPicturesOfGroups() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    镇,片区,村名,年份,revenue
    一镇,东片,甲村,2020,10
    一镇,西片,乙村,2020,20
    二镇,北片,丙村,2020,30
    二镇,北片,丁村,2020,45

    """
  ])
  defer { work.remove() }
  let run = try work.run(
    "gap", "revenue", "--by", "片区", "--chart", "-o", "gap.md", "--lang", "zh")
  #expect(run.exit == 0, "\(run.errors)")
  let svg = String(decoding: try work.read("revenue-decomposition.svg"), as: UTF8.self)
  #expect(svg.contains("--as decomposition --by 片区"))
  #expect(svg.contains("3个片区"))
}

@Test("Figures say the numbers that `gap` gives, and those published for the US states")
func figuresAgreeWithGap() throws {
  let work = try Workdir()
  defer { work.remove() }
  func summary(_ arguments: String...) throws -> String {
    let run = try work.run(
      arguments: ["chart"] + arguments
        + ["--data", Workdir.datasets, "--format", "svg", "--lang", "en", "--json"])
    #expect(run.exit == 0, "\(run.errors)")
    struct Answer: Decodable { var summary: String }
    return try JSONDecoder().decode(Answer.self, from: Data(run.text.utf8)).summary
  }
  // Barro and Sala-i-Martin's model on the 48 states, 1929 to 2009: a speed of 0.016472.
  let states = try summary("us-states/income_per_head", "--as", "convergence")
  #expect(states.contains("Speed of convergence 1.65% a year"))
  #expect(states.contains("made up in 42.1 years"))

  let gap = try work.run(
    "gap", "town/revenue", "--by", "片区", "--measures", "dagum", "--year", "2023", "--data",
    Workdir.datasets, "--json")
  struct Page: Decodable {
    struct Finding: Decodable {
      var measure: String
      var year: Int?
      var value: Double?
    }
    var findings: [Finding]
  }
  let page = try JSONDecoder().decode(Page.self, from: Data(gap.text.utf8))
  let findings = page.findings.filter { $0.year == 2023 }
  // What was not found is no number, and equals none.
  func value(_ measure: String) -> Double {
    findings.first { $0.measure == measure }?.value ?? .nan
  }
  let gini = value("dagum")
  func text(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }
  let pairs = try summary("town/revenue", "--as", "dagum", "--by", "片区")
  #expect(pairs.contains("the Gini coefficient is \(text(gini, 3))"))
  let rates = ["dagum.within", "dagum.between", "dagum.overlap"].map {
    text(value($0) / gini * 100, 1)
  }
  #expect(
    pairs.contains("within groups \(rates[0])%, net between \(rates[1])%, overlap \(rates[2])%"),
    "\(pairs)")
}

@Test("One figure goes from nothing to nothing, and no unit stands in no brackets")
func oneFigureInWords() throws {
  let work = try Workdir([
    "one.csv": "村名,年份,收入\n甲村,2020,5\n",
    "zero.csv": "村名,年份,收入\n甲村,2020,0\n甲村,2021,3\n乙村,2020,2\n乙村,2021,3\n",
    "money.csv": "村名,年份,收入（万元）\n甲村,2020,0\n甲村,2021,3\n乙村,2020,2\n乙村,2021,3\n",
  ])
  defer { work.remove() }
  let one = try work.run("chart", "收入", "--data", "one.csv", "--json", "--lang", "en")
  #expect(one.text.contains("甲村 has 5 in 2020."), "\(one.text)")
  let zero = try work.run(
    "chart", "收入", "--data", "zero.csv", "--as", "change", "--json", "--lang", "en")
  #expect(zero.text.contains("is not positive: 甲村 0 → 3."), "\(zero.text)")
  let money = try work.run(
    "chart", "收入", "--data", "money.csv", "--as", "change", "--json", "--lang", "zh")
  #expect(money.text.contains("不计算增长率：甲村0→3（万元）。"), "\(money.text)")
}
