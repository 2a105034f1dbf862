import Foundation
import Testing

@Test("A likely rename is a warning with the line that accepts it, and the line does")
func acceptedRename() throws {
  let work = try Workdir([
    "2019.csv": "村名,收入\n青龙村,1\n白山村,2\n", "2020.csv": "村名,收入\n青龙新村,3\n白山村,4\n",
  ])
  defer { work.remove() }
  let before = try work.run("check", ".")
  #expect(before.exit == 0)
  let start = "If so, say it in villages.csv: "
  let line = try #require(before.lines.first { $0.contains(start) })
  let accepting = try #require(line.split(separator: start).last)
  #expect(accepting == ",青龙村,,2019,rename,青龙新村")
  try work.write(
    Data("id,name,valid_from,valid_to,event,successor\n\(accepting)\n".utf8), to: "villages.csv")
  let after = try work.run("check", ".")
  #expect(after.exit == 0)
  #expect(after.text.contains("2 villages × 2 periods"), "\(after.text)")
  #expect(after.text.hasSuffix("0 errors, 0 warnings\n"))
  let export = try work.run("export", "--data", ".", "-o", "-")
  #expect(
    export.text.contains("青龙新村,青龙新村,2019,收入,1,,,2019.csv:2"), "\(export.text)\(export.errors)")
  #expect(!export.text.contains("青龙村"))
}

@Test(
  "A history that contradicts itself or the data stops every command, and `check` goes on",
  arguments: [
    ("甲村,2019,rename,乙村,\n乙村,2020,rename,甲村,\n", "villages.csv:3: '甲村' becomes itself"),
    ("甲村,2019,rename,戊村,\n", "villages.csv:2: there is no village '戊村'"),
    ("甲村,2019,split,乙村,0.5\n甲村,2019,split,丙村,0.4\n", "add up to 0.9, not to 1"),
  ])
func badHistories(rows: String, message: String) throws {
  let work = try Workdir([
    "data.csv": "村名,年份,收入\n甲村,2019,1\n乙村,2020,2\n丙村,2020,3\n",
    "villages.csv": "name,valid_to,event,successor,weight\n" + rows,
  ])
  defer { work.remove() }
  for arguments in [["chart", "收入"], ["export"], ["list"]] {
    let run = try work.run(arguments: arguments + ["--data", "."])
    #expect(run.exit == 65, "\(arguments)")
    #expect(run.errors.contains(message), "\(arguments) \(run.errors)")
  }
  #expect(!work.files().contains { $0.hasPrefix("output") })
  let check = try work.run("check", ".")
  #expect(check.exit == 1)
  #expect(check.text.contains(message))
}

@Test("Namesakes are kept apart by town or code, and stop the command where neither tells them")
func namesakes() throws {
  let work = try Workdir([
    "towns/a.csv": "镇,村名,年份,收入\n东镇,新村,2019,1\n西镇,新村,2019,2\n",
    "codes/a.csv": "村名,村代码,年份,收入\n新村,110101001001,2019,1\n新村,110101001002,2019,2\n",
    "neither/a.csv": "村名,年份,收入\n新村,2019,1\n新村,2019,2\n",
  ])
  defer { work.remove() }
  let towns = try work.run("export", "--data", "towns", "-o", "-")
  #expect(towns.text.contains("东镇/新村,新村,东镇,2019,收入,1"))
  #expect(towns.text.contains("西镇/新村,新村,西镇,2019,收入,2"))
  let codes = try work.run("export", "--data", "codes", "-o", "-")
  #expect(codes.text.contains("110101001001,新村,2019,收入,1"))
  #expect(codes.text.contains("110101001002,新村,2019,收入,2"))
  let neither = try work.run("export", "--data", "neither", "-o", "-")
  #expect(neither.exit == 65)
  #expect(neither.errors.contains("neither/a.csv:3: '新村' has different figures for the same year"))
  #expect(neither.output.isEmpty)
}

@Test("A village whose name begins like a total is a village; a row called a total is told")
func namesLikeTotals() throws {
  let work = try Workdir([
    "a.csv": "村名,年份,收入\n合计村,2019,1\n甲村,2019,2\n", "b/2019.csv": "村名,收入\n甲村,1\n乙村,2\n总计,3\n",
  ])
  defer { work.remove() }
  let run = try work.run("export", "--data", "a.csv", "-o", "-")
  #expect(run.text.contains("合计村,合计村,2019,收入,1"))
  let check = try work.run("check", "b")
  #expect(check.text.contains("2 villages × 1 period"))
  #expect(check.text.contains("1 cell of totals held against the rows they sum up"))
}

@Test(
  "Names that look like something else are names",
  arguments: ["村", "1", "2023", "null", "true", "=A1"])
func literalNames(name: String) throws {
  let work = try Workdir(["a.csv": "村名,年份,收入\n\(name),2019,1\n甲村,2019,2\n乙村,2019,3\n"])
  defer { work.remove() }
  let run = try work.run("export", "--data", ".", "-o", "-")
  #expect(run.exit == 0, "\(run.errors)")
  let row = try #require(run.lines.first { $0.hasSuffix("a.csv:2") })
  #expect(
    row.split(separator: ",").dropFirst().first.map(String.init) == (name == "=A1" ? "'=A1" : name))
}

@Test("An empty name is an error with its row")
func emptyName() throws {
  let work = try Workdir(["a.csv": "村名,年份,收入\n\"\",2019,1\n甲村,2019,2\n"])
  defer { work.remove() }
  let run = try work.run("export", "--data", ".", "-o", "-")
  #expect(run.exit == 65)
  #expect(
    run.errors.contains(
      "a.csv:2: the row names no village; name it, or call it Total where it sums up others"))
}

@Test(
  "Very long and strange names are kept whole, marks of direction are not",
  arguments: [
    (String(repeating: "长", count: 299) + "村", String(repeating: "长", count: 299) + "村"),
    ("\u{202E}青龙村\u{202C}", "青龙村"), ("👨‍👩‍👧村", "👨‍👩‍👧村"),
    (
      "z\u{335}\u{301}\u{302}\u{303}a\u{335}\u{304}", "z\u{335}\u{301}\u{302}\u{303}a\u{335}\u{304}"
    ),
  ])
func strangeNames(written: String, shown: String) throws {
  let work = try Workdir(["a.csv": "村名,年份,收入\n\(written),2019,1\n\(written),2020,2\n甲村,2019,2\n"])
  defer { work.remove() }
  let run = try work.run("export", "--data", ".", "-o", "-")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.contains("\(shown),\(shown),2020,收入,2"), "\(run.text)")
  let chart = try work.run("chart", "收入", "--data", ".", "--format", "svg")
  // Without a font for emoji it is said which characters no font has.
  #expect(
    chart.exit == 0 || shown.unicodeScalars.first == "👨" && chart.exit == 69, "\(chart.errors)")
}

@Test(
  "Figures that villages.csv adds up or shares out say so, and keep it when they are read again")
func derivedFigures() throws {
  let work = try Workdir([
    "in/data.csv":
      "村名,年份,收入\n甲村,2019,1\n乙村,2019,2\n大村,2019,10\n丙村,2020,4\n东村,2020,7\n西村,2020,5\n",
    "in/villages.csv":
      "name,valid_to,event,successor,weight\n甲村,2019,merge,丙村,\n乙村,2019,merge,丙村,\n"
      + "大村,2019,split,东村,0.6\n大村,2019,split,西村,0.4\n",
  ])
  defer { work.remove() }
  func export(_ data: String) throws -> [String] {
    let run = try work.run("export", "--data", data, "-o", "-")
    #expect(run.exit == 0, "\(run.errors)")
    return run.lines.map { "\($0)" }
  }
  let rows = try export("in")
  #expect(rows.contains("丙村,丙村,2019,收入,3,,derived,"), "\(rows)")
  #expect(rows.contains("丙村,丙村,2020,收入,4,,,data.csv:5"), "\(rows)")
  #expect(rows.contains("东村,东村,2019,收入,6,,estimated;derived,"), "\(rows)")
  try work.write(Data((rows.joined(separator: "\n") + "\n").utf8), to: "again/out.csv")
  func withoutSource(_ rows: [String]) -> [String] {
    rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
  }
  #expect(withoutSource(try export("again")) == withoutSource(rows))
}
