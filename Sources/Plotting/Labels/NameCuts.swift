/// Names cut to a width so that they still differ: what two cut names share tells nothing.
public enum NameCuts {
  /// Each of `names` as it is where it fits, else cut so that no other name reads the same; nil for one
  /// that cannot be.
  ///
  /// A name loses its end first: `Minne…`. Where two would read the same, all words but the last keep
  /// one letter, `N. Dak…`, or all but those in which they differ, `G. Ash R. S.`; of many words the
  /// last stays, `St. Mar…Avon`. Then the middle goes, `Mi…pi`, then what they begin with,
  /// `…12号地块…`. No number loses digits while there is another way. Equal names are cut alike.
  public static func cut(_ names: [String], fits: (String) -> Bool) -> [String?] {
    // The texts that may stand for each name, the best first; most need but the first.
    var ways: [String: [String]] = [:]
    var alike: [String: [String]] = [:]
    for name in names where ways[name] == nil {
      let first = fits(name) ? name : end(of: name, fits: fits)
      ways[name] = first.map { [$0] } ?? []
      if let first, first != name { alike[first, default: []].append(name) }
    }
    var tried = ways.mapValues { _ in 0 }
    func text(_ name: String) -> String? {
      guard let ways = ways[name], let place = tried[name], place < ways.count else { return nil }
      return ways[place]
    }
    while true {
      var owners: [String: [String]] = [:]
      for name in ways.keys { if let text = text(name) { owners[text, default: []].append(name) } }
      let shared = owners.filter { $0.value.count > 1 }
      if shared.isEmpty { return names.map(text) }
      for (text, names) in shared {
        let family = alike[text].map(Family.init)
        for name in names where name != text {
          if tried[name] == 0, let family {
            ways[name, default: []] += self.ways(of: name, in: family, fits: fits)
          }
          tried[name, default: 0] += 1
        }
      }
    }
  }

  /// The texts that may stand for `name` where its end alone tells too little.
  private static func ways(
    of name: String, in family: Family, fits: (String) -> Bool
  ) -> [String] {
    let letters = Array(name)
    func whole(_ text: String) -> String? { fits(text) ? text : end(of: text, fits: fits) }
    func parted(_ kept: Int, from fewest: Int = 1) -> String? {
      guard kept < letters.count else { return nil }
      let tail = TextFitting.ellipsis + String(letters.suffix(kept))
      return longest(Array(letters.dropLast(kept)), from: fewest) { fits($0 + tail) }
        .map { $0 + tail }
    }
    let last = family.lastWord(of: name).flatMap { parted($0, from: fewestBeforeWord) }
    let tails = (1...mostKept).filter { $0 < letters.count }
    let clean = tails.filter { !splitsNumber(letters, at: letters.count - $0) }
    let rests = family.beginnings(of: letters).map {
      TextFitting.ellipsis + String(letters.dropFirst($0))
    }
    var ways = [last, family.initials(of: name).flatMap(whole)] + clean.map { parted($0) }
    ways += rests.map(whole) + rests.map { whole(letters.prefix(1) + $0) }
    ways += tails.filter { !clean.contains($0) }.map { parted($0) }
    return ways.compactMap { $0 }
  }

  /// Whether a cut before the letter at `place` leaves digits of one number on both sides.
  private static func splitsNumber(_ letters: [Character], at place: Int) -> Bool {
    place > 0 && place < letters.count && letters[place - 1].isNumber && letters[place].isNumber
  }

  /// The most letters kept behind the middle.
  private static let mostKept = 4
  /// The fewest letters before the middle of which the whole last word is kept.
  private static let fewestBeforeWord = 3

  /// The longest beginning that fits with an ellipsis.
  private static func end(of name: String, fits: (String) -> Bool) -> String? {
    longest(Array(name)) { fits($0 + TextFitting.ellipsis) }.map { $0 + TextFitting.ellipsis }
  }

  /// The longest beginning of `letters` that fits, without spaces or full stops at its end; nil where none of
  /// `fewest` letters does.
  private static func longest(
    _ letters: [Character], from fewest: Int = 1, fits: (String) -> Bool
  ) -> String? {
    func beginning(_ count: Int) -> String {
      var kept = letters.prefix(count)
      while kept.last == " " || kept.last == "." { kept.removeLast() }
      return String(kept)
    }
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(beginning(middle)) { low = middle } else { high = middle - 1 }
    }
    return low >= fewest ? beginning(low) : nil
  }
}

extension NameCuts {
  /// Names that read the same once their ends are cut, and where they differ.
  private struct Family {
    /// The names in order, so that those most alike stand beside each other.
    private let sorted: [[Character]]
    /// Whether all names end in one word, by which none is known.
    private let sharesLastWord: Bool
    /// The words that all names of so many words have at one place.
    private let sharedWords: [Int: [Substring?]]

    init(_ names: [String]) {
      sorted = names.sorted().map(Array.init)
      let words = names.map { $0.split(separator: " ") }
      sharesLastWord = Set(words.map(\.last)).count == 1
      sharedWords = Dictionary(grouping: words, by: \.count).mapValues { names in
        names[0].indices.map { place in
          names.allSatisfy { $0[place] == names[0][place] } ? names[0][place] : nil
        }
      }
    }

    /// `name` with one letter of each word but the last; nil for a single word.
    ///
    /// Where all names end in the same word, the words in which they differ stay instead.
    func initials(of name: String) -> String? {
      let words = name.split(separator: " ")
      guard words.count > 1, let last = words.last else { return nil }
      let shared = sharedWords[words.count] ?? []
      guard sharesLastWord, shared.contains(nil) else {
        return words.dropLast().map { $0.prefix(1) + ". " }.joined() + last
      }
      return zip(words, shared).map { $1 == nil ? String($0) : $0.prefix(1) + "." }
        .joined(separator: " ")
    }

    /// How many letters the last word has, of a name of many words that it is known by.
    func lastWord(of name: String) -> Int? {
      let words = name.split(separator: " ")
      return words.count > 3 && !sharesLastWord ? words.last?.count : nil
    }

    /// After how many letters the rest of `name` tells it: after what all names begin with, then after
    /// what it shares with the name most like it; from the start of a number, and from that of a word
    /// where it is near.
    func beginnings(of name: [Character]) -> [Int] {
      guard let first = sorted.first, let last = sorted.last else { return [] }
      let place = sorted.firstIndex(of: name) ?? 0
      let neighbours = [place - 1, place + 1].filter(sorted.indices.contains)
      let own = neighbours.map { Self.shared(sorted[$0], name) }.max() ?? 0
      return [Self.shared(first, last), own].flatMap { count -> [Int] in
        var start = count
        while start > 0, name[start - 1].isNumber { start -= 1 }
        let word = name.prefix(start).lastIndex(of: " ").map { $0 + 1 } ?? start
        return start - word <= Self.nearWord ? [word, start] : [start]
      }
      .filter { $0 > 0 && $0 < name.count }
    }

    /// How far the start of a word may be from where names differ, in letters.
    private static let nearWord = 6

    /// How many letters both names begin with.
    private static func shared(_ one: [Character], _ other: [Character]) -> Int {
      zip(one, other).prefix { $0 == $1 }.count
    }
  }
}
