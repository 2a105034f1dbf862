#if canImport(Glibc)
  import Glibc
#endif

/// Where benchmarks are run: the program, a folder for what is generated, and who it is compared with.
public struct Workbench: Sendable {
  /// The program measured.
  public let stats: String
  /// The folder that everything generated lies in.
  public let folder: String
  /// How many rows the table of a nation has.
  public let rows: Int
  /// The programs compared with.
  public let peers: Peers

  /// A workbench in `folder`, which is made if it is missing.
  public init(stats: String, folder: String, rows: Int, peers: Peers) {
    self.stats = stats
    self.folder = folder
    self.rows = rows
    self.peers = peers
    mkdir(folder, 0o700)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func command(_ words: String...) -> Command { Command([stats] + words) }

  /// A file of the folder, generated unless it is there.
  func made(
    _ name: String, _ make: (String) throws(BenchmarkError) -> Void
  ) throws(BenchmarkError) -> String {
    let path = path(name)
    if FileBytes.count(of: path) == nil { try make(path) }
    return path
  }

  /// The table of a nation with so many rows.
  func national(_ rows: Int) throws(BenchmarkError) -> String {
    try made("national-\(rows).csv") { path throws(BenchmarkError) in
      try GeneratedTables.national(rows: rows, to: path)
    }
  }

  /// Tables of villages, a file a year.
  func villages(_ count: Int, years: Range<Int>) throws(BenchmarkError) -> String {
    try made("villages-\(count)") { path throws(BenchmarkError) in
      try GeneratedTables.villages(count, years: years, in: path)
    }
  }

  /// A table with a row for each of `count` villages and `years`.
  func points(_ count: Int, years: Range<Int>) throws(BenchmarkError) -> String {
    try made("points-\(count).csv") { path throws(BenchmarkError) in
      try GeneratedTables.points(count, years: years, to: path)
    }
  }

  /// A workbook that the program itself has written of a table.
  func workbook(of table: String, named name: String) throws(BenchmarkError) -> String {
    try made(name) { path throws(BenchmarkError) in
      try command("export", "--data", table, "-o", path, "--quiet").run(output: self.path("out"))
    }
  }
}
