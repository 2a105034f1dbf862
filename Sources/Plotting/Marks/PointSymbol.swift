/// The form of a point.
public enum PointSymbol: String, Sendable, Hashable, CaseIterable {
  case circle
  case hollowCircle
  case square
  case hollowSquare
  case triangle
  case hollowTriangle
  case diamond
  case hollowDiamond
  case cross
  case plus

  /// The shape of a point of `diameter` points at `center`; hollow forms are filled with `paper`.
  func shape(at center: Point, diameter: Double, color: Color, paper: Color) -> Shape {
    let radius = diameter / 2
    let line = Stroke(color, width: max(0.8, diameter / 5))
    func polygon(_ corners: [(Double, Double)]) -> Path {
      Path(
        points: corners.map { Point(center.x + $0.0 * radius, center.y + $0.1 * radius) },
        closed: true)
    }
    func strokes(_ pieces: [((Double, Double), (Double, Double))]) -> Path {
      Path(
        pieces.flatMap { from, to -> [Path.Step] in
          [
            .move(Point(center.x + from.0 * radius, center.y + from.1 * radius)),
            .line(Point(center.x + to.0 * radius, center.y + to.1 * radius)),
          ]
        })
    }
    // Corners reach so far that all forms cover about the same area.
    let square = polygon([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)])
    let triangle = polygon([(0, -1.2), (1.1, 0.8), (-1.1, 0.8)])
    let diamond = polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    return switch self {
    case .circle: .circle(center: center, radius: radius, fill: color, stroke: nil)
    case .hollowCircle:
      .circle(center: center, radius: radius - line.width / 2, fill: paper, stroke: line)
    case .square: .path(square, fill: color, stroke: nil)
    case .hollowSquare: .path(square, fill: paper, stroke: line)
    case .triangle: .path(triangle, fill: color, stroke: nil)
    case .hollowTriangle: .path(triangle, fill: paper, stroke: line)
    case .diamond: .path(diamond, fill: color, stroke: nil)
    case .hollowDiamond: .path(diamond, fill: paper, stroke: line)
    case .cross:
      .path(
        strokes([((-0.9, -0.9), (0.9, 0.9)), ((-0.9, 0.9), (0.9, -0.9))]), fill: nil, stroke: line)
    case .plus:
      .path(strokes([((-1.1, 0), (1.1, 0)), ((0, -1.1), (0, 1.1))]), fill: nil, stroke: line)
    }
  }
}
