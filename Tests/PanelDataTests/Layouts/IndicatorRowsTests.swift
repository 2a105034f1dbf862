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
  #expect(errors.contains("a.csv:4: the row names no village"))
}
