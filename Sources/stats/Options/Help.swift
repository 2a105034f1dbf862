import PanelData

/// Pieces of help texts.
enum Help {
  /// Examples that run, shown before everything else.
  static func examples(_ commands: [String]) -> String {
    Messages.text(.helpExamples) + "\n" + commands.map { "  \($0)" }.joined(separator: "\n")
  }

  /// Help as ArgumentParser writes it, with its fixed English headings in the user's language and
  /// the examples first.
  static func localized(_ text: String) -> String {
    let headings: [(String, PhraseCode)] = [
      ("OVERVIEW: ", .helpOverviewHeading), ("USAGE: ", .helpUsageHeading),
      ("ARGUMENTS:", .helpArgumentsHeading), ("OPTIONS:", .helpOptionsHeading),
      ("SUBCOMMANDS:", .helpSubcommandsHeading),
    ]
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      for (english, code) in headings where line.hasPrefix(english) {
        line = Messages.text(code) + line.dropFirst(english.count)
      }
      if line.hasPrefix("  See 'stats help <subcommand>'") {
        line = "  " + Messages.text(.helpSeeSubcommand)
      }
      for (english, code) in [
        ("Show help information.", PhraseCode.helpHelp), ("Show the version.", .helpVersion),
        ("Show subcommand help information.", .helpHelp),
      ] where line.hasSuffix(english) {
        line = line.dropLast(english.count) + Messages.text(code)
      }
      lines.append(line)
    }
    return reflowed(lines, width: Terminal.width ?? 80).joined(separator: "\n")
  }

  /// `lines` with the texts of options broken anew where one is too wide: ArgumentParser counts a
  /// Chinese character as one column, and breaks only at spaces.
  private static func reflowed(_ lines: [String], width: Int) -> [String] {
    let column = 26
    var entries: [[String]] = []
    for line in lines {
      let isMore = line.hasPrefix(String(repeating: " ", count: column)) && line.count > column
      if isMore, !entries.isEmpty {
        entries[entries.count - 1].append(line)
      } else {
        entries.append([line])
      }
    }
    return entries.flatMap { entry -> [String] in
      guard entry.contains(where: { self.width(of: $0) > width }), let first = entry.first else {
        return entry
      }
      let name = String(first.prefix(column))
      // A heading or an example is not a name with its text.
      guard first.hasPrefix("  "), first.count > column || entry.count > 1,
        name.count < column || name.hasSuffix(" ") || entry.count > 1
      else { return LineBreaks.hanging(first, indent: 4, width: width) }
      let isAlone = first.count <= column || !name.hasSuffix(" ")
      let texts = entry.dropFirst(isAlone ? 1 : 0).map { String($0.dropFirst(column)) }
      let text = texts.reduce("") { text, more in
        guard let last = text.last, let next = more.first else { return text + more }
        let joins = self.width(of: String(last)) == 2 && self.width(of: String(next)) == 2
        return text + (joins ? "" : " ") + more
      }
      let beside = LineBreaks.beside(
        isAlone ? "" : name, text, column: column, width: width)
      return (isAlone ? [first] : []) + beside
    }
  }

  /// Columns of a terminal that `text` takes: two for a wide character.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return width
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default: return width + 1
      }
    }
  }
}
