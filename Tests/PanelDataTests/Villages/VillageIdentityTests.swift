import Testing

@testable import PanelData

/// What `check` and the exports have of a table.
struct Checked {
  let audit: DatasetAudit
  let names: [String]
  let errors: [String]
  let warnings: [PhraseCode]
  let notes: [String]

  init(_ files: [String: String]) throws {
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    audit = DatasetAudit(outline)
    let register = audit.dataset?.register
    names = register?.labels(level: register?.villageLevel ?? 0) ?? []
    let prefix = folder.path() + "/"
    func texts(_ phrases: [Phrase]) -> [String] {
      phrases.map { $0.text(in: .english).split(separator: prefix).joined() }
    }
    errors = texts(audit.errors)
    notes = texts(audit.notes)
    warnings = audit.warnings.map(\.code)
  }

  /// The figures of a village, by its label.
  func series(_ name: String, _ metric: String = "收入") throws -> [Double?] {
    let place = try #require(names.firstIndex(of: name), "\(names)")
    return try #require(audit.dataset?.panels[metric]).series(of: place)
  }
}

@Test("Composed and decomposed letters, and characters with two codes, name one village")
func canonicalNames() throws {
  let checked = try Checked([
    "a.csv":
      "village,year,收入\nCaf\u{E9},2019,1\nCafe\u{301},2020,2\nXY,2019,3\nX\u{FF39},2020,4\n豈村,2019,5\n\u{F900}村,2020,6\n"
  ])
  #expect(checked.errors == [])
  #expect(checked.names.count == 3)
  #expect(try checked.series("XY") == [3, 4])
  #expect(try checked.series("豈村") == [5, 6])
}

@Test("One village in several spellings is one, and `check` says so")
func villagesInSeveralSpellings() throws {
  let checked = try Checked([
    "a.csv":
      "村名,年份,收入\n青龍村,2019,1\n青龙村委会,2020,2\n 青龙 村,2021,4\n白山村,2019,7\n青龙\u{FE00}村,2022,5\n"
  ])
  #expect(checked.names == ["青龙村", "白山村"])
  #expect(try checked.series("青龙村") == [1, 2, 4, 5])
  #expect(checked.errors == [])
  #expect(checked.notes == ["'青龍村', '青龙村委会', '青龙 村', '青龙<U+FE00>村' are one village"])
}

@Test("Namesakes that are spelled alike are told apart by their groups")
func namesakesInSeveralSpellings() throws {
  let checked = try Checked([
    "a.csv":
      "镇,村名,年份,收入\n甲镇,富臺村,2019,1\n甲镇,富台村,2020,2\n乙镇,富臺村,2019,3\n乙镇,富台村,2020,4\n丙镇,舊庄村,2019,5\n丙镇,舊莊村,2020,6\n"
  ])
  #expect(
    checked.notes == [
      "'甲镇/富臺村', '甲镇/富台村' are one village", "'乙镇/富臺村', '乙镇/富台村' are one village",
      "'舊庄村', '舊莊村' are one village",
    ])
}

@Test("The rows' order does not change who is who, nor what a village is called")
func orderOfRows() throws {
  let rows = [
    "东片,青龍村,2019,1,", "东片,青龙村,2020,2,", "东片,甲村,2019,3,11", "东片,乙村,2020,4,11",
    "东片,新村,2019,5,21", "东片,新村,2019,6,22", "東片,青龙村,2021,7,", "东片,乙村,2021,8,",
  ]
  for turn in rows.indices {
    let turned = rows[turn...] + rows[..<turn]
    let order = turn.isMultiple(of: 2) ? Array(turned) : turned.reversed()
    let text = "片区,村名,年份,收入,村代码\n" + order.joined(separator: "\n") + "\n"
    let checked = try Checked(["a.csv": text])
    #expect(Set(checked.names) == ["青龙村", "乙村", "东片/新村（21）", "东片/新村（22）"], "\(order)")
    #expect(try checked.series("青龙村") == [1, 2, 7])
    #expect(try checked.series("乙村") == [3, 4, 8])
    #expect(checked.audit.dataset?.register.levels[1].map(\.name) == ["东片"])
    #expect(checked.errors == [])
  }
}

@Test("A code joins a village under two names, and keeps namesakes apart")
func codesTellVillages() throws {
  let checked = try Checked([
    "a.csv": """
    村名,统计用区划代码,年份,收入
    甲村,110101001001,2019,1
    甲村,110101001002,2019,2
    乙村,110101001003,2019,3
    甲村,110101001001,2020,5
    甲村,110101001002,2020,6
    丙村,110101001003,2020,7

    """
  ])
  #expect(checked.names == ["甲村（110101001001）", "甲村（110101001002）", "丙村"])
  #expect(try checked.series("丙村") == [3, 7])
  #expect(try checked.series("甲村（110101001002）") == [2, 6])
  #expect(checked.notes == ["'乙村', '丙村' have the same code 110101001003: one village"])
  #expect(checked.errors == [])
}

@Test("A code that changes from one year to the next does not make a second village")
func codesPublishedAnew() throws {
  let checked = try Checked([
    "2019.csv": "村名,村代码,收入\n甲村,110101001001,1\n乙村,110101001002,2\n",
    "2020.csv": "村名,村代码,收入\n甲村,110101002001,3\n乙村,110101002002,4\n",
    "2021.csv": "村名,收入\n甲村,5\n乙村,6\n",
  ])
  #expect(checked.names == ["甲村", "乙村"])
  #expect(try checked.series("甲村") == [1, 3, 5])
  #expect(checked.warnings == [.codeChanged, .codeChanged])
  #expect(checked.audit.dataset?.register.villages.map(\.code) == ["110101002001", "110101002002"])
}

@Test("A county's code, the same for many villages, is not taken for that of villages")
func codesOfCounties() throws {
  let checked = try Checked([
    "a.csv": "村名,区划代码,年份,收入\n甲村,110101,2019,1\n乙村,110101,2019,2\n丙村,110101,2019,2\n"
  ])
  #expect(checked.names == ["甲村", "乙村", "丙村"])
  #expect(checked.audit.outline.files.first?.schema.code == nil)
}

@Test(
  "What cannot be told is an error with its places",
  arguments: [
    (
      "村名,村代码,年份,收入\n甲村,11,2019,1\n乙村,11,2019,1\n丙村,12,2019,4\n",
      "a.csv:3: code 11 of '乙村' is that of '甲村' in the same year at a.csv:2; correct one of them"
    ),
    (
      "村名,村代码,年份,收入\n甲村,11,2019,1\n甲村,12,2019,2\n甲村,,2020,4\n",
      "a.csv:4: '甲村' has no code here, and several villages have that name (11, 12); fill in its code"
    ),
    (
      "村名,年份,收入\n青龍村,2019,1\n青龙村,2019,2\n",
      "a.csv:3: '青龙村' has other figures than '青龍村' at a.csv:2, the same village in another spelling; "
        + "keep one of the two rows, or give two villages a code each"
    ),
    (
      "村名,村代码,年份,收入\n甲村,,2019,1\n甲村,12,2019,2\n",
      "a.csv:3: '甲村' has different figures for the same year at a.csv:2; keep one of the two rows, or where they are two villages of one name, add a column with their towns"
    ),
  ])
func identityErrors(text: String, message: String) throws {
  let checked = try Checked(["a.csv": text])
  #expect(checked.errors.contains(message), "\(checked.errors)")
}

@Test("Two spellings with the same figures are a warning, counted once")
func spellingsRepeated() throws {
  let checked = try Checked(["a.csv": "村名,年份,收入\n臺中村,2019,1\n台中村,2019,1\n"])
  #expect(checked.errors == [])
  #expect(checked.warnings == [.spelledTwiceEqual])
  #expect(checked.names == ["台中村"])
}

@Test("Codes that a spreadsheet has rounded are not used, with a warning")
func damagedCodes() throws {
  let checked = try Checked([
    "a.csv": "村名,村代码,年份,收入\n甲村,1.10101E+11,2019,1\n乙村,1.10101E+11,2019,2\n"
  ])
  #expect(checked.names == ["甲村", "乙村"])
  #expect(checked.warnings == [.codesDamaged])
  #expect(checked.errors == [])
}

@Test("An export read again has the same villages with the same ids")
func exportedIdentities() throws {
  let folder = try ScratchFolder([
    "a.csv": """
    片区,村名,村代码,年份,收入
    东片,甲村,110101001001,2019,1
    东片,甲村,110101001002,2019,2
    东片,甲村委会,,2020,3
    西片,"=乙村",,2020,3
    西片,丙村,110101001003,2020,7

    """
  ])
  defer { folder.remove() }
  func export(_ path: String) throws -> String {
    let outline = try #require(try DataFolder.datasets(at: path).first).outline.get()
    let audit = DatasetAudit(outline)
    let dataset = try #require(audit.dataset)
    let text = String(decoding: TidyCSV.bytes(of: dataset, metrics: outline.metrics), as: UTF8.self)
    // The column of sources names the file.
    return text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }
  let once = try export(folder.path())
  #expect(once.contains("110101001001,甲村,东片,2019,收入,1"))
  #expect(once.contains("西片/=乙村"))
  let again = try ScratchFolder(["b.csv": once])
  defer { again.remove() }
  #expect(try export(again.path()) == once)
}
