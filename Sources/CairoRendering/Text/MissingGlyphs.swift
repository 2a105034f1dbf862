import Plotting

/// Finds the characters of a scene that no installed font has.
struct MissingGlyphs {
  private(set) var characters: [String] = []

  /// Looks through the texts of `scene`; Pango would paint boxes and report success.
  init(in scene: Scene, text: PangoText) {
    let fonts = FontStack(language: scene.language)
    var known: Set<Character> = []
    for case .text(let shape) in scene.elements.lazy.map(\.shape) {
      guard let line = text.line(shape.string, style: shape.style, fonts: fonts),
        line.unknown > 0
      else { continue }
      for character in shape.string.visibleLine
      where !character.isWhitespace && known.insert(character).inserted {
        let line = text.line(String(character), style: shape.style, fonts: fonts)
        if let line, line.unknown > 0 { characters.append(String(character)) }
      }
      // Should a character be missing only beside others, the whole text is named.
      if characters.isEmpty { characters.append(shape.string.visibleLine) }
    }
  }

  /// The Debian packages that may have the characters, as `apt install` takes them.
  func packages(hasNoto: Bool) -> String {
    var names: [String] = []
    for scalar in characters.joined().unicodeScalars {
      let name = Self.package(for: scalar, hasNoto: hasNoto)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: " ")
  }

  private static func package(for scalar: Unicode.Scalar, hasNoto: Bool) -> String {
    switch scalar.value {
    case 0x20000...0x3FFFF: "fonts-hanazono"
    case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF:
      hasNoto ? "fonts-hanazono" : "fonts-noto-cjk"
    case _ where scalar.properties.isEmojiPresentation: "fonts-noto-color-emoji"
    case _ where scalar.properties.isEmoji && scalar.value > 0x2000: "fonts-noto-color-emoji"
    case 0..<0x2E80: hasNoto ? "fonts-noto" : "fonts-noto-cjk"
    default: "fonts-noto"
    }
  }
}
