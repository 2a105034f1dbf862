import Plotting

extension PictureFile {
  /// The title, description and entries of an SVG as it is written here.
  static func svg(_ bytes: [UInt8]) -> PictureFile? {
    guard bytes.count <= mostBytes else { return nil }
    let opening = bytes.prefix(1024)
    guard opening.contains(UInt8(ascii: "<")) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.prefix(1024).contains("<svg"), text.contains("</svg>") else { return nil }
    var entries: [SceneMetadata] = []
    var rest = text[...]
    let mark = "<entry xmlns=\"urn:x-stats:scene\" key=\""
    while let start = rest.firstRange(of: mark) {
      rest = rest[start.upperBound...]
      guard let quote = rest.firstIndex(of: "\""), let close = rest.firstIndex(of: ">"),
        let end = rest.firstRange(of: "</entry>"), quote < close, close < end.lowerBound
      else { break }
      let content = rest[rest.index(after: close)..<end.lowerBound]
      entries.append(
        SceneMetadata(key: unescaped(rest[..<quote]), value: unescaped(content)))
      rest = rest[end.upperBound...]
    }
    return PictureFile(
      format: .svg, title: element("title", in: text), summary: element("desc", in: text),
      metadata: entries)
  }

  private static func element(_ name: String, in text: String) -> String {
    guard let open = text.firstRange(of: "<\(name)"),
      let close = text[open.upperBound...].firstIndex(of: ">"),
      let end = text[close...].firstRange(of: "</\(name)>")
    else { return "" }
    return unescaped(text[text.index(after: close)..<end.lowerBound])
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String(text)
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
      ("&#10;", "\n"), ("&#xA;", "\n"), ("&#13;", "\r"), ("&#9;", "\t"), ("&amp;", "&"),
    ] {
      result = result.replacing(escape, with: character)
    }
    return result
  }
}
