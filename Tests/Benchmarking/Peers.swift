#if canImport(Glibc)
  import Glibc
#endif

/// Programs that answer the same questions: those of a Python environment, and gnuplot.
public struct Peers: Sendable {
  /// The Python of the environment; nil without one.
  private let python: String?
  private let scripts: String
  private var modules: Set<String> = []
  private var hasGnuplot = false
  /// What was looked for and is not there.
  public private(set) var missing: [String] = []

  /// Nobody.
  public init() {
    python = nil
    scripts = ""
  }

  /// Those found in the environment `folder`, asked by the scripts in `scripts`.
  public init(in folder: String, scripts: String, output: String) {
    let python = "\(folder)/bin/python"
    self.python = python
    self.scripts = scripts
    for module in ["duckdb", "polars", "fastexcel", "matplotlib", "vl_convert"] {
      if (try? Command([python, "-c", "import \(module)"]).run(output: output)) != nil {
        modules.insert(module)
      } else {
        missing.append("\(module) (not in \(folder))")
      }
    }
    hasGnuplot = (try? Command(["gnuplot", "--version"]).run(output: output)) != nil
    if !hasGnuplot { missing.append("gnuplot (not on the path)") }
  }

  /// What `script` does with `arguments`; nil where what it needs is not there.
  func python(_ script: String, needs: String..., arguments: [String]) -> Command? {
    guard let python, modules.isSuperset(of: needs) else { return nil }
    // Two threads, as many as this program is measured with on the machine of the table.
    var command = Command([python, "\(scripts)/\(script)"] + arguments)
    command.variables = ["POLARS_MAX_THREADS=\(Self.cores)", "STATS_THREADS=\(Self.cores)"]
    return command
  }

  /// What gnuplot draws by `script`, with variables set; nil where it is not there.
  func gnuplot(_ script: String, _ variables: [(String, String)]) -> Command? {
    guard hasGnuplot else { return nil }
    let settings = variables.map { "\($0.0)='\($0.1)'" }.joined(separator: ";")
    return Command(["gnuplot", "-e", settings, "\(scripts)/\(script)"])
  }

  /// What gnuplot draws by a generated script; nil where it is not there.
  func gnuplot(script: String) -> Command? { hasGnuplot ? Command(["gnuplot", script]) : nil }

  /// Writes a script for gnuplot that draws `base-0.png`, `base-0.svg` and so on, a pair for each
  /// village of a table made by `GeneratedTables.points`; the figures stand in the script.
  static func profiles(
    of table: String, to base: String, script: String
  ) throws(BenchmarkError) {
    var file = try OutputFile(script)
    var names: [String] = []
    for line in try FileBytes.lines(of: table).dropFirst() {
      let fields = line.split(separator: ",")
      if names.last.map({ $0 == fields[0] }) != true {
        if !names.isEmpty { file.write("EOD\n") }
        file.write("$village\(names.count) << EOD\n")
        names.append(String(fields[0]))
      }
      file.write("\(fields[1]) \(fields[2])")
      try file.endLine()
    }
    file.write("EOD\nset grid\nset key off\n")
    let font = "font 'Noto Sans CJK SC"
    for (kind, terminal) in [
      ("png", "pngcairo size 1600,1000 \(font),20'"), ("svg", "svg size 800,500 \(font)'"),
    ] {
      file.write("set terminal \(terminal)\n")
      for (place, name) in names.enumerated() {
        file.write("set title '\(name)'; set output '\(base)-\(place).\(kind)'\n")
        file.write("plot $village\(place) using 1:2 with linespoints linewidth 2")
        try file.endLine()
      }
    }
    try file.flush()
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
