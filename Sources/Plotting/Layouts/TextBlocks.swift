/// Step 3: the lines above and below the plot, broken to the width of the canvas.
struct TextBlocks: Sendable {
  /// A line and what it is for.
  struct Line: Sendable, Hashable {
    var role: SceneElement.Role
    var text: MeasuredText
  }

  var header: [Line]
  var footer: [Line]
  /// Whether lines were left out because the canvas is too low.
  var isCut = false

  // Boxes of neighbouring lines never touch, even after rounding.
  static let leading = 1.0
  // Texts may take this share of the canvas, the plot has the rest.
  private static let share = 0.6

  /// The lines of `texts`, with `notes` in place of theirs and `legend` counted in.
  init(
    _ texts: ChartTexts, notes: [String], legend: Legend, size: Size, theme: Theme,
    fitting: TextFitting
  ) {
    let width = size.width - 2 * theme.margin
    func lines(
      _ text: String, _ role: SceneElement.Role, _ style: TextStyle, limit: Int = 2
    ) -> [Line] {
      fitting.balanced(text, style: style, width: width, limit: limit).map {
        Line(role: role, text: $0)
      }
    }
    header =
      lines(texts.title, .title, theme.titleStyle)
      + lines(texts.subtitle, .subtitle, theme.subtitleStyle)
    let source = lines(texts.source, .note, theme.noteStyle)
    let room = size.height * Self.share - 2 * theme.margin - legend.height
    footer = []
    // On a low canvas fewer lines are taken for notes, before whole ones are lost.
    for limit in (Self.fewestNoteLines...Self.mostNoteLines).reversed() {
      var noteLines: [Line] = []
      for note in notes where !TextFitting.clean(note).isEmpty {
        guard noteLines.count == limit else {
          noteLines += lines(note, .note, theme.noteStyle, limit: limit - noteLines.count)
          continue
        }
        guard let last = noteLines.popLast() else { break }
        let isCut = last.text.string.hasSuffix(TextFitting.ellipsis)
        let text = last.text.string + (isCut ? "" : TextFitting.ellipsis)
        noteLines += lines(text, .note, theme.noteStyle, limit: 1)
        break
      }
      footer = noteLines + source
      if Self.height(header) + Self.height(footer) <= room { return }
    }
    cut(to: room)
  }

  private static let mostNoteLines = 8
  private static let fewestNoteLines = 4

  /// Drops lines, the last note first and the title last, until they take at most `height`.
  private mutating func cut(to height: Double) {
    while Self.height(header) + Self.height(footer) > height {
      isCut = true
      if footer.popLast() == nil, header.popLast() == nil { break }
    }
  }

  static func height(_ lines: [Line]) -> Double {
    lines.reduce(0) { $0 + $1.text.height + leading }
  }

  /// The lines one below the other, from `top` downwards.
  static func placed(_ lines: [Line], x: Double, top: Double) -> [SceneElement] {
    var top = top
    return lines.map { line in
      defer { top += line.text.height + leading }
      return .text(
        line.role, .placed(line.text, at: Point(x, top), horizontal: 0, vertical: 0))
    }
  }
}
