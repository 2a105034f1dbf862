import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// What scans remember of the texts that make up a record's key, so that what names a village is
/// decoded once and not in each of its rows.
///
/// Each lane works on one chunk at a time, without locks. Which lane has which number for a key depends
/// on who was free first, so that numbers serve to recognize and never to put in order. The same lanes
/// can serve several scans, of any files whose key columns mean the same; small ones share the first, so
/// that a village of many files is made out once.
public final class KeyLanes: Sendable {
  let lanes: [KeyLane]

  /// The number of lanes.
  public var count: Int { lanes.count }

  /// Lanes for keys of `columns` texts, one lane a processor.
  public convenience init(columns: Int) {
    // More than 16 would only wait for the one who reads.
    self.init(
      columns: columns, count: min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  init(columns: Int, count: Int) {
    lanes = (0..<count).map { KeyLane(number: $0, columns: columns) }
  }
}

/// A queue of chunks and the keys met in them.
///
/// It may be sent between threads because its dictionary is used by work on its serial queue only.
final class KeyLane: @unchecked Sendable {
  let number: Int
  let queue = DispatchQueue(label: "tables.lane")
  let dictionary: KeyDictionary

  init(number: Int, columns: Int) {
    self.number = number
    dictionary = KeyDictionary(columns: columns)
  }
}

/// The keys of the records of a batch.
public struct BatchKeys: Sendable {
  /// The number of the lane: keys of two lanes have nothing to do with each other.
  public let lane: Int
  /// For each record the number of its key in the lane, from 0 in the order in which they were met.
  public let keys: [Int32]
  /// The texts of the keys that no batch of the lane had before, in the order of their numbers.
  public let new: [[String]]
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
