import Testing

@testable import PanelData

/// Rows below the villages that hold statistics of theirs.
@Suite struct StatisticRowTests {
  private static let villages = "Village,Income,Pop\nA,120,30\nB,90,21\nC,75,18\nD,60,14\nE,33,9\n"

  private func read(_ text: String) throws -> (
    villages: [String], warnings: [PhraseCode], errors: [String]
  ) {
    let read = try ReadTables.audit(["2023.csv": text])
    let names = read.audit.dataset?.register.villages.map(\.name) ?? []
    return (names, read.audit.warnings.map(\.code), read.errors)
  }

  @Test(
    "Names of means and shares that no village has",
    arguments: [
      "District average", "Median", "Std. dev.", "Standard deviation", "Moyenne", "Mittelwert",
      "Promedio", "25%", "镇平均水平", "占全镇比重", "Growth %",
    ])
  func named(name: String) throws {
    let read = try read(Self.villages + "\(name),76.1,18.9\n")
    #expect(read.villages == ["A", "B", "C", "D", "E"])
    #expect(read.warnings.isEmpty && read.errors.isEmpty)
  }

  @Test(
    "Names that a village may have, where the figures are the statistic",
    arguments: ["Max,120,30", "MIN,33,9", "Count,5,5", "std,32.7,7.96"])
  func computed(row: String) throws {
    let read = try read(Self.villages + row + "\n")
    #expect(read.villages == ["A", "B", "C", "D", "E"])
    #expect(read.warnings == [.statisticsOfOthers])
  }

  @Test("A village called as a statistic is", arguments: ["Max,121,30", "Min,30,9", "Count,7,5"])
  func village(row: String) throws {
    for text in [Self.villages + row + "\n", Self.villages.replacing("A,", with: row + "\nA,")] {
      let read = try read(text)
      #expect(read.villages.count == 6, "\(text)")
      #expect(read.warnings.isEmpty)
    }
    // Above others even where the figures agree.
    #expect(
      try self.read(Self.villages.replacing("A,", with: "Max,120,30\nA,")).villages.count == 6)
  }

  @Test("What a program adds that describes a table")
  func described() throws {
    let rows =
      "count,5,5\nmean,75.6,18.4\nstd,32.7,7.9\nmin,33,9\n25%,60,14\n50%,75,18\n75%,90,21\n"
    let read = try read(Self.villages + rows + "max,120,30\n")
    #expect(read.villages == ["A", "B", "C", "D", "E"])
    #expect(read.warnings == [.statisticsOfOthers])
  }

  @Test("Names of totals beside two villages, where the figures are the sum")
  func namedSums() throws {
    for name in ["All villages", "Total of all", "所有村", "Insgesamt"] {
      let read = try read("Village,Income\nA,100\nB,90\n\(name),190\n")
      #expect(read.villages == ["A", "B"], "\(name)")
      #expect(read.warnings == [.sumOfOthers])
      #expect(
        try self.read("Village,Income\nA,100\nB,90\n\(name),170\n").villages.count == 3)
    }
  }

  @Test("A count of villages without a measure word names their total")
  func countOfVillages() throws {
    let read = try read(Self.villages + "共5村,378,92\n")
    #expect(read.villages == ["A", "B", "C", "D", "E"])
    #expect(read.warnings.isEmpty && read.errors.isEmpty)
    #expect(try self.read(Self.villages + "共5村,378,93\n").warnings == [.totalDiffers])
    #expect(try self.read("村名,收入\n共和村,5\n五村,4\n共青村,9\n").villages.count == 3)
  }
}
