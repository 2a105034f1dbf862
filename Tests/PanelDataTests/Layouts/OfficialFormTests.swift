import Testing

@testable import PanelData

/// What forms of the statistics and tax offices look like.
@Suite struct OfficialFormTests {
  @Test(
    "A line that numbers the columns is no village",
    arguments: [
      "甲,1,2,3=1-2", "栏次,1,2,3", "1,2,3,4", ",(1),(2),(3)=(1)-(2)", "①,②,③,④=②-③", "A,B,C,D=B-C",
    ])
  func columnNumbers(line: String) throws {
    let text = "村名,收入,支出,结余\n\(line)\n青山村,10,4,6\n白水村,20,15,5\n"
    let tidy = try ReadTables.tidy(["2023.csv": text]).dropFirst()
    #expect(tidy.count == 6)
    #expect(tidy.first == "青山村,青山村,2023,收入,10,,")
    #expect(try ReadTables.tidy(sheet: "2023年收入\n" + text).dropFirst().count == 6)
  }

  @Test(
    "Figures that happen to ascend are those of a village",
    arguments: ["甲村,1,2,3", "甲,1,2,3\n乙,2,3,4", "甲,1,2,4"])
  func ascendingFigures(rows: String) throws {
    let tidy = try ReadTables.tidy(["2023.csv": "村名,收入,支出,结余\n\(rows)\n白水村,20,15,5\n"])
    #expect(tidy.dropFirst().first?.hasPrefix("甲") == true)
  }

  @Test("Marks of notes behind headings make no metric of their own")
  func marks() throws {
    for marks in [("①", "*", "[1]"), ("＊", "（注1）", "②"), (" *", "※", "[注]")] {
      let text = "村名,2021年\(marks.0),2022年\(marks.1),2023年\(marks.2),\n甲村,1,2,3\n乙村,4,5,6\n"
      let tidy = try ReadTables.tidy(["收入.csv": text])
      #expect(tidy.count == 7)
      #expect(tidy.dropFirst().allSatisfy { $0.contains(",收入,") })
    }
    let years = [
      "2022.csv": "村名,收入（万元）,支出\n甲村,1,2\n乙村,3,4\n", "2023.csv": "村名,收入①（万元）,支出*\n甲村,1,2\n乙村,3,4\n",
    ]
    let tidy = try ReadTables.tidy(years)
    #expect(tidy.contains("乙村,乙村,2023,收入,3,万元,"))
    #expect(tidy.contains("乙村,乙村,2023,支出,4,,"))
    let apart = try ReadTables.tidy(["2023.csv": "村名,收入①,收入②\n甲村,1,2\n乙村,3,4\n"])
    #expect(apart.contains("乙村,乙村,2023,收入②,4,,"))
  }

  @Test("A heading that ends in % counts parts of a hundred whatever the table counts")
  func percentHeadings() throws {
    let text = "单位：万元\n村名,目标,完成,完成%,增幅\n甲村,10,9,90,5.5\n乙村,20,21,105,-3\n"
    let tidy = try ReadTables.tidy(["2023.csv": text])
    #expect(tidy.contains("乙村,乙村,2023,完成,21,万元,"))
    #expect(tidy.contains("乙村,乙村,2023,完成%,105,%,"))
    #expect(tidy.contains("乙村,乙村,2023,增幅,-3,,"))
  }

  @Test("Where rows name a project and its village, the village is the place")
  func projects() throws {
    let text =
      "序号,项目名称,所属村,总投资（万元）,开工时间,进度\n1,食品厂,青山村,50,2023.3,在建\n2,民宿,白水村,8,2023.5,投产\n3,光伏,柳河村,30,2022.11,在建\n"
    let tidy = try ReadTables.tidy(["2023.csv": text])
    #expect(tidy.count == 4)
    #expect(tidy.contains { $0.contains(",白水村,投产,2023,总投资,8,万元,") })
    // Two projects of one village are no two villages by their progress.
    let several = text + "4,冷库,青山村,10,2023.8,投产\n"
    #expect(
      try ReadTables.audit(["2023.csv": several]).audit.errors.map(\.code) == [.duplicateOfRecords])
  }

  @Test("A column of formulas that were never calculated is told, not left out")
  func unsavedFormulas() throws {
    let sheet = ReadTables.sheet("a", "村名,年份,经营,总收入\n甲村,2023,1,=C2*2\n乙村,2023,3,=C3*2\n")
    let audit = try ReadTables.audit(sheets: [sheet])
    #expect(audit.errors.map(\.code) == [.formulaWithoutValue, .formulaWithoutValue])
  }

  @Test(
    "Of several units over a table that of money holds for money, and others for nothing",
    arguments: [("单位：人、户、万元、亩", "万元"), ("单位：万元，%", "万元"), ("单位：公里、万元", ""), ("单位： 万元", "万元")])
  func unitsOfTables(line: String, unit: String) throws {
    let text = "\(line)\n村名,户数,收入\n甲村,1,2\n乙村,3,4\n".replacing("，", with: "、")
    let tidy = try ReadTables.tidy(["2023.csv": text])
    #expect(tidy.contains("乙村,乙村,2023,收入,4,\(unit),"))
    #expect(tidy.contains("乙村,乙村,2023,户数,3,,"))
  }

  @Test(
    "Years within headings are those of their figures, also against the file's name",
    arguments: ["收入（2022年）,收入（2023年）", "集体2022年收入,集体2023年收入", "收入(2022),收入(2023)"])
  func yearsWithin(headings: String) throws {
    for file in ["a.csv", "2023.csv"] {
      let tidy = try ReadTables.tidy([file: "村名,\(headings)\n甲村,1,2\n乙村,5,6\n"])
      #expect(
        tidy.dropFirst().map { $0.split(separator: ",")[2] } == ["2022", "2023", "2022", "2023"])
    }
    let tidy = try ReadTables.tidy(["a.csv": "村名,收入（2022年、万元）,收入（2023年、万元）\n甲村,1,2\n乙村,5,6\n"])
    #expect(tidy.contains("乙村,乙村,2023,收入,6,万元,"))
  }

  @Test("Tables of one dataset may call villages and towns by other words, and spread headings")
  func otherWords() throws {
    let files = [
      "2022.csv": "乡镇,村名,总收入（万元）\n东镇,甲村,1\n东镇,乙村,2\n",
      "2023.csv": "镇,行 政 村,总 收　入（万元）\n东镇,甲村,3\n东镇,乙村,4\n",
    ]
    let tidy = try ReadTables.tidy(files)
    #expect(tidy.count == 5)
    #expect(tidy.contains("东镇/乙村,乙村,东镇,2023,总收入,4,万元,"))
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let selection = DatasetSelection(
      metrics: outline.metrics, filters: [DatasetSelection.Filter(column: "村名", value: "乙村")])
    let dataset = try DatasetReader.read(outline, selection)
    #expect(dataset.register.villages.map(\.name) == ["乙村"])
    #expect(dataset.periods.map(\.description) == ["2022", "2023"])
    // Towns are no villages.
    let mixed = ["2022.csv": "村名,收入\n甲村,1\n乙村,2\n", "2023.csv": "社区,收入\n甲,1\n乙,2\n"]
    #expect(throws: (any Error).self) { try ReadTables.tidy(mixed) }
  }
}
