import Foundation
import Testing

private let town = "\(Workdir.datasets)/town"

/// Two towns have a 东村 each, and one village has a slash in its name.
private let villages = """
  区,村名,年份,收入（万元）
  甲区,东村,2022,10
  甲区,东村,2023,12
  乙区,东村,2022,20
  乙区,东村,2023,22
  乙区,西村,2022,30
  乙区,西村,2023,33
  乙区,A/B村,2022,5
  乙区,A/B村,2023,6

  """

@Test("Every figure takes groups in place of villages or says why not", arguments: ["片区", "村名"])
func everyFigureByGroups(column: String) throws {
  let work = try Workdir()
  defer { work.remove() }
  let names = try work.run("list", "figures").text.split(separator: "\n").compactMap {
    $0.split(separator: " ").first.map(String.init)
  }
  #expect(names.contains("scatter"))
  for name in names {
    let more = name == "scatter" ? ["--against", "population"] : []
    let run = try work.run(
      arguments: [
        "chart", "revenue", "--data", town, "--as", name, "--by", column, "--format", "svg",
      ] + more)
    #expect([0, 64, 65].contains(run.exit), "\(name): \(run.exit) \(run.errors)")
    #expect(run.exit == 0 || run.errors.hasPrefix("error: "), "\(name): \(run.errors)")
    if name == "scatter", column == "片区" { #expect(run.exit == 0, "\(run.errors)") }
  }
}

@Test("A unit in brackets behind a title is that of the table")
func unitInTitle() throws {
  let work = try Workdir([
    "a.csv": "2023年各村集体收入（万元）,\n村名,收入\n甲村,12\n乙村,8\n丙村,30\n"
  ])
  defer { work.remove() }
  let run = try work.run(
    "gap", "收入", "--data", "a.csv", "--below", "10万", "--measures", "weak,total", "--json")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.text.contains("\"unit\" : \"万元\""))
  let list = try work.run("gap", "收入", "--data", "a.csv", "--below", "10万", "--format", "md")
  #expect(list.text.contains("乙村"), "\(list.text)")
  #expect(!list.text.contains("甲村（"), "\(list.text)")
}

@Test("A description without a unit keeps the heading's; one of another kind is told")
func unitOfDescription() throws {
  let work = try Workdir([
    "d/a.csv": "村名,年份,收入（万元）\n甲村,2023,12\n乙村,2023,8\n",
    "d/dataset.yaml": "metrics: {r: {field: 收入（万元）}}\n",
    "e/a.csv": "村名,年份,收入（万元）\n甲村,2023,12\n乙村,2023,8\n",
    "e/dataset.yaml": "metrics: {r: {field: 收入（万元）, unit: 斤}}\n",
  ])
  defer { work.remove() }
  let kept = try work.run("export", "--data", "d")
  #expect(kept.text.contains(",r,12,万元,"), "\(kept.text)\(kept.errors)")
  let other = try work.run("export", "--data", "e")
  #expect(other.errors.contains("斤") && other.errors.contains("万元"), "\(other.errors)")
}

@Test("What the data is limited to stands in the title and the first sentence of reports")
func limitsNamed() throws {
  let work = try Workdir()
  defer { work.remove() }
  for language in ["zh-Hans", "en"] {
    for words in [["report", "revenue", "-o", "-"], ["gap", "revenue", "--format", "md"]] {
      let run = try work.run(
        arguments: words + ["--data", town, "--where", "片区=山区片区", "--lang", language])
      #expect(run.exit == 0, "\(run.errors)")
      #expect(run.lines.first?.contains("山区片区") == true, "\(run.text)")
      #expect(run.lines.dropFirst().first?.contains("山区片区") == true, "\(run.text)")
    }
  }
}

@Test("A bare name that several places have is refused with their paths, and a path works")
func ambiguousPlaces() throws {
  let work = try Workdir(["a.csv": villages])
  defer { work.remove() }
  let bare = try work.run("export", "--data", "a.csv", "--where", "村名=东村")
  #expect(bare.exit == 64)
  #expect(bare.errors.contains("甲区/东村, 乙区/东村"), "\(bare.errors)")
  let path = try work.run("export", "--data", "a.csv", "--where", "村名=乙区/东村")
  #expect(path.exit == 0, "\(path.errors)")
  #expect(path.lines.count == 3)
  let both = try work.run(
    "export", "--data", "a.csv", "--where", "区=甲区", "--where", "村名=东村")
  #expect(both.lines.count == 3, "\(both.errors)")
  let slash = try work.run("export", "--data", "a.csv", "--where", "村名=A/B村")
  #expect(slash.lines.count == 3, "\(slash.errors)")
  let none = try work.run("export", "--data", "a.csv", "--where", "村名=乙区/南村")
  #expect(none.exit == 64)
}

@Test("A factor in place of a price index, and two of one year, are refused")
func priceMistakes() throws {
  let work = try Workdir(["f.csv": "年份,指数\n2015,1.01\n", "t.csv": "2015,101\n2015,102\n"])
  defer { work.remove() }
  for (file, told) in [("f.csv", "1.01"), ("t.csv", "102"), ("2015=101,2015=102", "102")] {
    let run = try work.run(
      "gap", "revenue", "--data", town, "--base-year", "2014", "--cpi", file)
    #expect(run.exit == 65, "\(file): \(run.errors)")
    #expect(run.errors.contains(told) && run.errors.contains("2015"), "\(run.errors)")
  }
}

@Test("`init` of an empty name is refused")
func initEmpty() throws {
  let work = try Workdir()
  defer { work.remove() }
  #expect(try work.run("init", "").exit == 64)
}

@Test("A named pipe is read as a stream by every command that reads data")
func namedPipe() throws {
  let work = try Workdir(["a.csv": villages])
  defer { work.remove() }
  for command in ["list --data p.csv", "export --data p.csv", "check p.csv", "gap 收入 --data p.csv"]
  {
    let run = try work.run(
      program: URL(filePath: "/bin/sh"),
      arguments: [
        "-c",
        "mkfifo p.csv; cat a.csv > p.csv & timeout 20 \"$0\" \(command); code=$?; rm p.csv; exit $code",
        Workdir.program.path,
      ])
    #expect(run.exit == 0, "\(command): \(run.exit) \(run.errors)")
    #expect(!run.text.isEmpty)
  }
}

@Test("What standard output is written to, and own exports, are left out of a folder")
func exportsAmongTables() throws {
  let work = try Workdir(["d/a.csv": villages])
  defer { work.remove() }
  for format in ["csv", "wide"] {
    let run = try work.run(
      program: URL(filePath: "/bin/sh"),
      arguments: [
        "-c", "cd d && \"$0\" export --data . --format \(format) > out-\(format).csv",
        Workdir.program.path,
      ])
    #expect(run.exit == 0, "\(run.errors)")
    #expect(run.errors.contains("out-\(format).csv"), "\(run.errors)")
    let list = try work.run("export", "--data", "d")
    #expect(list.exit == 0, "\(list.errors)")
    #expect(list.lines.count == 9, "\(list.text)")
    #expect(list.errors.contains("d/out-\(format).csv"), "\(list.errors)")
  }
  for format in ["xlsx", "json"] {
    #expect(try work.run("export", "--data", "d", "-o", "d/out.\(format)").exit == 0)
    let list = try work.run("export", "--data", "d")
    #expect(list.lines.count == 9, "\(list.text)")
    #expect(list.errors.contains("d/out.\(format)"), "\(list.errors)")
  }
  // Alone, an export is data like any other.
  #expect(try work.run("list", "--data", "d/out.xlsx").exit == 0)
  #expect(try work.run("list", "--data", "d/out-csv.csv").exit == 0)
}

@Test("A name of a file in a format that is not offered makes no folder")
func filesOfNoFormat() throws {
  let work = try Workdir()
  defer { work.remove() }
  for (words, told) in [
    (["chart", "revenue", "-o", "x.gif"], "png"), (["report", "-o", "r.docx"], "md"),
    (["gap", "revenue", "-o", "g.xlsx"], "csv"),
  ] {
    let run = try work.run(arguments: words + ["--data", town])
    #expect(run.exit == 64, "\(run.errors)")
    #expect(run.errors.contains(told), "\(run.errors)")
  }
  #expect(work.files() == [])
  #expect(try work.run("chart", "revenue", "--data", town, "-o", "x.gif/").exit == 0)
}

@Test("A village alone has amounts, but no gap")
func oneVillageAlone() throws {
  let work = try Workdir(["a.csv": "村名,年份,收入（万元）\n甲村,2022,1\n甲村,2023,2\n"])
  defer { work.remove() }
  let run = try work.run(
    "gap", "收入", "--data", "a.csv", "--measures", "mean,gini,theil-t,top-share:0.1,bottom-share:0.4"
  )
  #expect(run.exit == 0, "\(run.errors)")
  for line in run.lines.dropFirst() {
    #expect(line.hasPrefix("mean") != line.contains("needsTwoUnits"), "\(line)")
  }
}

@Test("The command in a picture can be run again, whatever the names hold")
func commandQuoted() throws {
  let work = try Workdir(["datasets/my town/a.csv": "村名,年份,it's mine\n甲村,2022,1\n乙村,2022,2\n"])
  defer { work.remove() }
  let drawn = try work.run("chart", "it's mine", "--format", "svg", "-o", "one")
  #expect(drawn.exit == 0, "\(drawn.errors)")
  let name = try #require(work.files().first { $0.hasPrefix("one/") })
  let shown = try work.run("show", name)
  let command = try #require(shown.lines.first { $0.contains("stats chart") })
  let words = try #require(command.range(of: "stats chart")).lowerBound
  let again = try work.run(
    program: URL(filePath: "/bin/sh"),
    arguments: [
      "-c",
      "stats() { \"\(Workdir.program.path)\" \"$@\"; }; \(command[words...]) --format svg -o two",
    ])
  #expect(again.exit == 0, "\(command) \(again.errors)")
}

@Test("A line of units under the headings names no village, also with one metric")
func unitsUnderOneMetric() throws {
  let work = try Workdir(["a.csv": "村名,年份,收入\n,,万元\n甲村,2022,1\n乙村,2022,3\n"])
  defer { work.remove() }
  let run = try work.run("export", "--data", "a.csv")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines.count == 3 && run.text.contains(",万元,"), "\(run.text)")
}

@Test("Wrong words are told in the language of the system")
func wrongWordsInChinese() throws {
  let work = try Workdir()
  defer { work.remove() }
  for words in [
    ["chart", "revenue", "--lang", "fr", "--data", town], ["gap", "revenue", "--base-year", "x"],
    ["gap", "revenue", "--base-year", "x", "--lang", "zh"], ["help", "nope"],
  ] {
    let run = try work.run(
      arguments: words, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.exit == 64, "\(words): \(run.errors)")
    #expect(run.errors.hasPrefix("错误："), "\(run.errors)")
    #expect(!run.errors.contains("invalid"), "\(run.errors)")
  }
  let near = try work.run("chart", "revenue", "--data", town, "--as", "tren")
  #expect(near.errors.contains("'tren'. Did you mean: trend"), "\(near.errors)")
  let part = try work.run("gap", "revenue", "--data", town, "--measures", "dagum.within")
  #expect(part.exit == 64 && part.errors.contains("stats explain dagum.within"), "\(part.errors)")
  let member = try work.run("gap", "revenue", "--data", town, "--measures", "ge:2.within")
  #expect(member.errors.contains("write --measures ge:2;"), "\(member.errors)")
  let flag = try work.run("gap", "revenue", "--ci=3", environment: ["LC_ALL": "zh_CN.UTF-8"])
  #expect(flag.exit == 64 && flag.errors.contains("“--ci”不带值"), "\(flag.errors)")
  let command = try work.run("chrat", "revenue")
  #expect(command.errors.contains("'chrat'. Did you mean: chart?"), "\(command.errors)")
  for dots in ["fine", "0", "1e999", "nan"] {
    let run = try work.run("chart", "revenue", "--data", town, "--dpi", dots)
    #expect(run.exit == 64 && run.errors.contains("use 30 to 1200"), "\(run.errors)")
  }
  let groups = try work.run("gap", "revenue", "--data", town, "--by", ",")
  #expect(groups.exit == 64 && groups.errors.contains("the groups are 片区"), "\(groups.errors)")
}

@Test("`check` tells what a description hardly means, and every problem there is")
func oddDescription() throws {
  let rows = (0..<75).map { "村\($0)村,2022,abc\n村\($0)村,2023,\($0 + 1)\n" }.joined()
  let work = try Workdir([
    "d/a.csv": "村名,年份,收入\n\(rows)",
    "d/dataset.yaml":
      "currency: XXX\nmap: nope.geojson\nmetrics: {r: {field: 收入, unit: 万元, weak_below: -1}}\n",
  ])
  defer { work.remove() }
  let run = try work.run("check", "d")
  #expect(run.exit == 1)
  for told in ["'d/nope.geojson'", "'XXX'", "weak_below -1"] {
    #expect(run.text.contains(told), "\(run.text)")
  }
  for place in [2, 72, 150] { #expect(run.text.contains("a.csv:\(place)"), "\(run.text)") }
  let json = try work.run("check", "d", "--json")
  #expect(json.text.components(separatedBy: "\"rowNumber\" : ").count == 76)
}

@Test("A word that metrics hold leads to them")
func partOfMetricName() throws {
  let work = try Workdir()
  defer { work.remove() }
  let run = try work.run("gap", "收入", "--data", town)
  #expect(run.exit == 64)
  #expect(
    run.errors.contains("Did you mean one of: 集体经济收入, 经营收入, 发包及上交收入"), "\(run.errors)")
  // The nearest name goes before, and where none holds the word all are told.
  let near = try work.run("gap", "revenu", "--data", town)
  #expect(near.errors.contains("Did you mean 'revenue'?"), "\(near.errors)")
  let none = try work.run("gap", "存款", "--data", town)
  #expect(none.errors.contains("There are: revenue, "), "\(none.errors)")
}
