import Plotting

/// Finishes Cairo's SVG: a name and a description, ids of its own, and a layer that can be read.
struct SVGDocument {
  /// The file.
  private(set) var bytes: [UInt8]

  /// The most marks that are named one by one: the names of 50,000 tiles are two thirds of a file of
  /// 15 MB, and nobody listens to them.
  static let mostNamed = 10_000
  /// The most marks that are told in full; more have their names as titles alone, which browsers show
  /// and screen readers read as well: the rest is a third of the bytes.
  static let mostTold = 2_000

  /// The document of `scene`, drawn by Cairo as `painting`.
  init(scene: Scene, painting: [UInt8]) throws {
    guard let drawing = Self.content(of: painting) else {
      throw RenderingError.cairo(status: "unexpected SVG")
    }
    let prefix = SceneFingerprint(scene).prefix
    let words = SVGWords(language: scene.language)
    var xml = XMLWriter()
    xml.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    xml.markup(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
    xml.number(scene.size.width)
    xml.markup("pt\" height=\"")
    xml.number(scene.size.height)
    xml.markup("pt\" viewBox=\"0 0 ")
    xml.number(scene.size.width)
    xml.markup(" ")
    xml.number(scene.size.height)
    xml.markup("\"")
    xml.attribute("lang", scene.language)
    xml.attribute("xml:lang", scene.language)
    xml.markup(" role=\"graphics-document\"")
    xml.attribute("aria-roledescription", words.chart)
    xml.markup(" aria-labelledby=\"\(prefix)title\" aria-describedby=\"\(prefix)desc\">\n")
    xml.markup("<title id=\"\(prefix)title\">")
    xml.text(scene.title)
    xml.markup("</title>\n<desc id=\"\(prefix)desc\">")
    let marks = scene.elements.count { $0.role == .mark && $0.name?.isEmpty == false }
    let isNamed = marks <= Self.mostNamed
    xml.text(isNamed ? scene.summary : scene.summary + words.unnamed)
    xml.markup("</desc>\n")
    xml.append(metadata: scene.metadata)
    xml.markup("<g aria-hidden=\"true\" pointer-events=\"none\" \(SVGLook.usual)>\n")
    let painted = SVGIdentifiers(prefix: prefix).prefixed(SVGRuns.gathered(drawing)[...])
    xml.markup(painted[...])
    xml.markup("</g>\n")
    if isNamed { xml.appendMarks(of: scene, words: words, isBrief: marks > Self.mostTold) }
    xml.appendTexts(of: scene)
    xml.markup("</svg>\n")
    bytes = xml.bytes
  }

  // What stands between the root's tags.
  private static func content(of painting: [UInt8]) -> ArraySlice<UInt8>? {
    let (open, close, bracket) = (Array("<svg".utf8), Array("</svg>".utf8), UInt8(ascii: ">"))
    let brackets = painting.indices.filter { painting[$0] == UInt8(ascii: "<") }
    guard
      let root = brackets.first(where: { painting[$0...].starts(with: open) }),
      let start = painting[root...].firstIndex(of: bracket),
      let end = brackets.last(where: { painting[$0...].starts(with: close) }), start < end
    else { return nil }
    var content = painting[(start + 1)..<end]
    while content.first == UInt8(ascii: "\n") { content.removeFirst() }
    return content
  }
}

extension XMLWriter {
  fileprivate mutating func append(metadata: [SceneMetadata]) {
    guard !metadata.isEmpty else { return }
    markup("<metadata>\n")
    for entry in metadata {
      markup("<entry xmlns=\"urn:x-stats:scene\"")
      attribute("key", entry.key)
      markup(">")
      text(entry.value)
      markup("</entry>\n")
    }
    markup("</metadata>\n")
  }
}

/// What screen readers call the parts of a picture.
struct SVGWords {
  let chart: String
  let line: String
  let shape: String
  let point: String
  /// Said after the summary where the marks have no names.
  let unnamed: String

  init(language: String) {
    guard language.lowercased().hasPrefix("zh") else {
      (chart, line, shape, point) = ("chart", "line", "shape", "point")
      unnamed = " There are too many marks to name each of them."
      return
    }
    let isTraditional = FontStack(language: language) == .traditional
    (chart, line, shape, point) =
      isTraditional ? ("圖表", "折線", "圖形", "點") : ("图表", "折线", "图形", "点")
    unnamed = isTraditional ? "圖形太多，沒有逐一標名。" : "图形太多，没有逐个标名。"
  }
}
