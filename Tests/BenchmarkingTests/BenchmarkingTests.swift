import TestSupport
import Testing

@testable import Benchmarking

private let rows = [
  "measure\tyear\tfrom\tto\tgroup\tvalue\tused",
  "gini\t2020\t\t\t\t0.25\t3", "gini\t2021\t\t\t\t0.5\t3", "gini\t2021\t\t\t东镇\t0.75\t2",
  "beta\t\t2020\t2021\t\t-0.1\t3", "theil-t\t2020\t\t\t\t\t3",
]

@Suite struct BenchmarkingTests {
  @Test("Tables are the same every time, and as long as was asked")
  func tables() throws {
    try withScratchFolder { folder in
      let (one, other) = ("\(folder)/1.csv", "\(folder)/2.csv")
      try GeneratedTables.national(rows: 4000, to: one)
      try GeneratedTables.national(rows: 4000, to: other)
      let lines = try FileBytes.lines(of: one)
      #expect(lines.count == 4001)
      #expect(lines[1].hasPrefix("370000000000,村0,镇0,县0,2004,collective_income,"))
      #expect(try FileBytes.all(of: one) == FileBytes.all(of: other))
      // Of each line every comma and its end.
      #expect(try PlainScan.delimiters(in: one) == 4001 * 7)
    }
  }

  @Test("No two villages of a table have one name, and figures are decimal numbers")
  func villages() throws {
    #expect(Set((0..<70_000).map(GeneratedTables.name)).count == 70_000)
    try withScratchFolder { folder in
      try GeneratedTables.villages(30, years: 2010..<2012, in: "\(folder)/v")
      for year in [2010, 2011] {
        let lines = try FileBytes.lines(of: "\(folder)/v/\(year).csv")
        #expect(lines.count == 31)
        for line in lines.dropFirst() {
          let fields = line.split(separator: ",")
          #expect(fields.count == 6)
          #expect(Double(fields[4]).map { $0 > 0 } == true)
          #expect(fields[4].split(separator: ".").last?.count == 2)
        }
      }
    }
  }

  @Test("Answers are compared by measure and year; figures of groups and spans are left out")
  func answers() throws {
    let ours = try Answer(rows: rows)
    #expect(ours.figures == ["gini 2020": 0.25, "gini 2021": 0.5])
    #expect(try ours.differences(from: Answer(peer: ["gini\t2020\t0.2500000001"])).isEmpty)
    #expect(try ours.differences(from: Answer(peer: ["gini\t2020\t0.25000001"])).count == 1)
    #expect(try ours.differences(from: Answer(peer: ["n\t2020\t3"])).count == 1)
    #expect(try ours.differences(from: Answer(peer: [])).count == 1)
    #expect(throws: BenchmarkError.self) { try Answer(peer: ["gini 2020 0.25"]) }
    #expect(throws: BenchmarkError.self) { try Answer(rows: ["nothing"]) }
  }

  @Test("A command is timed, and one that fails says what it wrote")
  func commands() throws {
    try withScratchFolder { folder in
      let run = try Command(["sh", "-c", "echo a; sleep 0.02"]).run(output: "\(folder)/out")
      #expect(run.seconds > 0.02)
      #expect(run.peak > 0)
      #expect(try FileBytes.lines(of: "\(folder)/out") == ["a"])
      let fed = Command(["wc", "-c"]).fed("\(folder)/out")
      try fed.run(output: "\(folder)/count")
      #expect(try FileBytes.lines(of: "\(folder)/count") == ["2"])
      let error = #expect(throws: BenchmarkError.self) {
        try Command(["sh", "-c", "echo broken >&2; exit 3"]).run(output: "\(folder)/out")
      }
      #expect(error?.description.contains("broken") == true)
    }
  }

  @Test("A count that is more than a tenth above the one kept fails, and so does one not kept")
  func counts() throws {
    #expect(!InstructionCounts.fails(1100, kept: 1000))
    #expect(InstructionCounts.fails(1101, kept: 1000))
    #expect(!InstructionCounts.fails(500, kept: 1000))
    #expect(InstructionCounts.fails(500, kept: nil))
    let file = InstructionCounts.file(of: [("gap", 12), ("chart", 34)])
    let lines = file.split(separator: "\n").map(String.init)
    #expect(try InstructionCounts.kept(in: lines) == ["gap": 12, "chart": 34])
    #expect(throws: BenchmarkError.self) { try InstructionCounts.kept(in: ["gap much"]) }
  }

  @Test("Growth is the slope of logarithms, and the median the middle")
  func numbers() {
    let points = [10.0, 100, 1000].map { (size: $0, seconds: 3 * $0 * $0) }
    #expect(Numbers.exponent(points).map { ($0 - 2).magnitude < 1e-9 } == true)
    #expect(Numbers.exponent([(10, 1)]) == nil)
    #expect(Numbers.median([3, 1, 2]) == 2)
    #expect(Numbers.median([4, 1, 2, 3]) == 2.5)
    #expect(Numbers.median([]) == nil)
  }

  @Test("Cells stand under each other, Chinese ones too")
  func table() {
    var table = TextTable(["who", "s"], leading: 1)
    table.add(["村", "1.25"])
    table.add(["stats"])
    #expect(table.text == "who       s\n村     1.25\nstats")
    #expect(TextTable.number(0.0126) == "0.013")
    #expect(TextTable.number(1.256) == "1.26")
    #expect(TextTable.number(12.34) == "12.3")
    #expect(TextTable.number(1234.5) == "1235")
    #expect(TextTable.fixed(-0.25, 1) == "−0.3")
    #expect(TextTable.fixed(0, 2) == "0.00")
  }
}
