/// A finished drawing as data: where every shape and text lies, and what each stands for.
///
/// A scene knows no data and no scales. Renderers paint `elements` in order, the first at the back.
public struct Scene: Sendable, Hashable {
  /// The canvas, in points; its origin is the top left corner.
  public var size: Size
  /// The paper.
  public var background: Color
  /// Shapes and texts, back to front; this is also their reading order.
  public var elements: [SceneElement]
  /// The accessible title, one line of plain text.
  public var title: String
  /// The accessible description: what the picture shows, in a few plain sentences.
  public var summary: String
  /// The language of all texts as a BCP 47 tag: `zh-Hans`, `zh-Hant` or `en`.
  public var language: String
  /// What the picture carries about itself (`Command`, `Software`, `Data`), in the order written.
  public var metadata: [SceneMetadata]

  /// A drawing of `elements` on a canvas of `size`.
  public init(
    size: Size, background: Color, elements: [SceneElement] = [], title: String = "",
    summary: String = "", language: String = "en", metadata: [SceneMetadata] = []
  ) {
    self.size = size
    self.background = background
    self.elements = elements
    self.title = title
    self.summary = summary
    self.language = language
    self.metadata = metadata
  }
}

/// One fact that a picture carries about itself.
public struct SceneMetadata: Sendable, Hashable {
  /// A short ASCII key, as in PNG keywords.
  public var key: String
  /// Plain text.
  public var value: String

  /// The fact `value` under `key`.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// One shape or text of a scene.
public struct SceneElement: Sendable, Hashable {
  /// What an element is for; tests and assistive technology tell elements apart by it.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The title and the lines directly under it.
    case title
    case subtitle
    /// Axis lines, ticks and their labels.
    case axis
    case grid
    /// Data: a line, an area, a bar, a point.
    case mark
    /// A text that names a mark.
    case label
    /// A thin line between a mark and its label.
    case leader
    /// Notes, legend entries, and the source line.
    case note
  }

  /// What the element is for.
  public var role: Role
  /// What a mark stands for (`白山村`), read aloud for it; nil for decoration.
  public var name: String?
  /// What is painted.
  public var shape: Shape

  /// An element that paints `shape`.
  public init(_ role: Role, name: String? = nil, _ shape: Shape) {
    self.role = role
    self.name = name
    self.shape = shape
  }
}

/// What an element paints.
public enum Shape: Sendable, Hashable {
  /// An outline of straight pieces, filled, stroked or both.
  case path(Path, fill: Color?, stroke: Stroke?)
  /// A circle.
  case circle(center: Point, radius: Double, fill: Color?, stroke: Stroke?)
  /// One line of text.
  case text(TextShape)
}

/// An outline of straight pieces; several pieces make one path.
public struct Path: Sendable, Hashable {
  /// A step of the pen.
  public enum Step: Sendable, Hashable {
    /// Start a new piece here.
    case move(Point)
    /// Draw straight to here.
    case line(Point)
    /// Draw back to where the piece began.
    case close
  }

  /// The steps in order; the first is a `move`.
  public var steps: [Step]

  /// A path of the given steps.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// A line through `points`, in order; closed when `closed` is true.
  public init(points: [Point], closed: Bool = false) {
    steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed && !points.isEmpty { steps.append(.close) }
  }

  /// The points that the pen is moved to, in order.
  var corners: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  /// The outline of `rect`.
  public init(_ rect: Rect) {
    self.init(
      points: [
        Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
        Point(rect.x, rect.maxY),
      ], closed: true)
  }
}

/// How an outline is drawn.
public struct Stroke: Sendable, Hashable {
  /// The ink.
  public var color: Color
  /// The thickness in points.
  public var width: Double
  /// Lengths of dashes and gaps in points, in turn; empty for a solid line.
  public var dash: [Double]

  /// A line of `width` points in `color`.
  public init(_ color: Color, width: Double, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}

/// One line of text, already placed.
public struct TextShape: Sendable, Hashable {
  /// The text, without line breaks.
  public var string: String
  /// The left end of the baseline.
  public var origin: Point
  /// Size, weight and colour.
  public var style: TextStyle
  /// The measured size of this text in this style.
  public var metrics: TextMetrics

  /// The text `string` with the left end of its baseline at `origin`.
  public init(_ string: String, at origin: Point, style: TextStyle, metrics: TextMetrics) {
    self.string = string
    self.origin = origin
    self.style = style
    self.metrics = metrics
  }

  /// The box that the text fills.
  public var box: Rect {
    Rect(
      x: origin.x, y: origin.y - metrics.ascent, width: metrics.width,
      height: metrics.ascent + metrics.descent)
  }
}
