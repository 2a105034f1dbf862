extension Benchmark {
  /// Adds a line for each command to `table`, measured in `rounds` rounds of all commands in turn
  /// after one that is not counted.
  ///
  /// - Returns: sentences on growth.
  /// - Throws: where a command fails, or gives another answer than before or than another.
  public func run(
    _ bench: Workbench, rounds: Int, into table: inout TextTable
  ) throws -> [String] {
    let entries = try entries(bench)
    let output = bench.path("out")
    var results = try entries.map { entry in
      try entry.command.run(output: output)
      let bytes = try Self.bytes(entry.command, output)
      if bytes.isEmpty { throw BenchmarkError("\(name), \(entry.label): no answer") }
      return Result(entry: entry, answer: bytes, figures: try Self.figures(of: entry, output))
    }
    try compare(results)
    for _ in 0..<rounds {
      for place in results.indices {
        let entry = results[place].entry
        results[place].runs.append(try entry.command.run(output: output))
        guard !entry.isPeer else { continue }
        let bytes = try Self.bytes(entry.command, output)
        if bytes != results[place].answer {
          throw BenchmarkError("\(name), \(entry.label): two runs gave two answers")
        }
      }
    }
    var ours: Result?
    for result in results {
      if !result.entry.isPeer { ours = result }
      table.add(try line(result, ours: result.entry.isPeer ? ours : nil))
    }
    return growth(results)
  }

  private struct Result {
    let entry: Entry
    /// All bytes that it wrote.
    let answer: [UInt8]
    let figures: Answer?
    var runs: [Command.Run] = []

    var seconds: Double { Numbers.median(runs.map(\.seconds)) ?? 0 }
  }

  private static func bytes(
    _ command: Command, _ output: String
  ) throws(BenchmarkError) -> [UInt8] {
    var bytes = try FileBytes.all(of: output)
    for product in command.products { bytes += try FileBytes.all(of: product) }
    // A peer that only draws may say nothing.
    return bytes
  }

  private static func figures(
    of entry: Entry, _ output: String
  ) throws(BenchmarkError) -> Answer? {
    guard let answer = entry.answer else { return nil }
    return try answer(FileBytes.lines(of: output))
  }

  /// Holds every answer against the last of ours before it; those of one size only.
  private func compare(_ results: [Result]) throws(BenchmarkError) {
    var ours: Answer?
    for result in results where result.entry.size == nil {
      guard let figures = result.figures else { continue }
      if let ours {
        let differences = ours.differences(from: figures)
        guard differences.isEmpty else {
          let told = differences.prefix(5).joined(separator: "\n")
          throw BenchmarkError("\(name), \(result.entry.label): other figures\n\(told)")
        }
      }
      if !result.entry.isPeer { ours = figures }
    }
  }

  /// The cells of a line: the case, who, the median and the least time, memory, and ratios.
  private func line(_ result: Result, ours: Result?) throws(BenchmarkError) -> [String] {
    var cells = [
      name, result.entry.label, TextTable.number(result.seconds),
      TextTable.number(result.runs.map(\.seconds).min() ?? 0),
      TextTable.number(result.runs.map(\.peak).max() ?? 0),
    ]
    if let input = result.entry.input {
      // The first time brings the file into memory.
      let scans = try (0..<4).map { _ throws(BenchmarkError) in
        try Command.time { () throws(BenchmarkError) in try PlainScan.delimiters(in: input) }
      }
      cells.append(TextTable.ratio(result.seconds / (Numbers.median(Array(scans[1...])) ?? 1)))
    } else {
      cells.append("")
    }
    if let ours {
      let ratios = zip(result.runs, ours.runs).map { $0.seconds / $1.seconds }
      cells.append(TextTable.ratio(Numbers.median(ratios) ?? 0))
    }
    return cells
  }

  /// How time grows in each series of sizes, and how large the largest picture is.
  private func growth(_ results: [Result]) -> [String] {
    var order: [String] = []
    var series: [String: [Result]] = [:]
    for result in results {
      guard let size = result.entry.size else { continue }
      if series[size.series] == nil { order.append(size.series) }
      series[size.series, default: []].append(result)
    }
    return order.compactMap { name in
      let points = (series[name] ?? []).map { result in
        (size: Double(result.entry.size?.count ?? 1), seconds: result.seconds)
      }
      guard let least = points.first, let last = points.last, points.count > 1,
        let exponent = Numbers.exponent(points),
        let step = Numbers.exponent(Array(points.suffix(2)))
      else { return nil }
      var text =
        "\(self.name), \(name): time grows with the power \(TextTable.fixed(exponent, 2)) of the size"
        + " from \(Int(least.size)) to \(Int(last.size)), \(TextTable.fixed(step, 2)) in the last step"
      if let picture = series[name]?.last?.entry.command.products.first,
        let bytes = FileBytes.count(of: picture)
      {
        text += "; the last picture has \(bytes / 1000) kB"
      }
      return text
    }
  }
}
