/// Boxes sorted into rows, so that a new one is compared only with its neighbours.
struct BoxIndex: Sendable {
  private var rows: [Int: [Rect]] = [:]
  private static let rowHeight = 16.0
  // Boxes count as touching when they are this near.
  private static let hair = 0.01

  /// An index of `boxes`, which may touch each other.
  init(_ boxes: [Rect] = []) {
    for box in boxes { add(box) }
  }

  /// Whether `box` touches one of the index, or lies nowhere.
  func touches(_ box: Rect) -> Bool {
    guard let span = Self.span(box) else { return true }
    let wide = Rect(
      x: box.x - Self.hair, y: box.y - Self.hair, width: box.width + 2 * Self.hair,
      height: box.height + 2 * Self.hair)
    return span.contains { rows[$0]?.contains(where: wide.intersects) == true }
  }

  /// Adds `box` unless it touches another; says whether it did.
  mutating func insert(_ box: Rect) -> Bool {
    guard !touches(box) else { return false }
    add(box)
    return true
  }

  private mutating func add(_ box: Rect) {
    guard let span = Self.span(box) else { return }
    for row in span { rows[row, default: []].append(box) }
  }

  /// The rows that a box covers; nil for one that is not finite or absurdly far away.
  private static func span(_ box: Rect) -> ClosedRange<Int>? {
    let isSane = box.x.isFinite && box.width.isFinite && abs(box.y) < 1e5 && box.height < 1e5
    guard isSane, box.height >= 0 else { return nil }
    let first = Int((box.y / rowHeight - hair).rounded(.down))
    return first...max(first, Int((box.maxY / rowHeight + hair).rounded(.down)))
  }
}
