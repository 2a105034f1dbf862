import Foundation
import Testing

@testable import PanelData

/// Totals that are not called so: they are known by being the sums of all others.
@Suite struct UnnamedTotalTests {
  /// Figures of four villages in three years; those of a total behind.
  private static let figures: [(village: String, land: [Int], income: [Int])] = [
    ("Aland", [101, 102, 103], [5_501, 5_672, 5_713]),
    ("Beland", [220, 221, 222], [7_302, 7_455, 7_621]),
    ("Celand", [319, 320, 321], [6_113, 6_254, 6_391]),
    ("Deland", [44, 45, 46], [3_024, 3_188, 3_207]),
  ]

  private static func sums(_ column: KeyPath<(village: String, land: [Int], income: [Int]), [Int]>)
    -> [Int]
  {
    (0..<3).map { year in figures.reduce(0) { $0 + $1[keyPath: column][year] } }
  }

  private static var all: [(village: String, land: [Int], income: [Int])] {
    figures[..<2] + [("Whole Land", sums(\.land), sums(\.income))] + figures[2...]
  }

  private func villages(_ files: [String: String], _ metrics: [String]? = nil) throws -> (
    names: [String], warnings: [PhraseCode]
  ) {
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let wanted = outline.metrics.filter { metrics?.contains($0.id) ?? true }
    let dataset = try DatasetReader.read(outline, DatasetSelection(metrics: wanted))
    return (dataset.register.villages.map(\.name), dataset.warnings.map(\.code))
  }

  private static let tidy =
    "village,year,metric,value\n"
    + all.map { name, land, income in
      (0..<3).map {
        "\(name),\(2020 + $0),land,\(land[$0])\n\(name),\(2020 + $0),income,\(income[$0])\n"
      }
      .joined()
    }.joined()

  private static let columns =
    "village,year,land,income\n"
    + (0..<3).map { year in
      all.map { "\($0),\(2020 + year),\($1[year]),\($2[year])\n" }.joined()
    }.joined()

  @Test("In tidy rows and under years in a column, wherever it stands", arguments: [tidy, columns])
  func inRows(text: String) throws {
    let read = try villages(["a.csv": text])
    #expect(read.names == ["Aland", "Beland", "Celand", "Deland"])
    #expect(read.warnings == [.sumOfOthers])
    #expect(try villages(["a.csv": text], ["land"]).names == read.names)
  }

  @Test("It is told with its row")
  func place() throws {
    #expect(
      try ReadTables.audit(["a.csv": Self.columns]).warnings == [
        "a.csv:4: 'Whole Land' is the sum of all others; taken for a total and left out"
      ])
  }

  @Test("Rows that sum up their groups, and one that sums up all groups")
  func ofGroups() throws {
    var text = "state,county,year,income\nNation,Nation,2023,141050\n"
    for (state, factor) in [("Eastia", 1), ("Westia", 4)] {
      text += "\(state),\(state),2023,\(28_210 * factor)\n"
      for (place, part) in [6_501, 7_302, 9_113, 5_294].enumerated() {
        text += "\(state),\(state.first ?? "E")\(place) County,2023,\(part * factor)\n"
      }
    }
    let read = try ReadTables.audit(["a.csv": text])
    #expect(read.audit.dataset?.register.villages.count == 8)
    #expect(
      read.warnings.sorted() == [
        "a.csv:2: 'Nation' is the sum of all others; taken for a total and left out",
        "a.csv:3: 2 units are the sum of all others of the group; taken for totals and left out: 'Eastia/Eastia', 'Westia/Westia'",
      ])
  }

  @Test(
    "Two others are enough where it is called as their group, or as groups are",
    arguments: [
      "乡镇,村名,2022,2023\n城关镇,城关镇,120,150\n城关镇,东村,50,60\n城关镇,西村,70,90\n",
      "村名,2022,2023\n东村,50,60\n西村,70,90\n城关镇,120,150\n",
      "town,village,2023\nEast,East,1204\nEast,Ash,700\nEast,Elm,504\n",
    ])
  func ofTwo(text: String) throws {
    let read = try villages(["收入.csv": text])
    #expect(read.names.count == 2)
    #expect(!read.names.contains { ["城关镇", "East"].contains($0) })
    #expect(read.warnings.count == 1)
  }

  @Test(
    "A village called as its town stays where it is no sum",
    arguments: [
      "乡镇,村名,2022,2023\n城关镇,城关镇,130,150\n城关镇,东村,50,60\n城关镇,西村,70,80\n",
      "村名,2022,2023\n东村,50,60\n城关镇,120,160\n西村,70,90\n",
      "town,village,2023\nEast,East,1304\nEast,Ash,700\nEast,Elm,504\n",
    ])
  func townAmongTwo(text: String) throws {
    let read = try villages(["收入.csv": text])
    #expect(read.names.count == 3)
    // Without a column of towns it may be one among its villages.
    #expect(read.warnings == (text.hasPrefix("村名") ? [.townsBesideVillages] : []))
  }

  @Test("A total for each file, as villages of several towns in files of their own have")
  func ofFiles() throws {
    let read = try villages([
      "东镇2023.csv": "单位,收入\n东镇,1204.6\n甲村,300.2\n乙村,400.3\n丙村,204.1\n丁村,300\n",
      "西镇2023.csv": "单位,收入\n西镇,2204.7\n戊村,1300.2\n己村,400.4\n庚村,204.1\n辛村,300\n",
    ])
    #expect(read.names.sorted() == ["丁村", "丙村", "乙村", "己村", "庚村", "戊村", "甲村", "辛村"].sorted())
    #expect(read.warnings == [.sumOfOthers, .sumOfOthers])
  }

  @Test("Whether it is one does not hang on the metric asked for: a slip in its sum, a rate")
  func ofOtherMetrics() throws {
    let text = """
      area,2022 people,2023 people,2022 land,2023 land,2022 rate,2023 rate
      Nation,14105,14205,50043,50037,5.1,5.3
      Aland,3251,3281,12000,12000,4.1,4.2
      Beland,3651,3681,18001,18001,6.1,6.2
      Celand,4556,4586,8000,8000,5.5,5.6
      Deland,2647,2657,12001,12001,4.4,4.3

      """
    for metrics in [nil, ["people"], ["land"], ["rate"], ["land", "rate"], []] {
      #expect(
        try villages(["a.csv": text], metrics).names == ["Aland", "Beland", "Celand", "Deland"])
    }
  }

  @Test(
    "A village that merely happens to be as large as all others stays",
    arguments: [
      // Few digits, one figure.
      "村名,2023\n甲村,6\n乙村,1\n丙村,2\n丁村,3\n", "area,2023\nA,60\nB,10\nC,20\nD,30\n",
      // The same figure year by year says it once.
      "村名,2021,2022,2023\n甲村,1234,1234,1234\n乙村,234,234,234\n丙村,500,500,500\n丁村,500,500,500\n",
      // In one year of three.
      "area,2021,2022,2023\nA,61234,62234,63234\nB,10234,11334,15234\nC,20500,19500,18500\nD,30500,30400,40500\n",
      // About half, year by year.
      "area,2021,2022,2023\nA,61535,61735,61835\nB,10234,10334,10434\nC,20500,20500,20500\nD,30500,30500,30500\n",
      // Too few others for a sum.
      "area,2022,2023\nA,61234,71234\nB,30734,40734\nC,30500,30500\n",
    ])
  func largeVillage(text: String) throws {
    let read = try villages(["收入.csv": text])
    #expect(read.names.count == text.split(separator: "\n").count - 1)
    #expect(read.warnings.isEmpty)
  }
}
