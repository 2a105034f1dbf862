/// Breaks text into lines for a terminal.
enum LineBreaks {
  /// `text` in lines of at most `width` columns, broken at spaces and between Chinese characters.
  ///
  /// Without a width it is one line. A word longer than a line stands alone, unbroken.
  static func lines(of text: String, width: Int?) -> [String] {
    guard let width else { return [text] }
    var lines = [""]
    for piece in pieces(of: text) {
      let last = lines[lines.count - 1]
      let bare = piece.last == " " ? String(piece.dropLast()) : piece
      if !last.isEmpty, Help.width(of: last + bare) > width {
        lines[lines.count - 1] = trimmed(last)
        lines.append(piece)
      } else {
        lines[lines.count - 1] += piece
      }
    }
    lines[lines.count - 1] = trimmed(lines[lines.count - 1])
    return lines
  }

  /// What no line may be broken within, spaces at the end of the pieces before them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var before: Character?
    for character in text {
      let joins = before.map { staysTogether($0, character) } ?? false
      if joins {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      before = character
    }
    return pieces
  }

  private static func staysTogether(_ left: Character, _ right: Character) -> Bool {
    if right == " " || neverFirst.contains(right) || neverLast.contains(left) { return true }
    return left != " " && !isWide(left) && !isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    Help.width(of: String(character)) > 1
  }

  private static func trimmed(_ line: String) -> String {
    line.last == " " ? String(line.dropLast()) : line
  }

  private static let neverFirst = Set("，。；：、！？）》」』”’…—·％%")
  private static let neverLast = Set("（《「『“‘")
}
