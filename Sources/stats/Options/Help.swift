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
    return lines.joined(separator: "\n")
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
