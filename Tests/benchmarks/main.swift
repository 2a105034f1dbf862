import Benchmarking

#if canImport(Glibc)
  import Glibc
#endif

// benchmarks STATS [--rows N] [--rounds N] [--only NAME] [--peers FOLDER] [--renew]
//
// Measures the program STATS on generated data and prints a table, then counts the instructions of
// short cases and compares them with those kept. Ends with 1 where a command fails, an answer
// differs or a count has grown too far, with 69 where something needed is missing. Runs in the
// folder of the package.

func stop(_ text: String, _ code: Int32) -> Never {
  _ = write(STDERR_FILENO, text + "\n", text.utf8.count + 1)
  exit(code)
}

func say(_ text: String) { _ = write(STDOUT_FILENO, text + "\n", text.utf8.count + 1) }

func option(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let place = arguments.firstIndex(of: "--\(name)"), place + 1 < arguments.count else {
    return nil
  }
  return arguments[place + 1]
}

func count(_ name: String, _ otherwise: Int) -> Int {
  guard let text = option(name) else { return otherwise }
  guard let value = Int(text), value > 0 else { stop("--\(name) wants a number above 0", 64) }
  return value
}

guard CommandLine.arguments.count > 1 else { stop("usage: benchmarks STATS [options]", 64) }
let place = "Tests/benchmarks"
let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
let folder = "\(temporary)/stats-bench-\(getpid())"
mkdir(folder, 0o700)
func clear() { _ = try? Command(["rm", "-rf", folder]).run(output: "/dev/null") }

let peers =
  option("peers").map { Peers(in: $0, scripts: "\(place)/Peers", output: "\(folder)/out") }
  ?? Peers()
let bench = Workbench(
  stats: CommandLine.arguments[1], folder: folder, rows: count("rows", 1_000_000), peers: peers)
for missing in peers.missing { say("left out: \(missing)") }

let chosen = Benchmark.all.filter { option("only") == nil || option("only") == $0.name }
do {
  var table = TextTable(
    ["case", "who", "median s", "least s", "peak MB", "× plain scan", "× stats"], leading: 2)
  var growth: [String] = []
  for benchmark in chosen {
    say("\(benchmark.name): \(benchmark.sentence(bench))")
    growth += try benchmark.run(bench, rounds: count("rounds", 5), into: &table)
  }
  say("\n\(table.text)\n")
  for line in growth { say(line) }
  if option("only") == nil || option("only") == "instructions" { try countInstructions() }
  clear()
} catch {
  clear()
  stop("\(error)", 1)
}

/// Counts the instructions of the short cases, and compares or keeps them.
func countInstructions() throws {
  let path = "\(place)/instructions.txt"
  for tool in ["valgrind", "objcopy"]
  where (try? Command([tool, "--version"]).run(output: "\(folder)/out")) == nil {
    clear()
    stop("\(tool) is missing: instructions cannot be counted; install valgrind and binutils", 69)
  }
  let counts = try InstructionCounts.cases(bench).map { name, command in
    // Once without counting, so that caches of fonts are there.
    try command.run(output: "\(folder)/out")
    return (name: name, count: try InstructionCounts.count(command, bench))
  }
  if CommandLine.arguments.contains("--renew") {
    try InstructionCounts.keep(counts, in: path)
  }
  let kept = try InstructionCounts.kept(in: FileBytes.lines(of: path))
  var table = TextTable(["case", "instructions", "kept", "growth %"], leading: 1)
  for (name, count) in counts {
    let growth = InstructionCounts.growth(count, over: kept[name])
    table.add(
      [
        name, String(count), kept[name].map(String.init) ?? "–",
        growth.map { InstructionCounts.percent($0) } ?? "–",
      ])
  }
  say("\n\(table.text)")
  let failed = counts.filter { InstructionCounts.fails($0.count, kept: kept[$0.name]) }
  if !failed.isEmpty {
    let told = failed.map { name, count in
      "\n  \(name): \(kept[name].map { "\($0) before" } ?? "not kept"), \(count) now"
    }
    throw BenchmarkError("more than 10 % above the instructions kept in \(path):\(told.joined())")
  }
}
