import Foundation
import Testing

/// Two villages share a name, one has no figures, one a zero.
private let table = """
  村名,片区,年份,revenue,人口
  甲村,东片,2019,10,400
  甲村,东片,2020,12,410
  甲村,东片,2021,13.5,410
  甲村,西片,2019,30,600
  甲村,西片,2020,28,610
  甲村,西片,2021,33,620
  乙村,东片,2019,20,500
  乙村,东片,2021,24,510
  丙村,西片,2019,,700
  丙村,西片,2020,,710
  丁村,西片,2020,0,300
  丁村,西片,2021,5,310

  """

private let each = ["chart", "revenue", "--as", "trend", "--each", "village", "-o", "all"]

@Test("`--each village` draws what `--where` draws of each village, in every format, to the byte")
func eachVillage() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run(arguments: each + ["--format", "png,svg,pdf", "--with-data"])
  #expect(run.exit == 0, "\(run.errors)")
  let parts = [("东片", "甲村"), ("西片", "甲村"), ("", "乙村"), ("", "丁村")]
  let names = parts.map { group, village in
    "revenue-trend-" + (group.isEmpty ? "" : group + "-") + village
  }
  let ends = ["png", "svg", "pdf", "csv"]
  #expect(run.lines == names.flatMap { name in ends.map { "all/\(name).\($0)" } })
  #expect(
    run.errors == """
      datasets: 4 pictures, one for each of the column 'village', in 16 files; trend
      1 without figures has no picture: 丙村

      """)
  for ((group, village), name) in zip(parts, names) {
    let filters =
      (group.isEmpty ? [] : ["--where", "片区=\(group)"]) + ["--where", "村名=\(village)"]
    let single = try work.run(
      arguments: ["chart", "revenue", "--as", "trend", "-o", "one", "--with-data"] + filters
        + ["--format", "png,svg,pdf"])
    #expect(single.exit == 0, "\(single.errors)")
    for end in ends {
      #expect(
        try work.read("all/\(name).\(end)") == work.read("one/\(name).\(end)"), "\(name).\(end)")
    }
  }
  // Nothing half-written is left behind.
  #expect(work.files().filter { $0.hasPrefix("all/") }.count == names.count * ends.count)
}

@Test("Which thread draws a picture changes nothing in it")
func eachIsDeterministic() throws {
  var rows = "村名,年份,revenue\n"
  for village in 0..<40 {
    for year in 2015..<2022 {
      rows += "第\(village)村,\(year),\(10 + village * (year - 2010) % 17)\n"
    }
  }
  let work = try Workdir(["datasets/villages.csv": rows])
  defer { work.remove() }
  var arguments = each + ["--format", "png,svg"]
  let first = try work.run(arguments: arguments)
  arguments[arguments.firstIndex(of: "all") ?? 0] = "again"
  let second = try work.run(arguments: arguments)
  #expect(first.exit == 0, "\(first.errors)")
  #expect(first.lines.count == 80)
  #expect(second.lines == first.lines.map { $0.replacing("all/", with: "again/") })
  for (one, other) in zip(first.lines, second.lines) {
    #expect(try work.read(one) == work.read(other), "\(one)")
  }
}

@Test("`--each` with a column of groups draws each group, also with figures that compare villages")
func eachGroup() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run(
    "chart", "revenue", "--as", "rank", "--each", "片区", "--format", "svg", "-o", "all")
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines == ["all/revenue-rank-东片.svg", "all/revenue-rank-西片.svg"])
  let single = try work.run(
    "chart", "revenue", "--as", "rank", "--where", "片区=西片", "--format", "svg", "-o", "one")
  #expect(single.exit == 0, "\(single.errors)")
  #expect(
    try work.read("all/revenue-rank-西片.svg") == work.read("one/revenue-rank-西片.svg"))
}

@Test("What `--each` cannot do is refused before anything is written, with the remedy")
func eachRefusals() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let cases: [([String], String)] = [
    (
      ["--each", "village", "-o", "-"],
      "--each makes many pictures, which '-o -' cannot hold; name a folder: -o pictures"
    ),
    (
      ["--each", "village", "-o", "x.png"],
      "--each makes many pictures, which 'x.png' cannot hold; name a folder: -o pictures"
    ),
    (
      ["--each", "village", "--as", "rank"],
      "Figure 'rank' compares villages, of which each picture has one; use --as with one of: "
        + "trend, sources, shares; or a picture for each group: --each 片区"
    ),
    (["--each", "镇"], "No column '镇' for --each; use village, or one of: 片区, 村名"),
    (
      ["--each", "village", "--as", "sources"],
      "revenue"
    ),
  ]
  for (arguments, message) in cases {
    let run = try work.run(arguments: ["chart", "revenue"] + arguments)
    #expect(run.exit == 64, "\(arguments): \(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
  #expect(work.files() == ["datasets/villages.csv"])
}

@Test("A village that cannot be drawn is named with the reason, and the others are drawn")
func eachWithProblems() throws {
  let work = try Workdir(["datasets/villages.csv": table])
  defer { work.remove() }
  let run = try work.run(arguments: each + ["--scale", "log", "--format", "svg"])
  #expect(run.exit == 64)
  #expect(run.lines.count == 3)
  #expect(run.errors.contains("warning: 丁村: "), "\(run.errors)")
  let json = try work.run(arguments: each + ["--scale", "log", "--format", "svg", "--json"])
  #expect(json.exit == 64)
  let answer = try #require(
    try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
  #expect((answer["files"] as? [String])?.count == 3)
  #expect(answer["skipped"] as? [String] == ["丙村"])
  let pictures = try #require(answer["pictures"] as? [[String: Any]])
  #expect(pictures.first?["where"] as? [String] == ["片区=东片", "村名=甲村"])
  let problems = try #require(answer["problems"] as? [[String: String]])
  #expect(problems.map { $0["name"] } == ["丁村"])
}

@Test("Names of files are safe, and none is given twice")
func eachFileNames() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    village,year,revenue
    a/b,2020,1
    a/b,2021,2
    a:b,2020,3
    a:b,2021,4
    A:B,2020,5
    A:B,2021,6
    ../x,2020,7
    ../x,2021,8

    """
  ])
  defer { work.remove() }
  let run = try work.run(arguments: each + ["--format", "svg"])
  #expect(run.exit == 0, "\(run.errors)")
  #expect(
    run.lines == [
      "all/revenue-trend-a_b.svg", "all/revenue-trend-a_b-2.svg", "all/revenue-trend-A_B-3.svg",
      "all/revenue-trend-.._x.svg",
    ])
  #expect(work.files().filter { $0.hasPrefix("all/") }.count == 4)
}

@Test("A folder that cannot be written ends it with one error, and a table read is never replaced")
func eachCannotWrite() throws {
  let work = try Workdir(["datasets/villages.csv": table, "taken/file": ""])
  defer { work.remove() }
  var arguments = each
  arguments[arguments.firstIndex(of: "all") ?? 0] = "taken/file/pictures"
  let run = try work.run(arguments: arguments)
  #expect(run.exit == 73)
  #expect(run.output.isEmpty)
  #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  #expect(work.files() == ["datasets/villages.csv", "taken/file"])
}

@Test("Villages that only their codes tell apart have files, titles and commands of their own")
func eachOfOneName() throws {
  let work = try Workdir([
    "datasets/villages.csv": """
    村代码,村名,年份,revenue
    001,甲村,2019,10
    001,甲村,2020,12
    002,甲村,2019,20
    002,甲村,2020,25
    003,乙村,2019,5
    003,乙村,2020,6

    """
  ])
  defer { work.remove() }
  let run = try work.run(arguments: each + ["--format", "svg"])
  #expect(run.exit == 0, "\(run.errors)")
  let names = ["甲村-001", "甲村-002", "乙村"].map { "revenue-trend-\($0).svg" }
  #expect(run.lines == names.map { "all/\($0)" })
  for (name, title) in zip(names, ["甲村（001）revenue", "甲村（002）revenue", "乙村revenue"]) {
    let picture = String(decoding: try work.read("all/\(name)"), as: UTF8.self)
    #expect(picture.contains("title\">\(title)</title>"), "\(name)")
  }
  // The command in the picture draws it again.
  let single = try work.run(
    arguments: [
      "chart", "revenue", "--as", "trend", "--where", "村名=甲村", "--where", "村代码=002", "--format",
      "svg", "-o", "one",
    ])
  #expect(single.lines == ["one/\(names[1])"])
  #expect(try work.read("all/\(names[1])") == work.read("one/\(names[1])"))
}

@Test(
  "Reports and pages on gaps set a village's code in brackets as charts do",
  arguments: ["gap", "report"])
func codesInTitles(command: String) throws {
  let work = try Workdir([
    "villages.csv": """
    村代码,村名,年份,revenue
    001,甲村,2019,10
    001,甲村,2020,12
    002,甲村,2019,20
    002,甲村,2020,25

    """
  ])
  defer { work.remove() }
  let run = try work.run(
    arguments: [
      command, "revenue", "--data", "villages.csv", "--where", "村名=甲村", "--where", "村代码=002",
      "--format", "md", "-o", "page.md",
    ])
  #expect(run.exit == 0, "\(run.errors)")
  let page = String(decoding: try work.read("page.md"), as: UTF8.self)
  #expect(page.split(separator: "\n").first?.contains("甲村（002）revenue") == true, "\(page)")
  #expect(page.contains("甲村（002）1个村") && !page.contains("甲村 002"), "\(page)")
}

@Test("Villages called like paths keep their names, and their pictures stay in the folder")
func eachOfUnsafeNames() throws {
  let work = try Workdir([
    "a.csv": "村名,年份,revenue\n..,2022,1\n..,2023,2\n../../etc/x,2022,3\n../../etc/x,2023,4\n"
  ])
  defer { work.remove() }
  let run = try work.run(arguments: each + ["--data", "a.csv", "--format", "svg"])
  #expect(run.exit == 0, "\(run.errors)")
  #expect(run.lines == ["all/revenue-trend-...svg", "all/revenue-trend-.._.._etc_x.svg"])
  #expect(work.files().filter { $0.hasSuffix(".svg") }.count == 2)
}
