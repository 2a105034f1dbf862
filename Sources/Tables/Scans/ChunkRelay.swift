import Dispatch
import Synchronization

/// Hands the chunks of an input to workers and what they make of them to one who takes it in the
/// order of the input.
///
/// Workers read for themselves, one at a time, so that a chunk is looked at where it was read. As
/// many chunks as there are permits are read before the first of them is taken: memory is bounded.
final class ChunkRelay<Value: Sendable>: Sendable {
  private struct Source: Sendable {
    var reader: ChunkReader
    /// The first chunk, which was read before there were workers.
    var first: Chunk?
    var count = 0
    var isDone = false
    var rowLimit: Int?
  }

  private struct Results: Sendable {
    var landed: [Int: Result<Value, any Error>] = [:]
    var taken = 0
    /// How many there are, once that is known.
    var total: Int?
    /// Why there are no more, if not for the end of the input.
    var problem: TableProblem?
  }

  private let source: Mutex<Source>
  /// Who waits for a chunk that is being read sleeps, so that the taker gets the processor.
  private let turn = DispatchSemaphore(value: 1)
  private let results = Mutex(Results())
  private let permits = DispatchSemaphore(value: 0)
  private let arrivals = DispatchSemaphore(value: 0)

  /// Hands out `first`, then what `reader` has.
  init(_ reader: ChunkReader, first: Chunk, rowLimit: Int?, permits: Int) {
    source = Mutex(Source(reader: reader, first: first, rowLimit: rowLimit))
    // A semaphore must not end below the value it began with, as it would where the taker stops.
    for _ in 0..<permits { self.permits.signal() }
  }

  /// Works on chunks until there are no more; the second argument is how many rows may be read.
  func work(_ body: (Chunk, Int?) throws -> Value) {
    var used: ChunkBuffer?
    while true {
      permits.wait()
      guard let (number, chunk, rowLimit) = next(recycling: used) else {
        // The others are to find out as well.
        permits.signal()
        arrivals.signal()
        return
      }
      let value = Result { try body(chunk, rowLimit) }
      used = chunk.buffer
      results.withLock { $0.landed[number] = value }
      arrivals.signal()
    }
  }

  private func next(recycling used: ChunkBuffer?) -> (number: Int, chunk: Chunk, rowLimit: Int?)? {
    turn.wait()
    defer { turn.signal() }
    return source.withLock { source in
      if source.isDone { return nil }
      if let used { source.reader.recycle(used) }
      var problem: TableProblem?
      var chunk = source.first
      source.first = nil
      if chunk == nil {
        do throws(TableProblem) {
          chunk = try source.reader.next()
        } catch {
          problem = error
        }
      }
      guard let chunk else {
        source.isDone = true
        let count = source.count
        results.withLock {
          $0.total = count
          $0.problem = problem
        }
        return nil
      }
      source.count += 1
      return (source.count - 1, chunk, source.rowLimit)
    }
  }

  /// What became of the next chunk in the order of the input; nil behind the last.
  func take() throws -> Value? {
    while true {
      let (value, isEnd) = results.withLock { results in
        let value = results.landed.removeValue(forKey: results.taken)
        if value != nil { results.taken += 1 }
        return (value, results.taken == results.total)
      }
      if let value { return try value.get() }
      if isEnd { return nil }
      arrivals.wait()
    }
  }

  /// Lets a further chunk be read, of which `rowLimit` rows at most.
  func permit(rowLimit: Int?) {
    if rowLimit != nil { source.withLock { $0.rowLimit = rowLimit } }
    permits.signal()
  }

  /// Sends the workers home: nothing more will be taken.
  func stop() {
    source.withLock { $0.isDone = true }
    permits.signal()
  }

  /// Why the input could not be read to its end, if it could not.
  var problem: TableProblem? { results.withLock { $0.problem } }
}
