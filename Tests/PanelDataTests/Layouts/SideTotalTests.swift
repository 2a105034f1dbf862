import Testing

@testable import PanelData

/// Two lists of villages beside each other, and where their total stands.
@Suite struct SideTotalTests {
  private static let head = "2020年收入表,,,,\n村名,收入,,村名,收入\n甲村,10,,丙村,30\n乙村,20,,丁村,40\n"

  @Test(
    "A single total is that of both lists, two are one of each",
    arguments: [
      "合计,100,,,\n", ",,,合计,100\n", "合计,,,,100\n", "合计,30,,合计,70\n", "小计,30,,小计,70\n合计,100,,,\n",
      "合计,100,,合计,100\n",
    ])
  func agreeing(total: String) throws {
    let read = try ReadTables.audit(["a.csv": Self.head + total])
    #expect(read.warnings == [] && read.errors == [])
    #expect(read.audit.dataset?.register.villages.count == 4)
    #expect(read.audit.totalsChecked > 0 && read.audit.totalsDiffering == 0)
  }

  @Test("One that agrees with neither is told with the nearer sum")
  func disagreeing() throws {
    for (total, text) in [
      (
        "合计,101,,,\n",
        "a.csv:5:2: '合计' of '收入' is 101, but the rows above add up to 100; one of them is wrong, the total is not used"
      ),
      (
        "合计,30,,合计,71\n",
        "a.csv:5:5: '合计' of '收入' is 71, but the rows above add up to 70; one of them is wrong, the total is not used"
      ),
    ] {
      #expect(try ReadTables.audit(["a.csv": Self.head + total]).warnings == [text])
    }
  }

  @Test("Lists of two years have a total each")
  func twoYears() throws {
    let text = "2022年,,,2023年,\n村名,收入,,村名,收入\n甲村,10,,甲村,30\n乙村,20,,乙村,40\n"
    #expect(try ReadTables.audit(["a.csv": text + "合计,30,,合计,70\n"]).warnings == [])
    #expect(try ReadTables.audit(["a.csv": text + "合计,100,,合计,70\n"]).warnings.count == 1)
  }
}
