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

  /// `line` in lines of at most `width` columns, further ones indented by `indent`; one line without
  /// a width.
  static func hanging(_ line: String, indent: Int, width: Int?) -> [String] {
    guard let width, Help.width(of: line) > width else { return [line] }
    let start = line.prefix { $0 == " " }
    let first = lines(of: String(line.dropFirst(start.count)), width: width - start.count)
    guard let head = first.first, first.count > 1 else { return [line] }
    let rest = String(line.dropFirst(start.count + head.count)).drop { $0 == " " }
    let room = max(width - indent, 20)
    return [start + head]
      + lines(of: String(rest), width: room).map { String(repeating: " ", count: indent) + $0 }
  }

  /// `name` in a column of `column` columns and `text` beside it, broken to `width`.
  static func beside(_ name: String, _ text: String, column: Int, width: Int?) -> [String] {
    lines(of: text, width: width.map { max($0 - column, 20) }).enumerated().map { place, line in
      let head = place == 0 ? name : ""
      return head + String(repeating: " ", count: max(column - Help.width(of: head), 0)) + line
    }
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
