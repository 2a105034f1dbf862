import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// What scans remember of the texts that make up a record's key, so that what names a village is
/// decoded once and not in each of its rows.
///
/// Each lane works on one chunk at a time, without locks but where it meets a key for the first time.
/// Which number a key has depends on who was first, so that numbers serve to recognize and never to
/// put in order. The same lanes can serve several scans, of any files whose key columns mean the same.
public final class KeyLanes: Sendable {
  let lanes: [KeyLane]
  private let store: KeyStore
  /// How many inputs are in each lane, or wait for it.
  private let loads: Mutex<[Int]>

  /// Lanes for keys of `columns` texts, one lane a processor.
  public convenience init(columns: Int) {
    // More than 16 would only wait for the one who reads.
    self.init(
      columns: columns, count: min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  init(columns: Int, count: Int) {
    let store = KeyStore(columns: columns)
    self.store = store
    lanes = (0..<count).map { _ in KeyLane(store) }
    loads = Mutex([Int](repeating: 0, count: count))
  }

  /// Does `body` in the lane with the least to do: what an input needs that has only one chunk.
  func withOne<Result>(_ body: (KeyLane) throws -> Result) rethrows -> Result {
    let place = loads.withLock { loads in
      let place = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      loads[place] += 1
      return place
    }
    defer { loads.withLock { $0[place] -= 1 } }
    return try lanes[place].queue.sync { try body(lanes[place]) }
  }

  /// The texts of the key with this number, which a batch has had.
  public func texts(of key: Int32) -> [String] { store.texts(of: Int(key)) }
}

/// A queue of chunks and the keys met in them.
///
/// It may be sent between threads because its dictionary is used by work on its serial queue only.
final class KeyLane: @unchecked Sendable {
  let queue = DispatchQueue(label: "tables.lane")
  let dictionary: KeyDictionary

  init(_ store: KeyStore) { dictionary = KeyDictionary(store) }
}

/// The keys of the records of a batch.
public struct BatchKeys: Sendable {
  /// For each record the number of its key, from 0.
  public let keys: [Int32]
  /// The numbers of the keys that no batch of any lane had before.
  public let new: [Int32]
  /// The texts of the new keys, as many for each as there are columns.
  public let texts: [String]
}

/// A wish for keys: the columns that make one up, and where they are remembered.
public struct KeyRequest: Sendable {
  /// The 0-based columns.
  public var columns: [Int]
  /// What remembers them.
  public var lanes: KeyLanes

  /// Asks for keys of `columns`, as many as `lanes` was made for.
  public init(columns: [Int], lanes: KeyLanes) {
    self.columns = columns
    self.lanes = lanes
  }
}
