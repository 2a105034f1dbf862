import Testing

@testable import PanelData

private let headings = "id,name,valid_from,valid_to,event,successor,weight\n"

@Test("A rename gives one series under today's name, whatever the language of the headings")
func renames() throws {
  let data = "村名,年份,收入,中位数\n甲村,2019,1,5\n乙村,2020,2,6\n丙村,2019,3,7\n丙村,2020,4,8\n"
  for table in [
    headings + ",甲村,,2019,rename,乙村,\n",
    "编码,名称,起始年,终止年,事件,继任,权重\n,甲村委会,,2019年,更名,乙村,\n",
    "name,valid_to,event,successor\n甲村,2019,rename,乙村\n",
    headings + "1,甲村,,2019,rename,2,\n2,乙村,2020,,,,\n",
    headings + "1,甲村,,2019,rename,1,\n1,乙村,2020,,,,\n",
  ] {
    let checked = try Checked(["data.csv": data, "villages.csv": table])
    #expect(checked.errors == [], "\(table)")
    #expect(checked.warnings == [], "\(table)")
    #expect(checked.names == ["乙村", "丙村"], "\(table)")
    #expect(try checked.series("乙村") == [1, 2], "\(table)")
    // One village's median is its own, under either name.
    #expect(try checked.series("乙村", "中位数") == [5, 6], "\(table)")
    #expect(checked.audit.dataset?.breaks == [])
    #expect(checked.audit.outline.files.map(\.name) == ["data.csv"])
  }
}

private let merging = """
  村名,年份,收入,人口,人均收入,收入中位数
  甲村,2019,10,100,3,1
  乙村,2019,20,300,5,2
  甲村,2020,11,100,4,3
  乙村,2020,,300,6,4
  丙村,2021,40,400,7,5

  """

@Test("A merge adds flows, weights figures per head, and makes no median of medians")
func merges() throws {
  let checked = try Checked([
    "data.csv": merging,
    "villages.csv": headings + ",甲村,,2020,merge,丙村,\n,乙村,,2020,合并,丙村,\n",
  ])
  #expect(checked.errors == [])
  #expect(checked.names == ["丙村"])
  // Of a year with one figure missing there is no sum.
  #expect(try checked.series("丙村") == [30, nil, 40])
  #expect(try checked.series("丙村", "人口") == [400, 400, 400])
  #expect(try checked.series("丙村", "人均收入") == [4.5, 5.5, 7])
  #expect(try checked.series("丙村", "收入中位数") == [nil, nil, 5])
  #expect(checked.audit.dataset?.panels["收入"]?[0, 1] == .missing(.incomplete))
  #expect(
    checked.audit.dataset?.breaks == [
      SeriesBreak(village: 0, year: 2021, event: .merge, predecessors: ["甲村", "乙村"])
    ])
  #expect(checked.notes == ["'丙村' before 2021: with '甲村', '乙村', merged into it"])
}

@Test("Weights of the table outrank the population")
func statedWeights() throws {
  let checked = try Checked([
    "data.csv": merging,
    "villages.csv": headings + ",甲村,,2020,merge,丙村,1\n,乙村,,2020,merge,丙村,1\n",
  ])
  #expect(try checked.series("丙村", "人均收入") == [4, 5, 7])
}

@Test("A village that takes in another keeps its own past, and a quotient is of the sums")
func takingIn() throws {
  let checked = try Checked([
    "data.csv": "村名,年份,收入,人口\n甲村,2019,10,100\n乙村,2019,20,300\n乙村,2020,40,400\n",
    "villages.csv": headings + ",甲村,,2019,merge,乙村,\n",
    "dataset.yaml":
      "metrics:\n  r: {field: 收入}\n  p: {field: 人口}\n  h: {of: r, per: p}\n",
  ])
  #expect(checked.names == ["乙村"])
  #expect(try checked.series("乙村", "r") == [30, 40])
  #expect(try checked.series("乙村", "h") == [0.075, 0.1])
}

@Test("A split gives each successor its part of flows, and figures per head whole")
func splits() throws {
  let checked = try Checked([
    "data.csv": "村名,年份,收入,人均收入\n甲村,2019,10,3\n乙村,2020,7,4\n丙村,2020,5,2\n",
    "villages.csv": headings + ",甲村,,2019,split,乙村,0.6\n,甲村,,2019,分设,丙村,0.4\n",
  ])
  #expect(checked.errors == [])
  #expect(checked.names == ["乙村", "丙村"])
  #expect(try checked.series("乙村") == [6, 7])
  #expect(try checked.series("丙村") == [4, 5])
  #expect(try checked.series("丙村", "人均收入") == [3, 2])
  #expect(checked.audit.dataset?.breaks.map(\.event) == [.split, .split])
}

@Test("A village that goes to another town brings its past along, also under a filter")
func transfers() throws {
  let folder = try ScratchFolder([
    "data.csv": "镇,村名,年份,收入\n东镇,甲村,2019,1\n东镇,乙村,2019,2\n西镇,甲村,2020,3\n东镇,乙村,2020,4\n",
    "villages.csv": headings + ",东镇/甲村,,2019,transfer,西镇/甲村,\n",
  ])
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let west = try DatasetReader.read(
    outline,
    DatasetSelection(metrics: outline.metrics, filters: [.init(column: "镇", value: "西镇")]))
  #expect(west.register.labels(level: 2) == ["甲村"])
  #expect(west.panels["收入"]?.series(of: 0) == [1, 3])
  #expect(west.breaks.map(\.year) == [2020])
  let east = try DatasetReader.read(
    outline,
    DatasetSelection(metrics: outline.metrics, filters: [.init(column: "镇", value: "东镇")]))
  #expect(east.register.labels(level: 2) == ["乙村"])
  #expect(east.panels["收入"]?.series(of: 0) == [2, 4])
}

@Test("Changes follow one another")
func chains() throws {
  let checked = try Checked([
    "data.csv": """
    村名,年份,收入
    甲村,2018,1
    乙村,2019,2
    丙村,2018,10
    丙村,2019,20
    丁村,2020,30

    """,
    "villages.csv": headings
      + ",丙村,,2019,merge,丁村,\n,乙村,,2019,merge,丁村,\n,甲村,,2018,rename,乙村,\n",
  ])
  #expect(checked.errors == [])
  #expect(checked.names == ["丁村"])
  #expect(try checked.series("丁村") == [11, 22, 30])
}

@Test("A predecessor without any row is missed, and told")
func unknownPredecessor() throws {
  let checked = try Checked([
    "data.csv": "村名,年份,收入\n甲村,2019,1\n丙村,2020,2\n丁村,2019,1\n",
    "villages.csv": headings + ",甲村,,2019,merge,丙村,\n,乙村,,2019,merge,丙村,\n",
  ])
  #expect(try checked.series("丙村") == [nil, 2])
  #expect(checked.warnings == [.historyUnknown])
}

@Test(
  "What is wrong with a history is told with its place, and exits like other bad data",
  arguments: [
    (",甲村,,2019,rename,乙村,\n,乙村,,2020,rename,甲村,\n", "villages.csv:3: '甲村' becomes itself"),
    (",甲村,,2019,rename,甲村,\n", "villages.csv:2: '甲村' becomes itself"),
    (",甲村,,2019,rename,戊村,\n", "villages.csv:2: there is no village '戊村'"),
    (",甲村,,2019,rename,,\n", "villages.csv:2: the event has no successor"),
    (
      ",甲村,,2019,split,乙村,0.5\n,甲村,,2019,split,丙村,0.4\n",
      "villages.csv:2: the weights of the villages that '甲村' was split into add up to 0.9, not to 1"
    ),
    (",甲村,,2019,split,乙村,\n", "villages.csv:2: the split has no weight"),
    (",甲村,,2019,split,乙村,-1\n", "villages.csv:2: '-1' is no weight"),
    (",甲村,,20199,rename,乙村,\n", "villages.csv:2: '20199' is not a year between 1900 and 2100"),
    (",甲村,2020,2019,rename,乙村,\n", "villages.csv:2: valid_from 2020 lies behind valid_to 2019"),
    (",甲村,,2019,eaten,乙村,\n", "villages.csv:2: 'eaten' is no event"),
    (",甲村,,,rename,乙村,\n", "villages.csv:2: the event has no year"),
    (
      ",甲村,,2019,merge,乙村,\n,甲村,,2019,merge,丙村,\n",
      "villages.csv:3: '甲村' ended already at villages.csv:2"
    ),
    (",丁村,,2019,rename,乙村,\n", "villages.csv:2: '丁村' and '乙村' both have figures for 2018"),
    (",甲村,,2019\n", "villages.csv:2:5: the row has 4 fields where the heading has 7"),
  ])
func historyErrors(rows: String, message: String) throws {
  let checked = try Checked([
    "data.csv": "村名,年份,收入\n甲村,2019,1\n乙村,2018,1\n乙村,2020,2\n丙村,2020,2\n丁村,2018,3\n",
    "villages.csv": headings + rows,
  ])
  #expect(checked.errors.contains { $0.hasPrefix(message) }, "\(checked.errors)")
}

@Test("A table of figures may be called villages.csv, and a history may have no line yet")
func otherVillageTables() throws {
  let figures = try Checked(["villages.csv": "村名,年份,收入\n甲村,2019,1\n"])
  #expect(figures.names == ["甲村"])
  let empty = try Checked(["a.csv": "村名,年份,收入\n甲村,2019,1\n", "villages.csv": headings])
  #expect(empty.names == ["甲村"])
  #expect(empty.errors == [])
}

@Test(
  "Lost, rare and private characters are told with the one village that may be meant",
  arguments: [
    ("青？村", "a.csv:2: '青？村' has lost a character (U+FF1F); '青龙村' may be meant"),
    ("青?村", "a.csv:2: '青?村' has lost a character (U+3F); '青龙村' may be meant"),
    ("青□村", "a.csv:2: '青□村' has lost a character (U+25A1); '青龙村' may be meant"),
    ("白？村", "a.csv:2: '白？村' has lost a character (U+FF1F)"),
    ("？？村", "a.csv:2: '？？村' has lost a character (U+FF1F)"),
    (
      "𠮷田村",
      "a.csv:2: '𠮷田村' has a rare character (U+20BB7), which programs and fonts may lack; '吉田村' may be meant"
    ),
    (
      "青\u{E108}村",
      "a.csv:2: '青\u{E108}村' has a character of private use (U+E108), which means something else on other computers; '青龙村' may be meant"
    ),
  ])
func lostGlyphs(name: String, message: String) throws {
  let checked = try Checked([
    "a.csv": "村名,年份,收入\n\(name),2019,1\n青龙村,2020,2\n白山村,2019,3\n白水村,2019,3\n吉田村,2019,3\n"
  ])
  let texts = checked.audit.warnings.map {
    $0.text(in: .english).split(separator: "/").last.map(String.init) ?? ""
  }
  #expect(texts.contains(message), "\(texts)")
  #expect(checked.names.count == 5)
}

@Test("A question in Latin letters has lost nothing")
func questionMarks() throws {
  let checked = try Checked(["a.csv": "village,year,revenue\nWhy?,2019,1\nBecause,2019,2\n"])
  #expect(checked.warnings == [])
}
