import Foundation
import Testing

/// Columns of a terminal that a line takes, by Unicode's East Asian widths: wide characters take two.
private func columns(_ line: some StringProtocol) -> Int {
  line.unicodeScalars.reduce(0) { sum, scalar in
    let value = scalar.value
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return sum + (wide.contains { $0.contains(value) } ? 2 : 1)
  }
}

// No charts are drawn on a terminal; what is written there are pages, lists and help. Results that
// scripts read (TSV, CSV, JSON, paths) and messages on standard error, one a line, are not broken.
struct TerminalWidthTests {
  private static let datasets = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "datasets").path

  /// What `stats` writes to a terminal of 80 columns and 24 rows.
  private func page(_ command: String, _ language: String, in workdir: Workdir) throws -> [String] {
    let inner = "stty cols 80 rows 24; \"$PROGRAM\" \(command) 2>/dev/null"
    let run = try workdir.run(
      shell: "PROGRAM=\"$0\" LANG=\(language) script -qec '\(inner)' /dev/null </dev/null")
    // The two are one character to Swift, so that neither is found alone.
    return run.text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test(
    arguments: [
      "--help", "chart --help", "gap --help", "list --help", "check --help", "export --help",
      "report --help", "explain --help", "show --help", "init --help", "list figures", "explain",
      "explain gini", "explain tiles", "list --data DATASETS", "check DATASETS",
      "gap revenue --data DATASETS/town --by 片区", "gap income_per_head --data DATASETS/us-states",
    ], ["C", "zh_CN.UTF-8", "zh_TW.UTF-8"])
  func `C13 No line on a terminal of 80 columns is wider`(command: String, language: String) throws
  {
    let workdir = try Workdir()
    defer { workdir.remove() }
    let lines = try page(
      command.replacing("DATASETS", with: Self.datasets), language, in: workdir)
    #expect(lines.count > 5, "\(lines)")
    for line in lines where columns(line) > 80 { Issue.record("\(columns(line)): \(line)") }
  }

  @Test(arguments: ["list", "check", "gap 集体经济收入"])
  func `C13 Long Chinese names are broken too`(command: String) throws {
    let long = String(repeating: "某某某某乡某某", count: 4)
    var rows = "村名,片区,年份,集体经济收入\n"
    for village in 1...12 {
      for year in 2019...2021 {
        rows += "\(long)第\(village)村,\(long)\(village % 2)片,\(year),\(village * 10 + year % 7)\n"
      }
    }
    let workdir = try Workdir(["data.csv": rows])
    defer { workdir.remove() }
    let lines = try page(command, "zh_CN.UTF-8", in: workdir)
    #expect(lines.count > 3, "\(lines)")
    for line in lines where columns(line) > 80 { Issue.record("\(columns(line)): \(line)") }
  }

  @Test func `Lists that no terminal reads are not broken`() throws {
    let workdir = try Workdir()
    defer { workdir.remove() }
    let run = try workdir.run("list", "figures", environment: ["LANG": "C"])
    #expect(run.lines.contains { columns($0) > 80 })
  }
}
