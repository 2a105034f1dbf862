/// Where the fields of one record lie in a chunk.
struct FieldRange {
  var start: Int32
  var end: Int32
  /// The field holds doubled quotes that stand for one.
  var isEscaped: Bool
}

/// Memory for the fields of one record, reused from record to record.
final class FieldBuffer {
  let fields: UnsafeMutablePointer<FieldRange>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    fields = .allocate(capacity: self.capacity)
    fields.initialize(
      repeating: FieldRange(start: 0, end: 0, isEscaped: false), count: self.capacity)
  }

  deinit { fields.deallocate() }
}
