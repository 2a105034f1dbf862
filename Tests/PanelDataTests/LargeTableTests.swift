import Foundation
import Testing

@testable import PanelData

/// The dataset in `text`, which is far longer than a preview, and its warnings or errors.
private func audit(_ text: String) throws -> (dataset: Dataset?, errors: [PhraseCode], Int) {
  let folder = try ScratchFolder(["a.csv": text])
  defer { folder.remove() }
  #expect(text.utf8.count > 300_000)
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  let audit = DatasetAudit(outline)
  return (audit.dataset, audit.errors.map(\.code), audit.totalsChecked)
}

private let count = 16_000
private let rows = (1...count).map { "第\($0)村,\($0),\(2 * $0)\n" }.joined()
private let sum = count * (count + 1) / 2

@Test(
  "Totals, notes and signatures below a large table are no villages",
  arguments: [
    "合计,\(sum),\(2 * sum)\n注：以上为初步数\n填表人：张三,,审核人：李四\n",
    "合 计,\(sum),\(2 * sum)\n\n\n填表人：张三,审核人：李四,2024年1月3日\n",
    ",,\n,,\n总计,\(sum),\(2 * sum)\n注：1.本表含未核实数据,,\n2.单位为万元\n",
  ])
func belowLargeTable(below: String) throws {
  let (dataset, errors, checked) = try audit("某镇各村收入\n村名,收入2019,收入2020\n" + rows + below)
  #expect(errors == [])
  #expect(checked == 2)
  #expect(dataset?.register.villages.count == count)
  #expect(dataset?.warnings.isEmpty == true)
  #expect(dataset?.panels["收入"]?.series(of: count - 1) == [Double(count), Double(2 * count)])
}

@Test("A total below a large table that disagrees is told with its place")
func wrongTotalBelowLargeTable() throws {
  let (dataset, errors, _) = try audit(
    "村名,收入2019,收入2020\n" + rows + "合计,\(sum),\(2 * sum + 1)\n")
  #expect(errors == [])
  #expect(dataset?.warnings.map(\.code) == [.totalDiffers])
  #expect(
    dataset?.warnings.first?.text(in: .english).contains("a.csv:\(count + 2):3: '合计'") == true)
}

@Test(
  "Headings repeated in a large table are dropped; other headings under the same columns are refused",
  arguments: [
    ("村名,收入2019,收入2020", nil), ("村名,人口2019,收入2020", PhraseCode.otherTableBelow),
  ])
func headingsWithinLargeTable(heading: String, error: PhraseCode?) throws {
  let (dataset, errors, _) = try audit(
    "村名,收入2019,收入2020\n" + rows + "\(heading)\n末村,1,2\n")
  #expect(errors == (error.map { [$0] } ?? []))
  #expect(dataset?.register.villages.count == count + 1)
}

@Test("Years as headings are held against those above as well")
func yearsWithinLargeTable() throws {
  let same = try audit("村名,2019,2020\n" + rows + "村名,2019,2020\n末村,1,2\n")
  #expect(same.errors == [])
  let other = try audit("村名,2019,2020\n" + rows + "村名,2021,2022\n末村,1,2\n")
  #expect(other.errors == [.otherTableBelow])
}
