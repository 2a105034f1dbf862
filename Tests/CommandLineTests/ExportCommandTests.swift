import Foundation
import Testing

private let good =
  "村名,片区,年份,revenue,people\n=1+1,+东,2020,1.5,10\n乙村,+东,2020,-3,20\n=1+1,+东,2021,2,\n"

@Test("Every format is chosen by --format or by the output's name, and comes out twice the same")
func exportFormats() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  let runs = [
    (["--format", "csv"], "output/data.csv"), (["--format", "wide"], "output/data-wide.csv"),
    (["--format", "json"], "output/data.json"), (["--format", "xlsx"], "output/data.xlsx"),
    (["-o", "a.csv"], "a.csv"), (["-o", "b.xlsx"], "b.xlsx"), (["-o", "c.json"], "c.json"),
    (["-o", "pkg"], "pkg/data.csv\npkg/datapackage.json"),
    (["--format", "datapackage"], "output/data/data.csv\noutput/data/datapackage.json"),
  ]
  for (options, paths) in runs {
    let named = options.contains("-o") || ["xlsx", "datapackage"].contains(options[1])
    let target = named ? [] : ["-o", "output/"]
    let arguments = ["export", "--data", "data.csv"] + options + target
    let run = try work.run(arguments: arguments)
    #expect(run.exit == 0, "\(run.errors)")
    #expect(run.text == paths + "\n")
    let files = try run.lines.map { try work.read($0) }
    #expect(try work.run(arguments: arguments, environment: ["TZ": "Asia/Shanghai"]).exit == 0)
    #expect(try run.lines.map { try work.read($0) } == files, "\(options)")
  }
  let all = try work.run("export", "--data", "data.csv", "--format", "csv,wide,xlsx", "-o", "all/")
  #expect(all.lines == ["all/data.csv", "all/data-wide.csv", "all/data.xlsx"])
  #expect(try work.read("all/data.xlsx") == work.read("b.xlsx"))
}

@Test("Text goes to standard output, and --json alone means JSON")
func exportToStandardOutput() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  let tidy = try work.run("export", "revenue", "--data", "data.csv")
  #expect(tidy.lines.first == "village_id,village,片区,year,metric,value,unit,status,source")
  #expect(tidy.lines.contains("'+东/=1+1,'=1+1,'+东,2020,revenue,1.5,,,data.csv:2"))
  #expect(tidy.lines.contains { $0.contains("2020,revenue,-3,") })
  let raw = try work.run("export", "revenue", "--data", "data.csv", "--raw")
  #expect(raw.lines.contains("+东/=1+1,=1+1,+东,2020,revenue,1.5,,,data.csv:2"))
  let excel = try work.run("export", "revenue", "--data", "data.csv", "--excel")
  #expect(
    excel.output == Data([0xEF, 0xBB, 0xBF]) + Data(tidy.text.replacing("\n", with: "\r\n").utf8))
  let wide = try work.run("export", "revenue", "--data", "data.csv", "--format", "wide")
  #expect(wide.text == "village,片区,revenue_2020,revenue_2021\n'=1+1,'+东,1.5,2\n乙村,'+东,-3,\n")
  let json = try work.run("export", "revenue", "--data", "data.csv", "--json")
  #expect(
    try work.run("export", "revenue", "--data", "data.csv", "--format", "json").output
      == json.output)
  let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
  #expect((object?["rows"] as? [Any])?.count == 3)
}

@Test("Raw tidy CSV reads back to the same table but for the source")
func exportRoundTrip() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  func figures(_ run: Workdir.Run) -> [[Substring]] {
    run.lines.map { Array($0.split(separator: ",", omittingEmptySubsequences: false).dropLast()) }
  }
  let first = try work.run("export", "--data", "data.csv", "--raw", "-o", "again.csv")
  #expect(first.exit == 0)
  let once = try work.run("export", "--data", "data.csv", "--raw")
  let twice = try work.run("export", "--data", "again.csv", "--raw")
  #expect(figures(once) == figures(twice), "\(twice.errors)")
  let excel = try work.run("export", "--data", "data.csv", "--raw", "--excel", "-o", "excel.csv")
  #expect(excel.exit == 0)
  #expect(figures(try work.run("export", "--data", "excel.csv", "--raw")) == figures(once))
}

@Test("A workbook of real figures: units under the headings, numbers as numbers")
func exportWorkbook() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run(
    "export", "revenue", "net_income", "--data", "\(Workdir.datasets)/town", "-o", "town.xlsx")
  #expect(run.text == "town.xlsx\n", "\(run.errors)")
  let unzip = try work.run(
    program: URL(filePath: "/usr/bin/unzip"),
    arguments: [
      "-p", "town.xlsx", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml",
    ])
  #expect(unzip.text.contains("name=\"数据\""))
  #expect(unzip.text.contains("<c r=\"D3\"><v>2014</v></c><c r=\"E3\"><v>86.95</v></c>"))
  #expect(
    unzip.text.contains(
      "<si><t>village_id</t></si><si><t>村名</t></si><si><t>片区</t></si><si><t>年份</t></si><si><t>村集体经济收入</t></si><si><t>经营收益</t></si><si><t>万元</t></si>"
    ))
  #expect(unzip.text.contains("ySplit=\"2\""))
  #expect(!unzip.text.contains("<f>"))
}

@Test(
  "Options that contradict each other are exit 64 before anything is written",
  arguments: [
    (["--format", "xls"], "No format 'xls'; there are: csv, wide, xlsx, json, datapackage"),
    (
      ["-o", "x.ods"],
      "'x.ods' looks like a file, but there is no format 'ods'; there are: csv, xlsx, json; a folder of that name is written 'x.ods/'"
    ),
    (
      ["-o", "x.csv", "--format", "json"],
      "'x.csv' names a csv file, but the format asked for is json; leave one of the two out"
    ),
    (
      ["-o", "-", "--format", "datapackage"],
      "'datapackage' is a folder of files, but '-' is not a folder; name a folder with -o"
    ),
    (
      ["-o", "x.csv", "--format", "csv,wide"],
      "'x.csv' takes one format, but there are csv, wide; name a folder with -o"
    ),
    (
      ["--format", "xlsx", "--excel"],
      "'--excel' changes how CSV is written, but the format is xlsx; leave it out"
    ),
    (
      ["--format", "json", "--raw"],
      "'--raw' changes how CSV is written, but the format is json; leave it out"
    ),
  ])
func exportContradictions(options: [String], message: String) throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  let run = try work.run(arguments: ["export", "--data", "data.csv"] + options)
  #expect(run.exit == 64)
  #expect(run.errors == "error: \(message)\n")
  #expect(work.files() == ["data.csv"])
}

@Test("A full disk is exit 74 for every format, and what is read is never written over")
func exportFailures() throws {
  let work = try Workdir(["data.csv": good])
  defer { work.remove() }
  for format in ["csv", "wide", "xlsx", "json"] {
    let file = try work.run(
      "export", "--data", "data.csv", "-o", "/dev/full", "--format", format)
    #expect(file.exit == 74, "\(format)")
    let stream = try work.run(
      arguments: ["export", "--data", "data.csv", "-o", "-", "--format", format],
      output: "/dev/full")
    #expect(stream.exit == 74, "\(format)")
  }
  let over = try work.run("export", "--data", "data.csv", "-o", "./data.csv")
  #expect(over.exit == 73)
  #expect(over.errors.contains("is one of the tables read"))
  #expect(try work.read("data.csv") == Data(good.utf8))
  #expect(work.files() == ["data.csv"])
}

@Test("A workbook cut short by full temporary space is exit 74, and the old file stays")
func exportWithoutTemporarySpace() throws {
  var rows = "村名,年份,revenue\n"
  for village in 0..<2_000 { rows += "村\(village),2020,1\n" }
  let work = try Workdir(["data.csv": rows, "old.xlsx": "old"])
  defer { work.remove() }
  // The packed file fits into the limit, the sheet before packing does not.
  for blocks in [20, 60, 100] {
    let run = try work.run(
      shell: "ulimit -f \(blocks); trap '' XFSZ; exec \"$0\" export --data data.csv -o old.xlsx")
    #expect(run.exit == 74, "\(blocks): \(run.errors)")
    #expect(try work.read("old.xlsx") == Data("old".utf8))
  }
  #expect(work.files() == ["data.csv", "old.xlsx"])
}
