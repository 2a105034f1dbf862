import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// Reads all records of a table, decoding only the wanted columns.
///
/// Memory is bounded by a fixed number of chunks and by what `combine` keeps. The result does not
/// depend on the number of processors.
public struct TableScan: Sendable {
  /// So much of a long input is looked at in one go: what a core's own cache holds beside the marks.
  private static let cacheSize = 1 << 19
  /// How many chunks a worker may be ahead, so that none waits for one that got no processor for a
  /// while; what is made of a chunk takes about as much room as the chunk.
  private static let ahead = 8
  /// The longest record that is read, in bytes.
  static let recordLimit = 16 << 20

  private let input: TableInput
  private let delimiter: Delimiter
  private let region: TableRegion
  /// Faults of lines that the preview left out and that lie beside the region: where it begins and
  /// ends was told without them, so no scan would meet them.
  private let beside: TableProblems
  private let chunkSize: Int
  private let recordLimit: Int
  private let workers: Int

  /// Prepares a scan of a region of the input that `preview` was read from.
  ///
  /// In small pieces an input of a few hundred kilobytes is read on several processors too: better
  /// where nothing else is being read meanwhile.
  public init(
    _ input: TableInput, preview: TablePreview, region: TableRegion, inSmallPieces: Bool = false
  ) {
    self.init(
      input, preview: preview, region: region, chunkSize: inSmallPieces ? 1 << 17 : 1 << 20)
  }

  init(
    _ input: TableInput, preview: TablePreview, region: TableRegion, chunkSize: Int,
    recordLimit: Int = TableScan.recordLimit, workers: Int? = nil
  ) {
    self.input = input
    delimiter = preview.delimiter
    self.region = region
    beside = TableProblems(
      problems: preview.problems.filter { problem in
        // Those of the decoder are reported for all of the input.
        if case .undecodable = problem.kind { return false }
        let row = problem.place.row ?? 0
        return row < region.firstRow || row > region.lastRow ?? .max
      })
    self.chunkSize = chunkSize
    self.recordLimit = recordLimit
    // More than 16 would only wait for the one who reads.
    self.workers = workers ?? min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Reads every record once.
  ///
  /// `transform` runs on several threads, once per chunk; `combine` runs on the calling thread in
  /// the order of the file, with the row of the batch's first record: row offset 0.
  ///
  /// Throws what `transform` or `combine` throws, at once; else, after all records were read,
  /// `TableProblems` when any were found. A file can be scanned again, a pipe only once.
  /// Columns must be indices of the preview's header. With `keys` the batches have them; those of one
  /// lane are transformed one after the other, in the order of the file.
  public func scan<T: Sendable>(
    columns: [ColumnRequest], where filters: [ColumnFilter] = [], keys: KeyRequest? = nil,
    transform: @Sendable (TableBatch) throws -> T,
    combine: (T, _ firstRow: Int) throws -> Void
  ) throws {
    let indices = columns.map(\.column) + filters.map(\.column) + (keys?.columns ?? [])
    precondition(
      indices.allSatisfy(region.headings.indices.contains), "a column the header does not have")
    let parser = ChunkParser(
      file: input.name, region: region, delimiter: delimiter, requests: columns,
      filters: filters, keyColumns: keys?.columns ?? [], recordLimit: recordLimit)
    // Every flight has landed when `fly` returns, so `transform` does not outlive this call.
    try withoutActuallyEscaping(transform) { transform in
      try fly(
        keys?.lanes,
        { chunk, rowLimit, lane in
          let output = parser.parse(chunk, rowLimit: rowLimit, lane: lane)
          return Landing(
            rowCount: output.rowCount, problems: output.problems,
            value: try transform(output.batch))
        }, combine)
    }
  }

  private func fly<T: Sendable>(
    _ lanes: KeyLanes?,
    _ work: @escaping @Sendable (Chunk, Int?, KeyLane?) throws -> Landing<T>,
    _ combine: (T, Int) throws -> Void
  ) throws {
    input.stopKeeping()
    var reader = ChunkReader(
      input, from: region.start, delimiter: delimiter, chunkSize: chunkSize,
      recordLimit: recordLimit)
    var problems = TableProblems()
    var row = region.firstRow
    var rowLimit: Int? { region.lastRow.map { max(0, $0 - row + 1) } }
    func land(_ landing: Landing<T>) throws {
      problems.append(landing.problems, firstRow: row)
      try combine(landing.value, row)
      row += landing.rowCount
    }
    var first: Chunk?
    do throws(TableProblem) {
      first = try reader.next()
    } catch {
      problems.add(error)
    }
    if let first, reader.isDone {
      // The only chunk: whoever would wait for it can do the work.
      let limit = rowLimit
      try land(lanes?.withOne { try work(first, limit, $0) } ?? work(first, limit, nil))
    } else if let first {
      // Where a region ends is a matter of rows, which are known when the chunk before has landed.
      let isOrdered = region.lastRow != nil
      reader.limitChunks(to: Self.cacheSize)
      let workers = isOrdered ? 1 : lanes?.lanes.count ?? workers
      let relay = ChunkRelay<Landing<T>>(
        reader, first: first, rowLimit: rowLimit, permits: isOrdered ? 1 : Self.ahead * workers)
      let queue = DispatchQueue(label: "tables.scan", attributes: .concurrent)
      let group = DispatchGroup()
      defer {
        relay.stop()
        group.wait()
      }
      for place in 0..<workers {
        let lane = lanes?.lanes[place]
        (lane?.queue ?? queue).async(group: group) {
          relay.work { try work($0, $1, lane) }
        }
      }
      while let landing = try relay.take() {
        try land(landing)
        if let last = region.lastRow, row > last { break }
        relay.permit(rowLimit: rowLimit)
      }
      if let problem = relay.problem { problems.add(problem) }
    }
    problems.merge(beside)
    problems.merge(input.decodingProblems)
    if problems.total > 0 { throw problems }
  }
}

private struct Landing<T: Sendable>: Sendable {
  let rowCount: Int
  let problems: TableProblems
  let value: T
}
