#if canImport(Glibc)
  import Glibc
#endif

/// How many instructions short cases take, which says more of small changes than time does.
///
/// The counts are those of callgrind. They are repeatable to about 0.01 % on one machine: hashing is
/// not seeded, and the cases are so small that one thread does all. Between machines the C library
/// and pixman would pick other code for other processors, so all are told to use what every x86-64
/// has, and thresholds that follow the size of the cache are fixed. What stays is what is installed:
/// the compiler, libraries, and, for pictures, fonts.
public enum InstructionCounts {
  /// What is counted, by name.
  public static func cases(_ bench: Workbench) throws -> [(name: String, command: Command)] {
    let table = try bench.made("count.csv") { path throws(BenchmarkError) in
      try GeneratedTables.national(rows: 16_000, to: path)
    }
    let points = try bench.points(28, years: 2004..<2024)
    let few = try bench.points(200, years: 2014..<2019)
    let book = try bench.workbook(of: few, named: "count.xlsx")
    return [
      (
        "gap",
        bench.command(
          "gap", GeneratedTables.metrics[0], "--data", table, "--by", "county", "--quiet")
      ),
      (
        "chart",
        bench.command(
          "chart", "集体经济收入", "--data", points, "-o", bench.path("counted"), "--quiet")
      ),
      ("workbook", bench.command("gap", "集体经济收入", "--data", book, "--quiet")),
    ]
  }

  /// The instructions of a command, whose program is first stripped: Debian's valgrind cannot read
  /// the debug information of Swift's linker.
  public static func count(_ command: Command, _ bench: Workbench) throws(BenchmarkError) -> Int {
    let program = bench.path("stripped")
    try Command(["objcopy", "--strip-debug", bench.stats, program]).run(output: bench.path("out"))
    let file = bench.path("callgrind")
    var counted = command
    counted.words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=\(file)", program]
    counted.words += command.words.dropFirst()
    counted.variables = variables
    try counted.run(output: bench.path("out"))
    guard let line = try FileBytes.lines(of: file).first(where: { $0.hasPrefix("summary: ") }),
      let count = Int(line.dropFirst("summary: ".count))
    else { throw BenchmarkError("\(file): no line begins with 'summary: '") }
    return count
  }

  private static let variables: [String] = {
    let features = [
      "AVX", "AVX2", "AVX_Fast_Unaligned_Load", "AVX512F", "AVX512VL", "AVX512BW", "BMI1", "BMI2",
      "ERMS", "FSRM", "FMA", "FMA4", "LZCNT", "MOVBE", "POPCNT", "RTM", "SSE4_1", "SSE4_2", "SSSE3",
    ]
    let tunables = [
      "glibc.cpu.hwcaps=" + features.map { "-\($0)" }.joined(separator: ","),
      "glibc.cpu.x86_non_temporal_threshold=0xc0000", "glibc.cpu.x86_rep_movsb_threshold=0x800",
      "glibc.cpu.x86_rep_stosb_threshold=0x800",
    ]
    return [
      "GLIBC_TUNABLES=" + tunables.joined(separator: ":"), "PIXMAN_DISABLE=fast ssse3",
      "SWIFT_DETERMINISTIC_HASHING=1",
    ]
  }()

  // MARK: Keeping

  /// The counts kept in the lines of a file: a name and a number; `#` begins a remark.
  public static func kept(in lines: [String]) throws(BenchmarkError) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), count > 0 else {
        throw BenchmarkError("no name and count: \(line)")
      }
      counts[String(words[0])] = count
    }
    return counts
  }

  /// The file that keeps counts.
  public static func file(of counts: [(name: String, count: Int)]) -> String {
    """
    # Instructions of short cases by callgrind, which `make bench` compares with.
    # `make bench RENEW=1` writes them anew, where growth is meant.

    """ + counts.map { "\($0.name) \($0.count)\n" }.joined()
  }

  /// Keeps counts in the file at `path`.
  public static func keep(
    _ counts: [(name: String, count: Int)], in path: String
  ) throws(BenchmarkError) {
    var target = try OutputFile(path, mode: 0o644)
    target.write(file(of: counts))
    try target.flush()
  }

  /// A share as per cent with two decimals.
  public static func percent(_ share: Double) -> String { TextTable.fixed(100 * share, 2) }

  /// By which part a count is more than the one kept; nil where none is kept.
  public static func growth(_ count: Int, over kept: Int?) -> Double? {
    kept.map { Double(count) / Double($0) - 1 }
  }

  /// Whether a count fails: it is more than a tenth above the one kept, or none is kept.
  public static func fails(_ count: Int, kept: Int?) -> Bool {
    kept.map { count - $0 > $0 / 10 } ?? true
  }
}
