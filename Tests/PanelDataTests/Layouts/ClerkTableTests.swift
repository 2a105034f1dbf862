import Testing

@testable import PanelData

/// What the tables of township clerks showed.
@Suite struct ClerkTableTests {
  private func refusal(_ name: String, _ text: String) throws -> PhraseCode {
    let folder = try ScratchFolder([name: text])
    defer { folder.remove() }
    switch try #require(try DataFolder.datasets(at: folder.path()).first).outline {
    case .failure(let failure): return try #require(failure.phrases.first).code
    case .success(let outline): return try #require(DatasetAudit(outline).errors.first).code
    }
  }

  @Test("Figures behind the last heading, which only records too wide have, are told as such")
  func wideRecords() throws {
    let text = "村名,年份,收入,\n甲村,2022,1\n乙村,2022,2,3,9\n"
    #expect(try refusal("a.csv", text) == .raggedRecord)
    // Nothing else holds figures.
    #expect(try refusal("2022.csv", "村名,书记,\n甲村,张三\n乙村,李四,3,9\n") == .noMetrics)
  }

  @Test(
    "Rows of means and extremes are no villages", arguments: ["平均", "平 均", "村均", "最高", "Average"])
  func means(name: String) throws {
    let text = "村名,年份,收入\n甲村,2022,10\n乙村,2022,20\n\(name),2022,15\n合计,2022,30\n"
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.audit.dataset?.register.villages.map(\.name) == ["甲村", "乙村"])
    #expect(read.warnings.isEmpty)
    #expect(read.audit.leftOut.contains { $0.code == .totalsLeftOut })
  }

  @Test("Dates kept as numbers, and tables turned round without a year, are told for what they are")
  func serialsAndTurned() throws {
    #expect(try refusal("a.csv", "村名,年份,收入\n甲村,44927,10\n乙村,44927,20\n") == .periodIsSerial)
    #expect(try refusal("a.csv", "指标,甲村,乙村,丙村\n收入,1,2,3\n支出,4,5,6\n") == .tableTurned)
  }

  @Test("Several rows a village are refused for the column that tells them apart")
  func rowsApart() throws {
    let parts = "行政村,自然村,年份,收入\n甲村,上甲,2022,1\n甲村,下甲,2022,2\n乙村,上乙,2022,3\n"
    #expect(try refusal("a.csv", parts) == .severalFigures)
    // One row too many is a slip.
    let slip = "村名,书记,年份,收入\n甲村,张三,2022,1\n甲村,李四,2022,2\n乙村,王五,2022,3\n丙村,赵六,2022,3\n丁村,钱七,2022,3\n"
    #expect(try refusal("a.csv", slip) == .duplicateDiffers)
  }
}
