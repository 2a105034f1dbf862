import CairoRendering
import Plotting

/// Scenes that the tests paint.
enum TestScenes {
  static let white = Color(0xFFFFFF)
  static let ink = Color(0x222222)

  static func text(
    _ string: String, at origin: Point = Point(20, 40), language: String, size: Double = 12,
    weight: TextStyle.Weight = .regular, role: SceneElement.Role = .label
  ) -> SceneElement {
    let style = TextStyle(size: size, weight: weight, color: ink)
    let metrics = PangoMeasurer(language: language).measure(string, style: style)
    return SceneElement(role, .text(TextShape(string, at: origin, style: style, metrics: metrics)))
  }

  /// A small chart with a line, a bar, points and texts.
  static func chart(title: String = "各村收入", name: String = "白山村", language: String = "zh-Hans")
    -> Scene
  {
    let blue = Color(0x0072B2)
    let points = [Point(40, 200), Point(140, 120), Point(240, 160)]
    return Scene(
      size: .centimetres(16, 10), background: white,
      elements: [
        text(title, language: language, size: 16, weight: .bold, role: .title),
        SceneElement(
          .grid,
          .path(
            Path(points: [Point(40, 200), Point(400, 200)]), fill: nil,
            stroke: Stroke(Color(0xDDDDDD), width: 0.5))),
        SceneElement(
          .mark, name: name,
          .path(Path(points: points), fill: nil, stroke: Stroke(blue, width: 1.5, dash: [4, 2]))),
        SceneElement(
          .mark, name: name,
          .circle(center: Point(240, 160), radius: 3, fill: blue.opacity(0.5), stroke: nil)),
        SceneElement(
          .mark, name: name,
          .path(
            Path(Rect(x: 300, y: 100, width: 40, height: 60)), fill: Color(0xFF0000), stroke: nil)),
        text(name, at: Point(250, 164), language: language),
      ],
      title: title, summary: "一个村三年的收入。\n最高的是\(name)。", language: language,
      metadata: [
        SceneMetadata(key: "Software", value: "stats"),
        SceneMetadata(key: "Command", value: "stats chart revenue"),
        SceneMetadata(key: "Data", value: String(repeating: "村,2014,1.5\n", count: 200)),
      ])
  }

  static func only(_ string: String, language: String = "zh-Hans") -> Scene {
    Scene(
      size: .centimetres(8, 4), background: white, elements: [text(string, language: language)],
      title: "t", language: language)
  }
}
