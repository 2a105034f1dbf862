/// The values that records must have in some columns, in memory of their own.
///
/// Each record of an input is held against them, so that nothing may be counted for it: neither
/// array nor closure is touched. It may be sent between threads because nothing is written after it
/// was made. Behind each value stand zeros for loading eight bytes.
final class FilterBuffer: @unchecked Sendable {
  /// One filter.
  struct Filter: BitwiseCopyable {
    let column: Int
    let bytes: UnsafePointer<UInt8>
    let count: Int
    /// Whether other texts satisfy it as well.
    let hasAlike: Bool
  }

  let filters: UnsafeMutablePointer<Filter>
  let count: Int
  private let values: [ChunkBuffer]

  init(_ wanted: [ColumnFilter]) {
    var values: [ChunkBuffer] = []
    count = wanted.count
    filters = .allocate(capacity: max(1, wanted.count))
    for (place, filter) in wanted.enumerated() {
      var text = filter.value
      let value = ChunkBuffer(capacity: text.utf8.count)
      let range = text.withUTF8 { view -> (Int, Int) in
        guard let start = view.baseAddress else { return (0, 0) }
        value.bytes.update(from: start, count: view.count)
        return Trimming.range(start, 0, view.count)
      }
      values.append(value)
      (filters + place).initialize(
        to: Filter(
          column: filter.column, bytes: UnsafePointer(value.bytes + range.0),
          count: range.1 - range.0, hasAlike: filter.isAlike != nil))
    }
    self.values = values
  }

  deinit { filters.deallocate() }
}
