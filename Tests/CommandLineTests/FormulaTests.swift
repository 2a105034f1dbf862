import Foundation
import Testing

@Test("No CSV that is written holds a text that a spreadsheet would run")
func noFormulas() throws {
  let names = ["=1+1", "+甲", "-乙", "@丙", "＝丁"]
  let rows = names.enumerated().flatMap { place, name in
    (2021...2023).map { "\"\(name)村\",\"\(name)片\",\($0),\(place + $0 % 7 + 1)" }
  }
  let work = try Workdir(["a.csv": "村名,片区,年份,收入\n" + rows.joined(separator: "\n") + "\n"])
  defer { work.remove() }
  let gap = try work.run(
    "gap", "收入", "--data", "a.csv", "--by", "片区", "--groups", "--format", "csv", "-o", "-")
  #expect(gap.exit == 0, "\(gap.errors)")
  let chart = try work.run("chart", "收入", "--data", "a.csv", "--with-data", "-o", "out")
  #expect(chart.exit == 0, "\(chart.errors)")
  let export = try work.run("export", "--data", "a.csv")
  let written = try work.files().filter { $0.hasSuffix(".csv") && $0 != "a.csv" }
    .map { String(decoding: try work.read($0), as: UTF8.self) }
  #expect(written.count == 1)
  for text in [gap.text, export.text] + written {
    #expect(names.dropLast().allSatisfy { text.contains("'\($0)") })
    let cells = text.split(separator: "\n").flatMap { $0.split(separator: ",") }
    let risky = cells.filter { cell in
      guard let first = cell.first(where: { $0 != "\"" }) else { return false }
      return "=+-@＝".contains(first) && Double(cell) == nil
    }
    #expect(risky == [])
  }
}
