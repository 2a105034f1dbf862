import Foundation
import Testing

@testable import PanelData

/// Two metrics of two villages whose names and headings try to be formulas.
private func request(_ dialect: CSVDialect = CSVDialect()) -> ExportRequest {
  var register = UnitRegister(headings: ["=片区", "村名"])
  _ = register.index(of: ["+东", "=甲"])
  _ = register.index(of: ["+东", "乙,\"村\""])
  let revenue = Metric(
    id: "revenue", origin: .field("收入"), title: LocalizedText("总收入"),
    unit: MeasurementUnit("万元"))
  let people = Metric(id: "people", origin: .field("人口"), title: LocalizedText("人口"))
  let periods = [Period(2020), Period(2021)]
  let dataset = Dataset(
    name: "示例 A", language: .simplifiedChinese, files: ["=a.csv"], register: register,
    periods: periods,
    panels: [
      "revenue": Panel(
        metric: revenue, level: 2, periods: periods, unitCount: 2,
        cells: [
          .value(-1.5), .missing(.notApplicable), .value(0.1 + 0.2), .missing(.noRow),
        ], sources: [.init(file: 0, row: 2), .init(file: 0, row: 3), .init(file: 0, row: 4)]),
      "people": Panel(
        metric: people, level: 2, periods: periods, unitCount: 2,
        cells: [.value(1e15), .missing(.noRow), .missing(.noRow), .missing(.noRow)]),
    ])
  return ExportRequest(
    dataset: dataset, metrics: [revenue, people], language: .simplifiedChinese, dialect: dialect)
}

private func text(_ format: ExportFormat, _ request: ExportRequest) throws -> String {
  String(decoding: try #require(try format.files(request).first).bytes, as: UTF8.self)
}

@Test("Tidy CSV neutralizes texts and leaves numbers alone")
func tidyNeutralizes() throws {
  #expect(
    try text(.csv, request()) == """
      village_id,village,'=片区,year,metric,value,unit,status,source
      '+东/=甲,'=甲,'+东,2020,revenue,-1.5,万元,,'=a.csv:2
      '+东/=甲,'=甲,'+东,2021,revenue,,万元,not-applicable,'=a.csv:3
      "'+东/乙,""村""\","乙,""村""\",'+东,2020,revenue,0.30000000000000004,万元,,'=a.csv:4
      '+东/=甲,'=甲,'+东,2020,people,1000000000000000,,,

      """)
  let raw = try text(.csv, request(CSVDialect(neutralizesFormulas: false)))
  #expect(raw.contains("\n+东/=甲,=甲,+东,2020,revenue,-1.5,万元,,=a.csv:2\n"))
}

@Test("For Excel there is a byte order mark and CRLF")
func excelDialect() throws {
  let file = try #require(try ExportFormat.wide.files(request(CSVDialect(isForExcel: true))).first)
  #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  #expect(
    String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
      == "village,'=片区,revenue_2020 (万元),revenue_2021 (万元),people_2020,people_2021\r\n"
      + "'=甲,'+东,-1.5,,1000000000000000,\r\n"
      + "\"乙,\"\"村\"\"\",'+东,0.30000000000000004,,,\r\n")
}

@Test("A wide table leaves out who has no figure")
func wideOfOne() throws {
  var request = request()
  request.metrics.removeFirst()
  #expect(
    try text(.wide, request) == "village,'=片区,people_2020,people_2021\n'=甲,'+东,1000000000000000,\n")
}

@Test(
  "A wide export has the same metrics, units and figures when it is read again",
  arguments: [
    "村名,年份,收入（万元）\n甲村,2022,1.5\n甲村,2023,2\n乙村,2022,3\n乙村,2023,4\n",
    "村名,年份,收入（万元）\n甲村,2022,1.5\n乙村,2022,3\n",
    "村名,年份,收入（万元）,人口,人均收入（元/人）,占比（%）\n甲村,2022,1.5,20,30,98.5\n甲村,2023,2,21,31,97\n",
    "村名,年份,收入（元）,收入（万元）\n甲村,2022,15,20\n甲村,2023,16,21\n",
    "村名,期间,pm25\n甲村,2022Q1,1.5\n甲村,2022Q2,2\n", "村名,期间,2019年底数\n甲村,2022-01,1.5\n甲村,2022-02,2\n",
    "片区,村名,年份,收入（亿元）\n东片,甲村,2022,1.5\n西片,甲村,2022,2\n",
  ])
func wideRoundTrip(table: String) throws {
  let audit = try ReadTables.audit(["data.csv": table]).audit
  let dataset = try #require(audit.dataset)
  let request = ExportRequest(
    dataset: dataset, metrics: audit.outline.metrics, language: .english, dialect: CSVDialect())
  let again = try ReadTables.tidy(["other.csv": try text(.wide, request)])
  #expect(again == (try ReadTables.tidy(audit)))
}

@Test("JSON is parsed by others, in full precision, absent as null, texts as they are")
func json() throws {
  let file = try #require(try ExportFormat.json.files(request()).first)
  let object = try #require(
    try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  #expect(object["dataset"] as? String == "示例 A")
  let rows = try #require(object["rows"] as? [[String: Any]])
  #expect(rows.count == 4)
  #expect(rows[0]["=片区"] as? String == "+东")
  #expect(rows[0]["year"] as? Int == 2020)
  #expect(rows[1]["value"] is NSNull)
  #expect(rows[1]["status"] as? String == "not-applicable")
  // Foundation's own reading of the figure is not exact, so it is compared as text.
  #expect(try text(.json, request()).contains("\"value\": 0.30000000000000004, "))
  let keys = try text(.json, request()).split(separator: "\n").first { $0.contains("village_id") }
  #expect(
    keys?.hasPrefix(
      "    {\"village_id\": \"+东/=甲\", \"village\": \"=甲\", \"=片区\": \"+东\", \"year\"")
      == true)
}

@Test("Without a figure JSON has no rows, and CSV has its heading")
func nothingToExport() throws {
  var request = request()
  request.metrics = [Metric(id: "x", origin: .field("x"), title: LocalizedText("x"))]
  #expect(try text(.json, request).hasSuffix("  \"rows\": []\n}\n"))
  #expect(try text(.csv, request).split(separator: "\n").count == 1)
}

@Test("A Data Package says what its columns are, with names as the specification wants them")
func dataPackage() throws {
  let files = try ExportFormat.dataPackage.files(request())
  #expect(files.map(\.name) == ["data.csv", "datapackage.json"])
  let package = try #require(
    try JSONSerialization.jsonObject(with: Data(files[1].bytes)) as? [String: Any])
  #expect(package["name"] as? String == "a")
  let resource = try #require((package["resources"] as? [[String: Any]])?.first)
  #expect(resource["bytes"] as? Int == files[0].bytes.count)
  let schema = try #require(resource["schema"] as? [String: Any])
  let names = (schema["fields"] as? [[String: String]])?.compactMap { $0["name"] }
  let heading = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\n").first
  #expect(names?.joined(separator: ",") == heading.map(String.init))
  #expect(schema["primaryKey"] as? [String] == ["village_id", "year", "metric"])
}

@Test("Group columns called like ours get a number")
func collidingHeadings() {
  var register = UnitRegister(headings: ["year", "metric", "村"])
  _ = register.index(of: ["a", "b", "c"])
  let dataset = Dataset(name: "d", register: register, periods: [Period(2020)], panels: [:])
  #expect(
    ExportedColumns(of: dataset, reserved: TidyCSV.reserved).groups == ["year_2", "metric_2"])
}

@Test("Every format has its own name, and files never share one")
func registry() throws {
  #expect(Set(ExportFormat.all.map(\.name)).count == ExportFormat.all.count)
  let names = try ExportFormat.all.flatMap { try $0.files(request()).map(\.name) }
  #expect(Set(names).count == names.count)
  for format in ExportFormat.all {
    #expect(try format.files(request()).map(\.bytes) == format.files(request()).map(\.bytes))
  }
}
