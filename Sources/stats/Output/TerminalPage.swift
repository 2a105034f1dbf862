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
    let count =
      stride(from: columns, to: 3, by: -1).first { count in
        for case .table(let table) in report.report(columns: count).sections {
          return widths(of: table).reduce(0, +) + 2 * (table.headings.count - 1) <= width
        }
        return true
      } ?? 3
    return text(of: report.report(columns: count))
  }

  private func text(of page: Report) -> String {
    var blocks = [wrapped(page.title)]
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

  private func widths(of table: Report.Table) -> [Int] {
    table.headings.indices.map { column in
      ([table.headings] + table.rows).map { Help.width(of: $0[column]) }.max() ?? 0
    }
  }

  /// A table in columns; one that is too wide goes on below, its first column repeated.
  private func text(of table: Report.Table) -> String {
    let widths = widths(of: table)
    var parts: [[Int]] = []
    var (part, used) = ([Int](), widths.first ?? 0)
    for column in table.headings.indices.dropFirst() {
      if !part.isEmpty, used + 2 + widths[column] > width {
        parts.append(part)
        (part, used) = ([], widths[0])
      }
      part.append(column)
      used += 2 + widths[column]
    }
    parts.append(part)
    let bodies = parts.map { part in lines(of: table, columns: [0] + part, widths: widths) }
    return table.caption + "\n" + bodies.joined(separator: "\n\n")
  }

  private func lines(of table: Report.Table, columns: [Int], widths: [Int]) -> String {
    ([table.headings] + table.rows).map { row -> String in
      let cells = columns.map { column -> String in
        let cell = row[column]
        let padding = String(repeating: " ", count: widths[column] - Help.width(of: cell))
        return table.alignments[column] == .trailing ? padding + cell : cell + padding
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
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
