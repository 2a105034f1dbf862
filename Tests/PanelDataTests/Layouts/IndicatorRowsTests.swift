import Testing

@testable import PanelData

private let head = "village_id,village,year,metric,value,unit,status"
private let expected = [
  head, "甲村,甲村,2020,收入,1,万元,", "甲村,甲村,2021,收入,2,万元,", "乙村,乙村,2020,收入,3,万元,",
  "乙村,乙村,2021,收入,4,万元,", "甲村,甲村,2020,人口,10,人,", "甲村,甲村,2021,人口,20,人,",
  "乙村,乙村,2020,人口,30,人,", "乙村,乙村,2021,人口,40,人,",
]

@Test(
  "Rows of indicators under years: the name and the unit of each, the village in every row or once",
  arguments: [
    "村名,指标,单位,2020,2021\n甲村,收入,万元,1,2\n甲村,人口,人,10,20\n乙村,收入,万元,3,4\n乙村,人口,人,30,40\n",
    "村名,指标,单位,2020年,2021年\n甲村,收入,万元,1,2\n,人口,人,10,20\n乙村,收入,万元,3,4\n,人口,人,30,40\n",
    "指标,单位,村名,2021,2020\n收入,万元,甲村,2,1\n,,乙村,4,3\n人口,人,甲村,20,10\n,,乙村,40,30\n",
  ])
func indicatorRows(text: String) throws {
  #expect(try ReadTables.tidy(["a.csv": text]) == expected)
}

@Test("A row that names neither village nor indicator is refused")
func indicatorRowsWithoutName() throws {
  let errors = try ReadTables.audit([
    "a.csv": "村名,指标,2020,2021\n甲村,收入,1,2\n,人口,10,20\n,,3,4\n乙村,收入,3,4\n,人口,5,6\n"
  ]).errors
  #expect(
    errors.contains(
      "a.csv:4: the row names no village; name it, or call it Total where it sums up others"))
}

@Test(
  "A unit in an indicator's name is the metric's, in tidy rows and under years",
  arguments: [
    "村名,指标,2020,2021\n甲村,收入（万元）,1,2\n乙村,收入（万元）,3,4\n甲村,人口（人）,10,20\n乙村,人口（人）,30,40\n",
    "村名,指标,2020,2021\n甲村,收入(万元),1,2\n乙村,收入（万元）,3,4\n甲村,人口（人）,10,20\n乙村,人口（人）,30,40\n",
    "村名,指标,年份,数值\n甲村,收入（万元）,2020,1\n甲村,收入（万元）,2021,2\n乙村,收入（万元）,2020,3\n乙村,收入（万元）,2021,4\n"
      + "甲村,人口（人）,2020,10\n甲村,人口（人）,2021,20\n乙村,人口（人）,2020,30\n乙村,人口（人）,2021,40\n",
  ])
func unitsInIndicators(text: String) throws {
  #expect(try ReadTables.tidy(["a.csv": text]) == expected)
}

@Test("A metric answers to its name with the unit as the table writes it")
func indicatorByItsWrittenName() throws {
  for text in ["村名,年份,指标,数值\n甲村,2020,收入（万元）,1\n", "村名,年份,收入（万元）\n甲村,2020,1\n"] {
    let outline = try ReadTables.audit(["a.csv": text]).audit.outline
    #expect(outline.metric(named: "收入（万元）")?.id == "收入")
  }
}

@Test(
  "One metric in two units is refused, in one table and in several",
  arguments: [
    ["a.csv": "村名,年份,指标,数值,单位\n甲村,2020,收入,1,万元\n乙村,2020,收入,10000,元\n"],
    ["2020.csv": "村名,指标,数值\n甲村,收入（万元）,1\n", "2021.csv": "村名,指标,数值\n甲村,收入（元）,1\n"],
    ["2020.csv": "村名,收入（万元）\n甲村,1\n", "2021.csv": "村名,指标,数值\n甲村,收入（元）,1\n"],
  ])
func indicatorsInTwoUnits(files: [String: String]) throws {
  let folder = try ScratchFolder(files)
  defer { folder.remove() }
  let found = try #require(try DataFolder.datasets(at: folder.path()).first)
  #expect(throws: Failure.self) { try found.outline.get() }
  if case .failure(let failure) = found.outline {
    #expect(failure.phrases.map(\.code) == [.unitsDiffer])
  }
}

@Test("Names that differ in their units alone stay apart within a table")
func indicatorsApart() throws {
  let tidy = try ReadTables.tidy([
    "a.csv": "村名,年份,指标,数值\n甲村,2020,收入（万元）,1\n甲村,2020,收入（元）,5\n"
  ])
  #expect(
    tidy == [head, "甲村,甲村,2020,收入（万元）,1,万元,", "甲村,甲村,2020,收入（元）,5,元,"])
}

@Test("Cells with units of their own are read in the unit of the metric that their row names")
func cellsInUnitsOfTheirOwn() throws {
  let tidy = try ReadTables.tidy([
    "a.csv":
      "村名,年份,指标,数值\n甲村,2020,收入（万元）,1万元\n乙村,2020,收入（万元）,3万元\n丙村,2020,收入（万元）,45000元\n"
  ])
  #expect(
    tidy == [
      head, "甲村,甲村,2020,收入,1,万元,", "乙村,乙村,2020,收入,3,万元,", "丙村,丙村,2020,收入,4.5,万元,",
    ])
}
