import Testing

@testable import PanelData

@Test(
  "Headings divided by another sign than the records are refused for that, with their line",
  arguments: [
    ("村名，年份，收入\n甲村,2022,10\n乙村,2022,20\n", "a.csv:1", "'，'", "','"),
    ("各村收入\n村名,年份,收入\n甲村，2022，10\n乙村，2022，20\n", "a.csv:2", "','", "'，'"),
    ("村名、2022年、2023年\n甲村\t10\t11\n乙村\t20\t21\n", "a.csv:1", "'、'", "tabulators"),
  ])
func dividedHeadings(text: String, place: String, headings: String, records: String) throws {
  let folder = try ScratchFolder(["a.csv": text])
  defer { folder.remove() }
  guard case .failure(let failure)? = try DataFolder.datasets(at: folder.path()).first?.outline
  else {
    Issue.record("understood")
    return
  }
  let told = try #require(failure.phrases.first)
  #expect(told.code == .headingsDivided)
  #expect(
    told.text(in: .english).hasSuffix(
      "\(place): the headings are divided by \(headings), the records by \(records); divide the headings by \(records), too"
    ))
}

@Test("A title with commas above headings is none of them")
func titleWithCommas() throws {
  let tidy = try ReadTables.tidy([
    "2023.csv": "各村收入、支出\n村名,收入,支出\n甲村,1,2\n乙村,3,4\n"
  ])
  #expect(tidy.count == 5)
}
