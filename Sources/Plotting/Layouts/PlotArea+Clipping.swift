extension PlotArea {
  /// Whether `point` lies in the plot, give or take a hair for rounding.
  public func contains(_ point: Point) -> Bool {
    let hair = 1e-6
    return point.x >= rect.x - hair && point.x <= rect.maxX + hair
      && point.y >= rect.y - hair && point.y <= rect.maxY + hair
  }

  /// The pieces of the line through `points` that lie in the plot.
  public func clippedLine(_ points: [Point]) -> [[Point]] {
    if points.allSatisfy(contains) { return points.isEmpty ? [] : [points] }
    var pieces: [[Point]] = []
    var piece: [Point] = []
    for (from, to) in zip(points, points.dropFirst()) {
      guard let (start, end) = clippedSegment(from, to) else { continue }
      if piece.last == start {
        piece.append(end)
      } else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = [start, end]
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// The part of a segment in the plot, by the method of Liang and Barsky (1984).
  private func clippedSegment(_ from: Point, _ to: Point) -> (Point, Point)? {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, from.x - rect.x), (dx, rect.maxX - from.x),
      (-dy, from.y - rect.y), (dy, rect.maxY - from.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if distance < 0 { return nil }
      } else if slope < 0 {
        enter = max(enter, distance / slope)
      } else {
        leave = min(leave, distance / slope)
      }
    }
    guard enter <= leave else { return nil }
    func at(_ share: Double) -> Point {
      if share == 0 { return from }
      if share == 1 { return to }
      return Point(from.x + share * dx, from.y + share * dy)
    }
    return (at(enter), at(leave))
  }

  /// The part of a polygon in the plot, by the method of Sutherland and Hodgman (1974).
  public func clippedPolygon(_ points: [Point]) -> [Point] {
    if points.allSatisfy(contains) { return points }
    var result = points
    result = Self.cut(result) { $0.x - rect.x }
    result = Self.cut(result) { rect.maxX - $0.x }
    result = Self.cut(result) { $0.y - rect.y }
    return Self.cut(result) { rect.maxY - $0.y }
  }

  private static func cut(_ points: [Point], depth: (Point) -> Double) -> [Point] {
    guard var previous = points.last else { return [] }
    var result: [Point] = []
    for point in points {
      let (before, after) = (depth(previous), depth(point))
      if (before >= 0) != (after >= 0) {
        let share = before / (before - after)
        result.append(
          Point(
            previous.x + share * (point.x - previous.x),
            previous.y + share * (point.y - previous.y)))
      }
      if after >= 0 { result.append(point) }
      previous = point
    }
    return result
  }

  /// The part in the plot of the rectangle between two corners; nil when they share nothing.
  public func clippedRect(_ one: Point, _ other: Point) -> Rect? {
    let left = max(min(one.x, other.x), rect.x)
    let right = min(max(one.x, other.x), rect.maxX)
    let top = max(min(one.y, other.y), rect.y)
    let bottom = min(max(one.y, other.y), rect.maxY)
    guard left <= right, top <= bottom else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
