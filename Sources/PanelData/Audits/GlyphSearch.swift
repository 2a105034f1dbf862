/// Finds names with characters that get lost on the way between programs, and with marks of those that
/// are lost already.
enum GlyphSearch {
  private static let most = 50

  /// A warning for each spelling with such a character, with the one village that it may mean.
  static func warnings(
    in directory: VillageDirectory, place: (Panel.Source) -> String
  ) -> [Phrase] {
    var found: [Phrase] = []
    var names: [Int: [[Unicode.Scalar]]]?
    for spelling in directory.spellings where found.count < most {
      let written = Array(spelling.mention.written.unicodeScalars)
      guard let kind = kind(of: written), let character = written.first(where: kind.isMet) else {
        continue
      }
      // Most data has no such name, so the others are gathered when the first is met.
      let known = names ?? namesByGroup(directory)
      names = known
      let name = Array(spelling.mention.name.unicodeScalars)
      let others = (known[spelling.group] ?? []).filter { matches(name, kind, $0) }
      let hex = String(character.value, radix: 16, uppercase: true)
      var phrase = Phrase(
        kind.code,
        .text(place(spelling.first)), .text(spelling.mention.written), .text("U+\(hex)"))
      if let meant = others.first, others.count == 1 {
        phrase = Phrase(.nameMeant, .phrase(phrase), .text(String(String.UnicodeScalarView(meant))))
      }
      found.append(phrase)
    }
    return found
  }

  private enum Kind {
    case lost, mark, rare, privateUse

    var code: PhraseCode {
      switch self {
      case .lost: .nameLost
      case .mark: .nameMark
      case .rare: .nameRare
      case .privateUse: .namePrivate
      }
    }

    func isMet(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .lost: ["?", "？", "\u{FFFD}", "□", "■", "▯", "〓"].contains(scalar)
      // Line breaks and other controls, marks of direction, a lone quote.
      case .mark:
        switch scalar.value {
        case 0..<0x20, 0x22, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
          true
        default: false
        }
      case .rare: (0x20000...0x3FFFF).contains(scalar.value)
      case .privateUse:
        (0xE000...0xF8FF).contains(scalar.value) || (0xF0000...0x10FFFF).contains(scalar.value)
      }
    }
  }

  /// What is odd about a name, the worst first.
  ///
  /// A question mark is a lost character only beside
  /// Chinese ones, or alone.
  private static func kind(of name: [Unicode.Scalar]) -> Kind? {
    if name.contains(where: Kind.lost.isMet) {
      if name.contains(where: VillageName.isHan) || name.allSatisfy(Kind.lost.isMet) {
        return .lost
      }
    }
    return [Kind.mark, .privateUse, .rare].first { name.contains(where: $0.isMet) }
  }

  private static func namesByGroup(_ directory: VillageDirectory) -> [Int: [[Unicode.Scalar]]] {
    var names: [Int: Set<String>] = [:]
    for spelling in directory.spellings {
      names[spelling.group, default: []].insert(spelling.mention.name)
    }
    return names.mapValues { $0.sorted().map { Array($0.unicodeScalars) } }
  }

  /// Whether a name is `other` but for one character of that kind.
  private static func matches(
    _ name: [Unicode.Scalar], _ kind: Kind, _ other: [Unicode.Scalar]
  ) -> Bool {
    guard name.count == other.count, name != other, self.kind(of: other) == nil else {
      return false
    }
    let different = name.indices.filter { name[$0] != other[$0] }
    return different.count == 1 && kind.isMet(name[different[0]])
  }
}
