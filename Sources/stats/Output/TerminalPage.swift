import PanelData
import Reports

#if canImport(Glibc)
  import Glibc
#endif

/// Sets a report for a terminal: paragraphs broken at its width, tables in columns.
struct TerminalPage {
  /// The columns of the terminal.
  let width: Int

  /// The width of the terminal at standard output; 80 where there is none.
  static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return Int(size.ws_col)
  }

  /// The page with as many periods as fit, at most `columns`.
  func text(of report: GapReport, columns: Int) -> String {
    for count in stride(from: columns, through: 3, by: -1) {
      let page = report.report(columns: count)
      let text = self.text(of: page)
      let fits = text.split(separator: "\n").allSatisfy { Help.width(of: String($0)) <= width }
      if fits || count == 3 { return text }
    }
    return text(of: report.report(columns: columns))
  }

  private func text(of page: Report) -> String {
    var blocks = [page.title]
    var notes: [String] = []
    for section in page.sections {
      switch section {
      case .heading(let text), .paragraph(let text): blocks.append(wrapped(text))
      case .note(let text): notes.append(wrapped(text))
      case .table(let table): blocks.append(self.text(of: table))
      case .figure: break
      }
    }
    if !notes.isEmpty { blocks.append(notes.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(of table: Report.Table) -> String {
    let rows = [table.headings] + table.rows
    let widths = table.headings.indices.map { column in
      rows.map { Help.width(of: $0[column]) }.max() ?? 0
    }
    let lines = rows.map { row -> String in
      let cells = zip(row, zip(widths, table.alignments)).map { cell, shape -> String in
        let padding = String(repeating: " ", count: shape.0 - Help.width(of: cell))
        return shape.1 == .trailing ? padding + cell : cell + padding
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    return ([table.caption] + lines).joined(separator: "\n")
  }

  /// `text` in lines of at most `width` columns, broken at spaces and around Chinese characters.
  func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for piece in pieces(of: text) {
      let size = Help.width(of: piece)
      let bare = piece.hasSuffix(" ") ? size - 1 : size
      if used + bare > width, used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += piece
      used += size
    }
    lines.append(line)
    return lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The parts between which a line may end: words with the space behind, single wide characters
  /// with the punctuation behind.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isWide = false
    for character in text {
      let wide = Help.width(of: String(character)) == 2
      let closes = "，。；：、）」”％》".contains(character)
      let opens = piece.last.map { "（「“《".contains($0) } ?? false
      if !piece.isEmpty, !closes, !opens, wide || isWide || piece.hasSuffix(" ") {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      isWide = wide && character != "（" && character != "「" && character != "“"
    }
    return pieces + (piece.isEmpty ? [] : [piece])
  }
}
