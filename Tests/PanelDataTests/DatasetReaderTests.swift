import Foundation
import Testing

@testable import PanelData

/// A folder of files that is gone when the test ends.
struct ScratchFolder {
  let url: URL

  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stats-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String = "") -> String {
    name.isEmpty ? url.path : url.appending(path: name).path
  }
}

/// Reads all of `metrics` (all there are when nil) from the only dataset of a folder of `files`.
private func read(
  _ files: [String: String], metrics names: [String]? = nil,
  filters: [DatasetSelection.Filter] = [], years: YearRange = YearRange()
) throws -> Dataset {
  let folder = try ScratchFolder(files)
  defer { folder.remove() }
  let found = try DataFolder.datasets(at: folder.path())
  let outline = try #require(found.first).outline.get()
  let metrics = try names.map { try $0.map { try #require(outline.metric(named: $0)) } }
  return try DatasetReader.read(
    outline,
    DatasetSelection(metrics: metrics ?? outline.metrics, filters: filters, years: years))
}

/// The messages of the failure that reading `files` ends in, without the folder's own path.
private func messages(
  _ files: [String: String], metrics: [String]? = nil,
  filters: [DatasetSelection.Filter] = []
) throws -> (kind: Failure.Kind?, texts: [String]) {
  do {
    _ = try read(files, metrics: metrics, filters: filters)
    return (nil, [])
  } catch let failure as Failure {
    let texts = failure.phrases.map { phrase in
      let text = phrase.text(in: .english)
      guard let end = text.range(of: "/stats-") else { return text }
      let rest = text[end.upperBound...].drop { $0 != "/" }.dropFirst()
      return String(rest)
    }
    return (failure.kind, texts)
  }
}

private func figures(_ dataset: Dataset, _ id: String) throws -> [String: [Double?]] {
  let panel = try #require(dataset.panels[id])
  let labels = dataset.register.labels(level: dataset.register.villageLevel)
  return Dictionary(
    uniqueKeysWithValues: labels.indices.map { (labels[$0], panel.series(of: $0)) })
}

@Test("One column per metric, in any order of columns and rows")
func columnsLayout() throws {
  let dataset = try read([
    "a.csv": "年份,村名,收入,片区\n2021,乙村,4,东片\n2020,甲村,1.5,东片\n2020,乙村,3,东片\n2021,甲村,,东片\n"
  ])
  #expect(dataset.periods.map(\.description) == ["2020", "2021"])
  #expect(try figures(dataset, "收入") == ["甲村": [1.5, nil], "乙村": [3, 4]])
  #expect(dataset.register.headings == ["片区", "村名"])
  #expect(dataset.language == .simplifiedChinese)
  let village = try #require(dataset.register.villages.firstIndex { $0.name == "甲村" })
  #expect(dataset.panels["收入"]?[village, 1] == .missing(.blank))
}

@Test("One row per figure")
func tidyLayout() throws {
  let files = [
    "a.csv":
      "village,year,metric,value\nA,2020,revenue,1\nA,2020,projects,2\nB,2020,revenue,3\nA,2021,revenue,5\n"
  ]
  let one = try read(files, metrics: ["revenue"])
  #expect(try figures(one, "revenue") == ["A": [1, 5], "B": [3, nil]])
  let both = try read(files)
  #expect(try figures(both, "projects") == ["A": [2, nil], "B": [nil, nil]])
}

@Test("One file per year, the year only in its name")
func yearInFileName() throws {
  let files = [
    "2019.csv": "村,收入\n甲,1\n乙,2\n", "2020.csv": "村,收入\n乙,3\n甲,4\n", "README.md": "text",
    "photo.jpg": "x",
  ]
  let dataset = try read(files)
  #expect(try figures(dataset, "收入") == ["甲": [1, 4], "乙": [2, 3]])
  #expect(dataset.files == ["2019.csv", "2020.csv"])
  let late = try read(files, years: YearRange(first: 2020))
  #expect(late.periods.map(\.description) == ["2020"])
  let source = late.panels["收入"]?.source(unit: 0, period: 0)
  #expect(source == Panel.Source(file: 1, row: 2))
}

@Test("Filters keep a group's rows, and say what there is when nothing matches")
func filters() throws {
  let files = ["a.csv": "片区,村名,年份,收入\n东片,甲,2020,1\n西片,乙,2020,2\n"]
  let east = try read(files, filters: [.init(column: "片区", value: "东片")])
  #expect(try figures(east, "收入") == ["甲": [1]])
  let wrong = try messages(files, filters: [.init(column: "片区", value: "东边")])
  #expect(wrong.kind == .usage)
  #expect(wrong.texts == ["No row has 片区 = '东边'; did you mean: 东片?"])
  let column = try messages(files, filters: [.init(column: "片", value: "东片")])
  #expect(column.kind == .usage)
  #expect(column.texts.first?.contains("no column '片'; did you mean: 片区?") == true)
}

@Test("Equal repeated rows are a warning, different ones an error with both places")
func duplicates() throws {
  let equal = try read(["a.csv": "村,年份,收入\n甲,2020,1\n甲,2020,1\n"])
  #expect(equal.warnings.map(\.code) == [.duplicateEqual])
  let differ = try messages(["a.csv": "村,年份,收入\n甲,2020,1\n乙,2020,1\n甲,2020,2\n"])
  #expect(differ.kind == .badData)
  #expect(differ.texts.count == 1)
  #expect(differ.texts.first?.hasPrefix("a.csv:4: '甲' has different figures") == true)
  #expect(differ.texts.first?.contains("a.csv:2") == true)
}

@Test("A repeated row differs if one of its figures does, in whichever column and reader")
func duplicatesOfSeveralFigures() throws {
  for text in [
    "村,年份,户数,收入\n甲,2020,1,5\n乙,2020,1,5\n甲,2020,1,6\n",
    "村,年份,户数（预计）,收入（万元）\n甲,2020,1,5\n乙,2020,1,5\n甲,2020,1,6\n",
  ] {
    let read = try messages(["a.csv": text])
    #expect(read.kind == .badData)
    #expect(read.texts.count == 1)
    #expect(read.texts.first?.hasPrefix("a.csv:4: ") == true)
  }
}

@Test("Every wrong cell of every file is told with its place")
func wrongCells() throws {
  let wrong = try messages([
    "2019.csv": "村,收入\n甲,1\n乙,待定\n丙,3\n丁,4\n", "2020.csv": "村,收入\n甲,x1\n乙,2\n丙,3\n丁,1e400\n",
  ])
  #expect(wrong.kind == .badData)
  #expect(
    wrong.texts == [
      "2019.csv:3:2: '待定' in column '收入' is not a number; write a figure, or leave the cell empty",
      "2020.csv:2:2: 'x1' in column '收入' is not a number; write a figure, or leave the cell empty",
      "2020.csv:5:2: '1e400' in column '收入' is too large for a number; check its exponent",
    ])
}

@Test("Years and villages that are missing or no years are errors with their row")
func wrongKeys() throws {
  let wrong = try messages([
    "a.csv": "村,年份,收入\n甲,2020,1\n,2020,2\n乙,20233,3\n丙,,4\n丁,2021,1\n戊,2021,1\n"
  ])
  #expect(
    wrong.texts == [
      "a.csv:3: the row names no village; name it, or call it Total where it sums up others",
      "a.csv:4: '20233' is not a year between 1900 and 2100",
      "a.csv:5: the row has no year",
    ])
}

@Test("Quotients are derived, also of quotients, and bring their terms along")
func derivedMetrics() throws {
  let dataset = try read(
    [
      "a.csv": "村,年份,收入,人口\n甲,2020,10,4\n乙,2020,10,0\n",
      "dataset.yaml": """
      metrics:
        revenue: {field: 收入, unit: 万元}
        population: {field: 人口, unit: 人}
        per_head: {of: revenue, per: population}
      """,
    ], metrics: ["per_head"])
  #expect(try figures(dataset, "per_head") == ["甲": [2.5], "乙": [nil]])
}

@Test("A folder of folders is several datasets, and a broken one does not hide the others")
func severalDatasets() throws {
  let folder = try ScratchFolder([
    "good/a.csv": "村,年份,收入\n甲,2020,1\n", "bad/a.csv": "", "notes/readme.txt": "x",
    "bad/dataset.yaml": "title: x",
  ])
  defer { folder.remove() }
  try FileManager.default.removeItem(atPath: folder.path("notes/readme.txt"))
  let found = try DataFolder.datasets(at: folder.path())
  #expect(found.map(\.name) == ["bad", "good"])
  #expect(throws: Failure.self) { try found[0].outline.get() }
  #expect(try found[1].outline.get().metrics.map(\.id) == ["收入"])
}

@Test("Metrics answer to id, heading, alias, title, and any case")
func metricNames() throws {
  let folder = try ScratchFolder([
    "a.csv": "村,年份,收入\n甲,2020,1\n",
    "dataset.yaml":
      "metrics:\n  revenue: {field: 收入, title: {zh: 总收入, en: Revenue}, aliases: [sr]}\n",
  ])
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  for name in ["revenue", "收入", "sr", "总收入", "Revenue", "REVENUE"] {
    #expect(outline.metric(named: name)?.id == "revenue", "\(name)")
  }
  #expect(outline.metric(named: "revenu") == nil)
}

@Test("What has no year, no village or no table is refused with the remedy")
func nothingToUnderstand() throws {
  let noYear = try messages(["a.csv": "村,收入\n甲,1\n"])
  #expect(noYear.kind == .badData)
  #expect(noYear.texts.first?.contains("there is no year") == true)
  let noVillage = try messages(["2020.csv": "收入,支出\n1,2\n"])
  #expect(noVillage.texts.first?.contains("no column names the villages") == true)
  let folder = try ScratchFolder(["notes.docx": "x"])
  defer { folder.remove() }
  #expect(throws: Failure(.noInput, Phrase(.noTables, .text(folder.path())))) {
    try DataFolder.datasets(at: folder.path())
  }
  #expect(throws: Failure(.noInput, Phrase(.dataMissing, "/no/such/path"))) {
    try DataFolder.datasets(at: "/no/such/path")
  }
}

@Test("Tidy CSV gives every figure back in full, with its source")
func tidyCSV() throws {
  let dataset = try read([
    "a.csv": "片区,村名,年份,收入\n东片,\"甲,村\",2020,0.1\n东片,乙村,2020,\n西片,丙村,2021,1e-7\n"
  ])
  let panel = try #require(dataset.panels["收入"])
  let text = String(decoding: TidyCSV.bytes(of: dataset, metrics: [panel.metric]), as: UTF8.self)
  #expect(
    text == """
      village_id,village,片区,year,metric,value,unit,status,source
      "东片/甲,村","甲,村",东片,2020,收入,0.1,,,a.csv:2
      东片/乙村,乙村,东片,2020,收入,,,missing,a.csv:3
      西片/丙村,丙村,西片,2021,收入,0.0000001,,,a.csv:4

      """)
  // Read again, it is the same panel.
  let again = try read(["b.csv": text])
  #expect(try figures(again, "收入") == figures(dataset, "收入"))
  #expect(again.register.headings == ["片区", "village"])
}
