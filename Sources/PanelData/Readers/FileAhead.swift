import Dispatch
import Synchronization
import Tables

/// The rows of a small file, read on another thread while those of files before it are entered.
final class FileAhead: Sendable {
  /// What a scan gave: the blocks with the row of their first records, and what was wrong.
  struct Rows: Sendable {
    var blocks: [(block: RowBlock, firstRow: Int)] = []
    var problem: (any Error)?
  }

  private let found = Mutex(Rows())
  private let isRead = DispatchSemaphore(value: 0)

  /// Begins to read what `reading` asks for.
  init(_ reading: FileReading, _ memory: VillageKeys?) {
    let request = reading.request(memory)
    DispatchQueue.global().async { [self] in
      var rows = Rows()
      do {
        try request.scan { rows.blocks.append(($0, $1)) }
      } catch {
        rows.problem = error
      }
      found.withLock { $0 = rows }
      isRead.signal()
    }
  }

  /// The rows, once they are read; to be asked for once.
  func rows() -> Rows {
    isRead.wait()
    return found.withLock { found in
      defer { found = Rows() }
      return found
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
