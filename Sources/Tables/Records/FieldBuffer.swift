/// Where the fields of one record lie in a chunk.
struct FieldRange {
  var start: Int32
  var end: Int32
  /// The field holds doubled quotes that stand for one.
  var isEscaped: Bool
}

/// Memory for the fields of one record, and for where they may end, reused from record to record.
final class FieldBuffer {
  let fields: UnsafeMutablePointer<FieldRange>
  let capacity: Int
  /// How many fields a record should have, whose marks alone then tell where they lie; 0 for any.
  let width: Int
  /// Positions in the text, as far as a scanner has looked ahead.
  let marks: UnsafeMutablePointer<Int32>
  let markCapacity: Int
  /// Those among them that are no delimiters.
  let stops: UnsafeMutablePointer<Int32>

  init(capacity: Int, width: Int = 0) {
    self.capacity = max(1, capacity)
    self.width = width
    fields = .allocate(capacity: self.capacity)
    fields.initialize(
      repeating: FieldRange(start: 0, end: 0, isEscaped: false), count: self.capacity)
    // Room for all marks of a block beside two records. Who reads only a few looks less far ahead.
    markCapacity = max(width == 0 ? 1 << 8 : 1 << 12, 2 * (width + 2)) + 2 * MarkIndex.block
    marks = .allocate(capacity: markCapacity)
    marks.initialize(repeating: 0, count: markCapacity)
    // Two are written at a time, if only to be written over.
    stops = .allocate(capacity: markCapacity + 2)
    stops.initialize(repeating: 0, count: markCapacity + 2)
  }

  deinit {
    fields.deallocate()
    marks.deallocate()
    stops.deallocate()
  }
}
