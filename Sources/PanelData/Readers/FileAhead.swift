import Dispatch
import Synchronization
import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Small files that are read on other threads while the rows of those before them are entered.
///
/// One thread a processor works: who enters rows reads a file where no row has come yet. A thread more
/// would take its time from the one for whom all wait in the end.
final class FilesAhead: Sendable {
  private let waiting = Mutex<[FileAhead]>([])
  private let queues: [DispatchQueue]
  private let turn = Mutex(0)

  init() {
    let others = max(0, min(16, sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1)
    queues = (0..<others).map { _ in DispatchQueue(label: "paneldata.files") }
  }

  /// Begins to read what `reading` asks for.
  func begin(
    _ reading: FileReading, _ memory: VillageKeys?, inSmallPieces: Bool
  ) -> FileAhead {
    let file = FileAhead(reading.request(memory), inSmallPieces: inSmallPieces)
    waiting.withLock { $0.append(file) }
    if !queues.isEmpty {
      let place = turn.withLock { turn in
        turn = (turn + 1) % queues.count
        return turn
      }
      queues[place].async { [self] in _ = readOne() }
    }
    return file
  }

  /// The rows of a file; to be asked for once.
  func rows(of file: FileAhead) -> FileAhead.Rows {
    while !file.isRead {
      if !readOne() { break }
    }
    return file.rows()
  }

  /// Reads the first file that nobody reads; false where there is none.
  private func readOne() -> Bool {
    guard let file = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return false }
    file.read()
    return true
  }
}

/// The rows of a small file, once somebody has read it.
final class FileAhead: Sendable {
  /// What a scan gave: the blocks with the row of their first records, and what was wrong.
  struct Rows: Sendable {
    var blocks: [(block: RowBlock, firstRow: Int)] = []
    var problem: (any Error)?
  }

  private let request: FileRequest
  private let inSmallPieces: Bool
  private let found = Mutex<Rows?>(nil)
  private let arrival = DispatchSemaphore(value: 0)

  fileprivate init(_ request: FileRequest, inSmallPieces: Bool) {
    self.request = request
    self.inSmallPieces = inSmallPieces
  }

  fileprivate func read() {
    var rows = Rows()
    do {
      try request.scan(inSmallPieces: inSmallPieces) { rows.blocks.append(($0, $1)) }
    } catch {
      rows.problem = error
    }
    found.withLock { $0 = rows }
    arrival.signal()
  }

  fileprivate var isRead: Bool { found.withLock { $0 != nil } }

  /// The rows, once they are read; to be asked for once.
  fileprivate func rows() -> Rows {
    arrival.wait()
    return found.withLock { found in
      defer { found = nil }
      return found ?? Rows()
    }
  }
}

/// What is asked of a file, without what becomes of it.
struct FileRequest: Sendable {
  let file: DatasetOutline.File
  let columns: [ColumnRequest]
  let filters: [ColumnFilter]
  let plan: RowBlock.Plan
  let keyColumns: [Int]
  let memory: VillageKeys?

  /// Reads the file; `enter` is called in the order of its rows.
  func scan(
    inSmallPieces: Bool = false, _ enter: (RowBlock, _ firstRow: Int) throws -> Void
  ) throws {
    let (plan, memory) = (plan, memory)
    try file.scan(
      columns: columns, where: filters,
      keys: memory.map { KeyRequest(columns: keyColumns, lanes: $0.lanes) },
      inSmallPieces: inSmallPieces
    ) { batch in
      RowBlock(batch, plan, memory: memory)
    } combine: { block, firstRow in
      try enter(block, firstRow)
    }
  }
}

extension FileReading {
  /// What is asked of the file; keys of villages are remembered in `memory`.
  func request(_ memory: VillageKeys?) -> FileRequest {
    FileRequest(
      file: file, columns: requests, filters: filters, plan: plan, keyColumns: keyColumns,
      memory: memory)
  }
}

/// What is remembered of the keys of villages over all files with one plan.
struct VillageMemory {
  let keys: VillageKeys
  /// The keys as far as the reader has met them.
  var known = KeyedVillages()

  init(_ plan: RowBlock.Plan) {
    keys = VillageKeys(plan)
  }
}
