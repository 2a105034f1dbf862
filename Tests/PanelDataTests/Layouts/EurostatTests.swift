import Foundation
import Testing

@testable import PanelData

private let flat = """
  freq,unit,geo\\TIME_PERIOD\t2019 \t2020 
  A,EUR,DE111\t12.3 p\t: 
  A,EUR,DE112\t: c\t-4.5 e
  A,EUR,DE113\t1 \t2 b

  """

@Test("Eurostat's table: keys apart, flags as statuses, keys of one value told in notes")
func eurostat() throws {
  #expect(
    try ReadTables.tidy(["gdp.tsv": flat]) == [
      "village_id,village,year,metric,value,unit,status", "DE111,DE111,2019,gdp,12.3,,provisional",
      "DE111,DE111,2020,gdp,,,not-reported", "DE112,DE112,2019,gdp,,,suppressed",
      "DE112,DE112,2020,gdp,-4.5,,estimated", "DE113,DE113,2019,gdp,1,,",
      "DE113,DE113,2020,gdp,2,,b",
    ])
  let schema = try ReadTables.audit(["gdp.tsv": flat]).audit.outline.files[0].schema
  #expect(schema.notes == ["freq: A", "unit: EUR"])
  #expect(schema.groups == [])
}

@Test("Quarters, and indicators as metrics")
func eurostatMetrics() throws {
  let text =
    "freq,na_item,geo\\TIME_PERIOD\t2014-Q1 \t2014-Q2 \nQ,D1,DE\t1\t2\nQ,B2,DE\t-3\t: \nQ,D1,FR\t5\t6\nQ,B2,FR\t7\t8\n"
  let dataset = try #require(try ReadTables.audit(["a.tsv": text]).audit.dataset)
  #expect(dataset.periods.map(\.description) == ["2014Q1", "2014Q2"])
  #expect(dataset.panels["D1"]?.series(of: 0) == [1, 2])
  #expect(dataset.panels["B2"]?.series(of: 0) == [-3, nil])
  #expect(dataset.panels["B2"]?.series(of: 1) == [7, 8])
}

@Test("A key with several values is refused unless a filter chooses one")
func eurostatDimension() throws {
  let text =
    "freq,sex,geo\\TIME_PERIOD\t2019\t2020\nA,F,DE\t1\t2\nA,M,DE\t3\t4\nA,F,FR\t5\t6\nA,M,FR\t7\t8\n"
  let errors = try ReadTables.audit(["a.tsv": text]).errors
  #expect(
    errors == [
      "a.tsv: several rows give the figure of one place, told apart by column 'sex' (F, M); sum them by place and year first, or choose one with --where sex=F"
    ])
  let folder = try ScratchFolder(["a.tsv": text])
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let men = DatasetSelection.Filter(column: "sex", value: "M")
  let dataset = try DatasetReader.read(
    outline, DatasetSelection(metrics: outline.metrics, filters: [men]))
  #expect(dataset.panels.values.first?.series(of: 0) == [3, 4])
  #expect(dataset.panels.values.first?.series(of: 1) == [7, 8])
}
