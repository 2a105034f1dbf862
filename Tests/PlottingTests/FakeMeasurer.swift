import Plotting

/// Text whose size anyone can work out: Chinese characters are square, others 0.55 as wide.
struct FakeMeasurer: TextMeasurer {
  var ascent = 0.88
  var descent = 0.24

  /// The tall boxes of Chinese fonts.
  static let tall = FakeMeasurer(ascent: 1.16, descent: 0.288)

  func measure(_ text: String, style: TextStyle) -> TextMetrics {
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.55) }
    return TextMetrics(
      width: width * style.size, ascent: ascent * style.size, descent: descent * style.size)
  }
}

struct Row: Sendable {
  var village: String
  var year: Int
  var value: Double?
  var low: Double?
  var high: Double?

  init(
    _ village: String, _ year: Int, _ value: Double?, low: Double? = nil, high: Double? = nil
  ) {
    self.village = village
    self.year = year
    self.value = value
    self.low = low
    self.high = high
  }
}

func lines(_ rows: [Row]) -> LineMark {
  LineMark(
    rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
    series: .value("Village", \.village))
}

extension Size {
  static let page = Size.centimetres(16, 10)
}

extension Scene {
  var texts: [TextShape] {
    elements.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
  }

  func texts(_ role: SceneElement.Role) -> [String] {
    elements.filter { $0.role == role }.compactMap {
      if case .text(let text) = $0.shape { text.string } else { nil }
    }
  }

  /// Every number of every shape.
  var coordinates: [Double] {
    elements.flatMap { element -> [Double] in
      switch element.shape {
      case .path(let path, _, let stroke):
        return path.points.flatMap { [$0.x, $0.y] } + (stroke?.dash ?? [])
      case .circle(let center, let radius, _, _): return [center.x, center.y, radius]
      case .text(let text):
        return [text.box.x, text.box.y, text.box.width, text.box.height]
      }
    }
  }

  /// The first fault against the promise that no texts touch and none leaves the canvas.
  var fault: String? {
    if coordinates.contains(where: { !$0.isFinite }) { return "a coordinate is not finite" }
    let canvas = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let boxes = texts
    for (index, text) in boxes.enumerated() {
      if !canvas.contains(text.box) { return "'\(text.string)' leaves the canvas" }
      for other in boxes[..<index] where other.box.intersects(text.box) {
        return "'\(text.string)' touches '\(other.string)'"
      }
    }
    return nil
  }
}

extension Path {
  var points: [Point] {
    steps.compactMap {
      switch $0 {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  /// How many pieces it has.
  var pieces: Int { steps.filter { if case .move = $0 { true } else { false } }.count }
}
