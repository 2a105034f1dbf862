import Foundation
import Testing

@Test("`export` writes tidy CSV of the bundled township, and it reads back")
func exportTown() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("export", "revenue", "--data", Workdir.datasets)
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines.first == "village_id,village,片区,year,metric,value,unit,status,source")
  #expect(run.lines.count == 1 + 278)
  #expect(run.lines.contains { $0.hasSuffix(",万元,,villages.csv:2") })
  try work.write(run.output, to: "again.csv")
  let again = try work.run("export", "revenue", "--data", "again.csv")
  func figures(_ run: Workdir.Run) -> [[Substring]] {
    run.lines.map { Array($0.split(separator: ",", omittingEmptySubsequences: false).prefix(6)) }
  }
  #expect(figures(again) == figures(run))
}

@Test("`export` of a ratio has no source and full precision")
func exportRatio() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("export", "revenue_per_head", "--data", "\(Workdir.datasets)/town")
  #expect(run.exit == 0)
  let row = try #require(run.lines.first { $0.contains("白山村,环湖片区,2014") })
  #expect(row.contains("revenue_per_head,0.0468"))
  #expect(row.hasSuffix(",万元/人,,"))
}

@Test("`list` shows the three bundled datasets with their villages, years and metrics")
func listDatasets() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("list", "--data", Workdir.datasets)
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.contains("town: "))
  #expect(run.text.contains("28 villages; 2014–2023 (10 periods)"))
  #expect(run.text.contains("8,751 villages; 2010–2021 (12 periods)"))
  #expect(run.text.contains("48 states; 1929–2009 (81 periods)"))
  let json = try work.run("list", "--data", Workdir.datasets, "--json")
  let all = try #require(
    try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
  #expect(all.compactMap { $0["name"] as? String } == ["taiwan-villages", "town", "us-states"])
}

@Test("The Taiwanese villages load as they are: 387 to 392 in 雲林縣, 93,826 village-years in all")
func taiwan() throws {
  let work = try Workdir()
  defer { work.remove() }
  let data = "\(Workdir.datasets)/taiwan-villages"
  let county = try work.run("export", "綜合所得總額", "--data", data, "--where", "縣市=雲林縣")
  #expect(county.exit == 0, "\(county.errors)")
  var years: [Substring: Int] = [:]
  for line in county.lines.dropFirst() {
    years[line.split(separator: ",", omittingEmptySubsequences: false)[4], default: 0] += 1
  }
  #expect(years.count == 12)
  #expect(years.values.min() == 387)
  #expect(years.values.max() == 392)
  let all = try work.run("export", "綜合所得總額", "--data", data)
  #expect(all.lines.count == 93_827)
}

@Test("`report` is a page with a figure, three sentences and a table")
func report() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("report", "--data", Workdir.datasets)
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text == "output/report-revenue.png\noutput/report.md\n")
  let text = String(decoding: try work.read("output/report.md"), as: UTF8.self)
  #expect(text.contains("](<report-revenue.png>)"))
  let table = text.split(separator: "\n").filter { $0.hasPrefix("| 20") }
  #expect(table.count == 10)
  let sentences = try #require(text.split(separator: "\n").first { $0.hasPrefix("2023年，") })
  #expect(sentences.split(separator: "。").count == 3)
  #expect(sentences.contains("28个村的村集体经济收入合计"))
  let english = try work.run("report", "--data", Workdir.datasets, "--lang", "en", "-o", "-")
  #expect(
    english.text.contains(
      "Collective revenue of 28 villages in 2023: CNY 45.27m in total, up 9.2% on"))
}

@Test("Help comes on standard output with examples first, and every command has one")
func help() throws {
  let work = try Workdir()
  defer { work.remove() }
  let commands = [[], ["chart"], ["list"], ["check"], ["export"], ["report"], ["explain"]]
  for command in commands {
    let run = try work.run(arguments: command + ["--help"])
    #expect(run.exit == 0)
    #expect(run.text.contains("EXAMPLES:\n  stats "), "\(command)")
    #expect(run.errors.isEmpty)
    for line in run.lines { #expect(line.count <= 90, "\(line)") }
    let chinese = try work.run(
      arguments: command + ["--help"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.text.contains("示例："))
    #expect(!chinese.text.contains("OPTIONS"))
  }
  #expect(try work.run("--version").text == "0.1.0\n")
}

@Test("The examples in the help run")
func helpExamplesRun() throws {
  let work = try Workdir()
  defer { work.remove() }
  try FileManager.default.createSymbolicLink(
    atPath: work.url.appending(path: "datasets").path, withDestinationPath: Workdir.datasets)
  try work.write(Data("村名,年份,集体经济收入\n甲,2020,1\n甲,2021,2\n".utf8), to: "villages.csv")
  let map = URL(filePath: Workdir.datasets).appending(path: "town/map.geojson")
  try work.write(try Data(contentsOf: map), to: "villages.geojson")
  var examples = Set<String>()
  for command in [[], ["chart"], ["list"], ["check"], ["export"], ["report"], ["explain"]] {
    let run = try work.run(arguments: command + ["--help"])
    let lines = run.lines.drop { !$0.hasPrefix("EXAMPLES:") }.dropFirst()
    examples.formUnion(lines.prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) })
  }
  #expect(examples.count >= 12)
  for example in examples.sorted() {
    let run = try work.run(
      shell: "stats() { \"$program\" \"$@\"; }; program=$0; set -e; \(example)")
    #expect(run.exit == 0, "\(example): \(run.errors)")
  }
}

@Test("A file's folder is made where it is missing, whatever writes into it")
func missingFolders() throws {
  let commands: [([String], String)] = [
    (["chart", "revenue"], "revenue.svg"), (["chart", "revenue", "--with-data"], "revenue.png"),
    (["export", "revenue"], "figures.csv"), (["export"], "figures.xlsx"),
    (["report", "revenue"], "report.md"), (["gap", "revenue"], "gap.csv"),
    (["gap", "revenue", "--chart"], "gap.md"), (["chart", "revenue", "--each", "village"], "all"),
  ]
  for (place, (command, name)) in commands.enumerated() {
    let work = try Workdir([
      "datasets/villages.csv": "村名,年份,revenue\n甲,2020,1\n甲,2021,2\n乙,2020,3\n"
    ])
    defer { work.remove() }
    let run = try work.run(arguments: command + ["-o", "new/\(place)/\(name)"])
    #expect(run.exit == 0, "\(command): \(run.errors)")
    let files = work.files().filter { $0.hasPrefix("new/\(place)/") }
    #expect(files.contains { $0.hasPrefix("new/\(place)/\(name)") }, "\(command): \(files)")
    // Where a file stands in the way of the folder it stays.
    let taken = try work.run(arguments: command + ["-o", "datasets/villages.csv/\(name)"])
    #expect(taken.exit == 73, "\(command)")
    #expect(taken.errors.contains("choose another place with -o"), "\(command)")
  }
}
