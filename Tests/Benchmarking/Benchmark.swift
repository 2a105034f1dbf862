/// A shape of data and the commands that are measured on it.
public struct Benchmark: Sendable {
  /// A command that is measured in turns with the others.
  struct Entry {
    /// Who answers; of several sizes, which.
    var label: String
    var command: Command
    /// The file whose plain scan it is held against.
    var input: String?
    /// How its figures are read; nil where it has none.
    var answer: (([String]) throws(BenchmarkError) -> Answer)?
    /// What its time grows with, where that is the question.
    var size: (series: String, count: Int)?
    var isPeer = false
  }

  /// The name that picks it.
  public let name: String
  /// What is asked of which data.
  public let sentence: @Sendable (Workbench) -> String
  let entries: @Sendable (Workbench) throws -> [Entry]

  /// All benchmarks in the order of the table: a new one is one line here.
  public static let all = [
    start, chart, figures, profiles, villages, workbook, national, stream, growth, chartGrowth,
  ]

  /// A peer's entry; none where the peer is not there.
  private static func peer(_ label: String, _ command: Command?) -> [Entry] {
    guard let command else { return [] }
    return [Entry(label: label, command: command, answer: Answer.init(peer:), isPeer: true)]
  }

  /// A peer's entry that draws `base.png` and `base.svg`.
  private static func painter(_ label: String, _ command: Command?, base: String) -> [Entry] {
    guard var command else { return [] }
    command.products = ["\(base).png", "\(base).svg"]
    return [Entry(label: label, command: command, isPeer: true)]
  }

  // MARK: Small

  static let start = Benchmark(name: "start", sentence: { _ in "stats --version" }) { bench in
    [Entry(label: "stats", command: bench.command("--version"))]
  }

  static let chart = Benchmark(
    name: "chart", sentence: { _ in "28 villages × 20 years: one PNG of 1600 × 1000 and one SVG" }
  ) { bench in
    let table = try bench.points(28, years: 2004..<2024)
    let base = bench.path("peer")
    var ours = bench.command(
      "chart", "集体经济收入", "--data", table, "-o", bench.path("chart"), "--quiet")
    ours.products = ["png", "svg"].map { bench.path("chart/集体经济收入.\($0)") }
    return [Entry(label: "stats", command: ours)]
      + painter(
        "gnuplot", bench.peers.gnuplot("chart.gp", [("table", table), ("base", base)]), base: base)
      + painter(
        "matplotlib",
        bench.peers.python("chart_matplotlib.py", needs: "matplotlib", arguments: [table, base]),
        base: base)
      + painter(
        "vl-convert",
        bench.peers.python("chart_vlconvert.py", needs: "vl_convert", arguments: [table, base]),
        base: base)
  }

  /// All figures but those that the bundled data cannot have, such as maps.
  static let figures = Benchmark(
    name: "figures", sentence: { _ in "a PNG and an SVG of each figure of the bundled data" }
  ) { bench in
    let output = bench.path("out")
    try bench.command("list", "figures").run(output: output)
    let names = try FileBytes.lines(of: output).compactMap { $0.split(separator: " ").first }
    return try names.compactMap { name in
      var command = bench.command(
        "chart", "town/revenue", "--data", "datasets", "--as", String(name), "-o",
        bench.path("figures"), "--quiet")
      if name == "scatter" { command.words += ["--against", "town/population"] }
      guard (try? command.run(output: output)) != nil else { return nil }
      command.products = try FileBytes.lines(of: output)
      return Entry(label: String(name), command: command)
    }
  }

  /// Nothing where the program measured cannot draw many pictures at once.
  static let profiles = Benchmark(
    name: "profiles", sentence: { _ in "a PNG and an SVG for each of 100 villages × 20 years" }
  ) { bench in
    let help = bench.path("help")
    try bench.command("chart", "--help").run(output: help)
    guard try FileBytes.lines(of: help).contains(where: { $0.contains("--each") }) else {
      return []
    }
    let table = try bench.points(100, years: 2004..<2024)
    let script = try bench.made("profiles.gp") { path throws(BenchmarkError) in
      try Peers.profiles(of: table, to: bench.path("profile"), script: path)
    }
    let ours = bench.command(
      "chart", "集体经济收入", "--data", table, "--each", "village", "-o", bench.path("profiles"),
      "--quiet")
    return [Entry(label: "stats", command: ours)]
      + painter("gnuplot", bench.peers.gnuplot(script: script), base: bench.path("profile-0"))
  }

  // MARK: Tables

  static let villages = Benchmark(
    name: "villages",
    sentence: { _ in "12 files of 8,000 villages, one a year: n, total, Gini" }
  ) { bench in
    let folder = try bench.villages(8000, years: 2010..<2022)
    return [
      Entry(
        label: "stats",
        command: bench.command(
          "gap", "集体经济收入", "--data", folder, "--measures", "n,total,gini", "--quiet"),
        answer: Answer.init(rows:))
    ]
      + peer(
        "DuckDB",
        bench.peers.python("villages_duckdb.py", needs: "duckdb", arguments: [folder]))
      + peer(
        "Polars",
        bench.peers.python("villages_polars.py", needs: "polars", arguments: [folder]))
  }

  static let workbook = Benchmark(
    name: "workbook",
    sentence: { _ in "XLSX of 96,000 rows × 8 columns, written by `stats export`: n, total" }
  ) { bench in
    let folder = try bench.villages(8000, years: 2010..<2022)
    let book = try bench.workbook(of: folder, named: "villages.xlsx")
    return [
      Entry(
        label: "stats",
        command: bench.command(
          "gap", "集体经济收入", "--data", book, "--measures", "n,total", "--quiet"),
        answer: Answer.init(rows:))
    ]
      + peer(
        "Polars",
        bench.peers.python(
          "workbook_polars.py", needs: "polars", "fastexcel", arguments: [book]))
  }

  /// The question that is put to tables of a nation.
  private static func nation(_ bench: Workbench, _ table: String) -> Command {
    bench.command(
      "gap", GeneratedTables.metrics[0], "--data", table, "--measures", "n,total,gini,theil-t",
      "--by", "county", "--quiet")
  }

  private static func duck(_ bench: Workbench, _ table: String) -> Command? {
    bench.peers.python(
      "national_duckdb.py", needs: "duckdb", arguments: [table, GeneratedTables.metrics[0]])
  }

  static let national = Benchmark(
    name: "national",
    sentence: { bench in
      "tidy CSV of \(bench.rows) rows: n, total, Gini, Theil T with its part between counties"
    }
  ) { bench in
    let table = try bench.national(bench.rows)
    let polars = bench.peers.python(
      "national_polars.py", needs: "polars", arguments: [table, GeneratedTables.metrics[0]])
    return [
      Entry(
        label: "stats", command: nation(bench, table), input: table, answer: Answer.init(rows:))
    ] + peer("DuckDB", duck(bench, table)) + peer("Polars", polars)
  }

  static let stream = Benchmark(
    name: "stream", sentence: { _ in "the same through a pipe (-) and packed by gzip" }
  ) { bench in
    let table = try bench.national(bench.rows)
    let packed = try bench.made("national-\(bench.rows).csv.gz") { path throws(BenchmarkError) in
      try Command(["gzip", "-6", "-n", "-c", table]).run(output: path)
    }
    func entry(_ label: String, _ command: Command) -> Entry {
      Entry(label: label, command: command, input: table, answer: Answer.init(rows:))
    }
    return [entry("stats -", nation(bench, "-").fed(table))]
      + peer("DuckDB /dev/stdin", duck(bench, "/dev/stdin")?.fed(table))
      + [entry("stats gzip", nation(bench, packed))]
      + peer("DuckDB gzip", duck(bench, packed))
  }

  // MARK: Growth

  static let growth = Benchmark(
    name: "growth", sentence: { _ in "the question of `national` on more and more rows" }
  ) { bench in
    try [bench.rows / 100, bench.rows / 10, bench.rows, bench.rows * 10].map { rows in
      let table = try bench.national(rows)
      return Entry(
        label: "stats \(rows)", command: nation(bench, table), input: table,
        answer: Answer.init(rows:), size: ("rows", rows))
    }
  }

  static let chartGrowth = Benchmark(
    name: "chart-growth", sentence: { _ in "one SVG of more and more villages × 20 years" }
  ) { bench in
    try ["trend", "distribution", "scatter"].flatMap { figure in
      try [50, 500, 5000, 50_000].map { villages in
        let table = try bench.points(villages, years: 2004..<2024)
        let picture = bench.path("\(figure)-\(villages).svg")
        var words = ["chart", "集体经济收入", "--data", table, "--as", figure, "-o", picture, "--quiet"]
        if figure == "scatter" { words += ["--against", "户数"] }
        var command = Command([bench.stats] + words)
        command.products = [picture]
        return Entry(
          label: "\(figure) \(villages * 20)", command: command, input: table,
          size: (figure, villages * 20))
      }
    }
  }
}
