import Testing

@testable import PanelData

/// States among their counties in a long table without a column of states.
@Suite struct RunTotalTests {
  private static let counties: [(state: String, names: [String])] = (1...40).map { state in
    ("State \(state)", (1...(state == 7 ? 1 : 5 + state % 3)).map { "County \(state).\($0)" })
  }

  private static func figure(_ county: String, _ seed: Int) -> Int {
    var hash = seed
    for byte in county.utf8 { hash = (hash &* 131 &+ Int(byte)) % 999_983 }
    return 1_000 + hash % 90_000
  }

  /// The rows, sums before or behind what they sum up; `seed` makes other figures.
  private static func rows(sumsFirst: Bool, scale: Int = 1) -> [(name: String, figures: [Int])] {
    let rows = counties.flatMap { state, names in
      let members = names.map { name in (name, [2019, 2020].map { figure(name, $0) / scale }) }
      let sum = (state, [0, 1].map { year in members.reduce(0) { $0 + $1.1[year] } })
      return sumsFirst ? [sum] + members : members + [sum]
    }
    let whole = [0, 1].map { year in
      rows.filter { $0.0.hasPrefix("County") }.reduce(0) { $0 + $1.1[year] }
    }
    return [("The Country", whole)] + rows
  }

  private static func table(_ rows: [(name: String, figures: [Int])]) -> String {
    "county,2019,2020\n" + rows.map { "\($0),\($1[0]),\($1[1])\n" }.joined()
  }

  @Test("They are left out, and so is the sum of all", arguments: [true, false])
  func wide(sumsFirst: Bool) throws {
    let read = try ReadTables.audit(["people.csv": Self.table(Self.rows(sumsFirst: sumsFirst))])
    #expect(read.audit.dataset?.register.villages.map(\.name) == Self.counties.flatMap(\.names))
    #expect(Set(read.audit.warnings.map(\.code)) == [.sumsOfRuns, .sumOfOthers])
    #expect(read.warnings.contains { $0.contains("40 units are the sum of the rows right below") })
  }

  @Test("Rates alone keep the same units", arguments: [true, false])
  func rates(sumsFirst: Bool) throws {
    let rows = Self.rows(sumsFirst: sumsFirst)
    let text =
      "county,year,people,rate（%）\n"
      + rows.map { "\($0),2019,\($1[0]),\(Double($1[0] % 97))\n" }.joined()
    let folder = try ScratchFolder(["a.csv": text])
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let rate = try #require(outline.metric(named: "rate"))
    let dataset = try DatasetReader.read(outline, DatasetSelection(metrics: [rate]))
    #expect(dataset.register.villages.map(\.name) == Self.counties.flatMap(\.names))
  }

  @Test("Small figures, which meet by chance, take nothing out; a single sum is told")
  func chance() throws {
    let small = Self.rows(sumsFirst: true, scale: 9_000).dropFirst()
      .filter { $0.name.hasPrefix("County") }
    let read = try ReadTables.audit(["people.csv": Self.table(small)])
    #expect(read.audit.dataset?.register.villages.count == small.count)
    #expect(!read.audit.warnings.contains { $0.code == .sumsOfRuns })
    let single = Self.rows(sumsFirst: true).dropFirst()
      .filter { $0.name.hasPrefix("County") || $0.name == "State 3" }
    let told = try ReadTables.audit(["people.csv": Self.table(single)])
    #expect(told.audit.dataset?.register.villages.count == single.count)
    #expect(told.warnings.contains { $0.contains("'State 3' is the sum of the rows right below") })
  }
}
