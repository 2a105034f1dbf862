/// Lines across an area, so that fills differ on a printer without colours.
public enum Hatch: String, Sendable, Hashable, CaseIterable {
  /// Lines up to the right.
  case rising
  /// Lines down to the right.
  case falling
  /// Lines both ways.
  case crossed
  case level
  case upright
  /// Level and upright lines.
  case grid

  /// The lines across `rect`, `step` points apart; in all areas on one raster, so that neighbours
  /// agree.
  func path(across rect: Rect, step: Double = 3) -> Path {
    var steps: [Path.Step] = []
    func add(_ from: Point, _ to: Point) { steps += [.move(from), .line(to)] }
    /// The multiples of `step` strictly between two numbers.
    func raster(_ low: Double, _ high: Double) -> [Double] {
      guard step > 0, low.isFinite, high.isFinite, high - low < 10_000 else { return [] }
      return Array(stride(from: (low / step).rounded(.down) * step + step, to: high, by: step))
    }
    if self == .level || self == .grid {
      for y in raster(rect.y, rect.maxY) { add(Point(rect.x, y), Point(rect.maxX, y)) }
    }
    if self == .upright || self == .grid {
      for x in raster(rect.x, rect.maxX) { add(Point(x, rect.y), Point(x, rect.maxY)) }
    }
    if self == .rising || self == .crossed {
      // x + y is the same all along such a line.
      for sum in raster(rect.x + rect.y, rect.maxX + rect.maxY) {
        let (left, right) = (max(rect.x, sum - rect.maxY), min(rect.maxX, sum - rect.y))
        if left < right { add(Point(left, sum - left), Point(right, sum - right)) }
      }
    }
    if self == .falling || self == .crossed {
      for difference in raster(rect.y - rect.maxX, rect.maxY - rect.x) {
        let left = max(rect.x, rect.y - difference)
        let right = min(rect.maxX, rect.maxY - difference)
        if left < right {
          add(Point(left, left + difference), Point(right, right + difference))
        }
      }
    }
    return Path(steps)
  }
}

extension SceneElement {
  /// An area in the look of `style`: filled with its ink, or hatched in it on `paper`.
  static func area(
    _ role: Role, name: String? = nil, _ rect: Rect, color: Color, hatch: Hatch?, paper: Color
  ) -> [SceneElement] {
    guard let hatch else {
      return [SceneElement(role, name: name, .path(Path(rect), fill: color, stroke: nil))]
    }
    let outline = SceneElement(
      role, name: name, .path(Path(rect), fill: paper, stroke: Stroke(color, width: 0.7)))
    let lines = hatch.path(across: rect)
    guard !lines.steps.isEmpty else { return [outline] }
    return [
      outline,
      SceneElement(.grid, .path(lines, fill: nil, stroke: Stroke(color, width: 0.7))),
    ]
  }
}
