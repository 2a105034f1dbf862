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

  /// The direction of the lines: along each of them `x · xShare + y · yShare` is the same.
  private var directions: [(xShare: Double, yShare: Double)] {
    switch self {
    case .rising: [(1, 1)]
    case .falling: [(-1, 1)]
    case .crossed: [(1, 1), (-1, 1)]
    case .level: [(0, 1)]
    case .upright: [(1, 0)]
    case .grid: [(0, 1), (1, 0)]
    }
  }

  /// The lines within `outlines`, in points, `step` apart; in all areas on one raster, so that those
  /// of neighbours continue each other.
  func path(within outlines: [[Point]], step: Double = 3) -> Path {
    guard step > 0 else { return Path() }
    return Path(
      directions.flatMap { direction in
        Self.lines(within: outlines, step: step, direction.xShare, direction.yShare)
      })
  }

  private static func lines(
    within outlines: [[Point]], step: Double, _ xShare: Double, _ yShare: Double
  ) -> [Path.Step] {
    // Where edges cross a line, the place along it, at a right angle to the direction, is kept.
    let length = xShare * xShare + yShare * yShare
    var crossings: [Int: [Double]] = [:]
    for outline in outlines {
      guard var previous = outline.last else { continue }
      for point in outline {
        let start = previous
        previous = point
        let from = start.x * xShare + start.y * yShare
        let to = point.x * xShare + point.y * yShare
        guard from != to, from.isFinite, to.isFinite, abs(from) < 1e5, abs(to) < 1e5 else {
          continue
        }
        let first = (min(from, to) / step).rounded(.up)
        let last = (max(from, to) / step).rounded(.up) - 1
        guard first <= last else { continue }
        let before = start.x * yShare - start.y * xShare
        let after = point.x * yShare - point.y * xShare
        for line in Int(first)...Int(last) {
          let share = (Double(line) * step - from) / (to - from)
          crossings[line, default: []].append(before + share * (after - before))
        }
      }
    }
    return crossings.sorted { $0.key < $1.key }.flatMap { line, places -> [Path.Step] in
      let places = places.sorted()
      let sum = Double(line) * step
      func point(_ place: Double) -> Point {
        Point((sum * xShare + place * yShare) / length, (sum * yShare - place * xShare) / length)
      }
      return stride(from: 0, to: places.count - 1, by: 2).flatMap { place -> [Path.Step] in
        [.move(point(places[place])), .line(point(places[place + 1]))]
      }
    }
  }
}

extension SceneElement {
  /// An area in the look of `style`: filled with its ink, or hatched in it on `paper`.
  static func area(
    _ role: Role, name: String? = nil, _ rect: Rect, color: Color, hatch: Hatch?, paper: Color
  ) -> [SceneElement] {
    guard let hatch else {
      // What is too pale for paper has an outline.
      let isPale = color.alpha == 1 && color.contrast(with: paper) < 3
      let outline = isPale ? Stroke(color.legible(on: paper), width: 0.5) : nil
      return [SceneElement(role, name: name, .path(Path(rect), fill: color, stroke: outline))]
    }
    let outline = SceneElement(
      role, name: name, .path(Path(rect), fill: paper, stroke: Stroke(color, width: 0.7)))
    let lines = hatch.path(within: [rect.corners])
    guard !lines.steps.isEmpty else { return [outline] }
    return [
      outline,
      SceneElement(.grid, .path(lines, fill: nil, stroke: Stroke(color, width: 0.7))),
    ]
  }
}
