import Foundation
import Testing

@Test("Problems are grouped by cause: the first with its row, the others by place and text")
func checkGroups() throws {
  var rows = (1...30).map { "村\($0),2020,待定,\($0)\n" }.joined()
  rows += "甲,2020,1,未\n乙,2020,2,3\n丙,2020,3,4,5\n"
  rows += (31...60).map { "村\($0),2020,\($0),\($0)\n" }.joined()
  let work = try Workdir(["data.csv": "村名,年份,收入,支出\n" + rows])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.exit == 1)
  let lines = run.lines
  let first = try #require(lines.firstIndex { $0.contains("data.csv:2:3: '待定' in column '收入'") })
  #expect(lines[first + 1] == "      村1 | 2020 | 待定 | 1")
  #expect(lines[first + 2].hasPrefix("    and 29 more like it: data.csv:3:3 '待定', data.csv:4:3"))
  #expect(lines[first + 2].hasSuffix("data.csv:30:3 '待定', data.csv:31:3 '待定'"))
  // Another column is another cause.
  #expect(run.text.contains("error: data.csv:32:4: '未' in column '支出' is not a number"))
  #expect(run.text.contains("error: data.csv:34:5: the row has 5 fields where the heading has 4"))
  #expect(run.text.hasSuffix("  32 errors, 0 warnings\n"))
}

@Test("Missing cells are counted by reason, and guesses are told: totals, headings, units")
func checkAccount() throws {
  let text =
    "某镇2020年收入,,,\n村名,收入（万元）,户数,备注\n甲村,1,—,新\n乙村,,…,\n丙村,2,保密,\n戊村,1,30,\n"
    + "小计,4,,\n村名,收入（万元）,户数,备注\n丁村,4,未报,\n己村,1,40,\n庚村,1,50,\n合计,10,,\n"
  let work = try Workdir(["a.csv": text])
  defer { work.remove() }
  let run = try work.run("check", "a.csv")
  #expect(run.exit == 0, "\(run.text)")
  #expect(
    run.text.contains(
      "7 villages × 1 period × 2 metrics; 5 cells missing (1 blank, 1 not applicable: —, "
        + "1 below the unit: …, 1 kept secret, 1 not reported), 0 rows missing"))
  #expect(run.text.contains("2 cells of totals held against the rows they sum up; 0 do not agree"))
  #expect(run.text.contains("a.csv: 2 rows of totals left out: 小计, 合计"))
  #expect(run.text.contains("a.csv: the headings stand again in 1 more row, left out: 8"))
  #expect(run.text.contains("records from row 3; villages in '村名'; all of 2020"))
  #expect(run.text.contains("metrics: 收入 (万元), 户数; not read: 备注"))
  let chinese = try work.run("check", "a.csv", environment: ["LANG": "zh_CN.UTF-8"])
  #expect(chinese.text.contains("5个单元格缺数据（空白1个、不适用（—）1个、不足单位（…）1个、保密1个、未报1个）"))
}

@Test("Tables that are understood alike share a line")
func checkSharesLines() throws {
  let work = try Workdir([
    "2019.csv": "村名,收入\n甲村,1\n乙村,2\n", "2020.csv": "村名,收入\n甲村,2\n乙村,3\n",
    "2021.csv": "村名;收入\n甲村;3\n乙村;4\n",
  ])
  defer { work.remove() }
  let run = try work.run("check", ".")
  #expect(run.text.contains("2 tables, 2019.csv to 2020.csv; records from row 2"))
  #expect(run.text.contains("a year each: 2019, 2020"))
  #expect(run.text.contains("2021.csv: records from row 2; villages in '村名'; all of 2021"))
}

/// What a Frictionless report must have, by its profiles of reports, tasks and errors.
private let needed = (
  report: ["valid", "stats", "warnings", "errors", "tasks"],
  task: ["valid", "name", "type", "place", "labels", "stats", "warnings", "errors"],
  problem: ["type", "title", "description", "message", "tags", "note"]
)

@Test("`check --json` is a Frictionless report with a task for each table")
func checkJSON() throws {
  let work = try Workdir([
    "a.csv": "村名,年份,收入\n甲村,2020,1\n乙村,2020,待定\n丙村,2020,3,9\n,2020,4\n丁村,2020,5\n",
    "乙.csv": "村名,年份,收入\n甲村,2021,1\n甲村,2021,2\n", "c.csv": "村名,年份,收入,收入\n甲村,2022,1,1\n",
    "d.csv": "",
  ])
  defer { work.remove() }
  let run = try work.run("check", ".", "--json")
  #expect(run.exit == 1)
  let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  for key in needed.report { #expect(report[key] != nil, "\(key)") }
  #expect(report["valid"] as? Bool == false)
  let stats = try #require(report["stats"] as? [String: Int])
  #expect(stats == ["tasks": 4, "errors": 6, "warnings": 0])

  let tasks = try #require(report["tasks"] as? [[String: Any]])
  var found: [String: [[String: Any]]] = [:]
  for task in tasks {
    for key in needed.task { #expect(task[key] != nil, "\(key)") }
    let name = try #require(task["name"] as? String)
    #expect(name.wholeMatch(of: #/[-a-z0-9._\/]+/#) != nil, "\(name)")
    let errors = try #require(task["errors"] as? [[String: Any]])
    #expect(task["valid"] as? Bool == errors.isEmpty)
    for problem in errors {
      for key in needed.problem { #expect(problem[key] != nil, "\(key)") }
    }
    found[try #require(task["place"] as? String)] = errors
  }
  #expect(found.keys.sorted() == ["a.csv", "c.csv", "d.csv", "乙.csv"].sorted())

  let first = try #require(found["a.csv"])
  #expect(
    first.compactMap { $0["type"] as? String }.sorted() == [
      "extra-cell", "row-constraint", "type-error",
    ])
  let cell = try #require(first.first { $0["type"] as? String == "type-error" })
  #expect(cell["code"] as? String == "notANumber")
  #expect(cell["rowNumber"] as? Int == 3)
  #expect(cell["fieldNumber"] as? Int == 3)
  #expect(cell["fieldName"] as? String == "收入")
  #expect(cell["cell"] as? String == "待定")
  #expect(cell["cells"] as? [String] == ["乙村", "2020", "待定"])
  #expect((cell["note"] as? String)?.hasPrefix("a.csv:3:3: '待定' in column '收入'") == true)
  let label = try #require(found["c.csv"]?.first)
  #expect(label["type"] as? String == "duplicate-label")
  #expect(label["rowNumbers"] as? [Int] == [1])
  #expect(found["d.csv"]?.first?["type"] as? String == "source-error")
  #expect(found["乙.csv"]?.first?["type"] as? String == "primary-key")

  let task = try #require(tasks.first { $0["place"] as? String == "a.csv" })
  #expect(task["labels"] as? [String] == ["村名", "年份", "收入"])
  let understood = try #require(task["understood"] as? [String: Any])
  #expect(understood["layout"] as? String == "metrics-in-headings")
  #expect(understood["villages"] as? Int == 3)
  #expect(understood["years"] as? [String] == ["2020"])
  #expect(understood["villageColumn"] as? String == "村名")
  #expect(understood["encoding"] as? String == "UTF-8")
  #expect(understood["delimiter"] as? String == ",")
  let dataset = try #require((report["datasets"] as? [[String: Any]])?.first)
  #expect(dataset["missing"] as? [String: Int] == ["refused": 1])
}

@Test("The JSON of sound data is valid, and places cells of sheets by row and column")
func checkJSONOfSheets() throws {
  let work = try Workdir()
  defer { work.remove() }
  try work.write(FaultyWorkbook.cell("<c r=\"C3\"><f>1+1</f></c>").data, to: "a.xlsx")
  let run = try work.run("check", "a.xlsx", "--json")
  #expect(run.exit == 1)
  let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
  let task = try #require((report["tasks"] as? [[String: Any]])?.first)
  #expect(task["place"] as? String == "a.xlsx!S1")
  let problem = try #require((task["errors"] as? [[String: Any]])?.first)
  #expect(problem["rowNumber"] as? Int == 3)
  #expect(problem["fieldNumber"] as? Int == 3)
  #expect(problem["fieldName"] as? String == "收入")

  let sound = try work.run("check", "\(Workdir.datasets)/town", "--json")
  #expect(sound.exit == 0)
  let valid = try #require(try JSONSerialization.jsonObject(with: sound.output) as? [String: Any])
  #expect(valid["valid"] as? Bool == true)
  #expect((valid["tasks"] as? [[String: Any]])?.count == 1)
}

@Test("A report in Chinese has Chinese punctuation, and help as well")
func checkPunctuation() throws {
  let others = (1...12).map { "第\($0)村;2022;\($0)\n第\($0)村;2023;\($0 + 1)\n" }.joined()
  let work = try Workdir([
    "a.csv": "村名;年份;收入\n臺村;2022;1\n台村;2023;待定\n乙村;2022;2\n乙村;2023;待定\n" + others
  ])
  defer { work.remove() }
  let run = try work.run("check", "a.csv", "--lang", "zh")
  #expect(run.text.contains("“臺村”、“台村”为同一村"), "\(run.text)")
  #expect(run.text.contains("  a.csv：第2行起为数据"), "\(run.text)")
  #expect(run.text.contains("字段以“;”分隔"), "\(run.text)")
  #expect(run.text.contains("a.csv:5:3 “待定”"), "\(run.text)")
  #expect(!run.text.contains("'") && !run.text.contains(": "), "\(run.text)")
  let traditional = try work.run("check", "a.csv", "--lang", "zh-Hant")
  #expect(traditional.text.contains("「臺村」、「台村」為同一村"), "\(traditional.text)")
  for command in ["chart", "gap", "export", "report"] {
    let help = try work.run(command, "--help", "--lang", "zh")
    #expect(help.exit == 0 && !help.text.contains(": "), "\(help.text)")
  }
}
