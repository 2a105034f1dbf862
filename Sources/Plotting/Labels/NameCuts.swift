/// Names cut to a width so that they still differ: what two cut names share tells nothing.
public enum NameCuts {
  /// Each of `names` as it is where it fits, else cut so that no other name reads the same; nil for one
  /// that cannot be.
  ///
  /// A name loses its end first: `Minne…`. Where two would read the same, all words but the last keep
  /// one letter, `N. Dak…`; then the middle goes, `Mi…pi`. Equal names are cut alike.
  public static func cut(_ names: [String], fits: (String) -> Bool) -> [String?] {
    var ways: [String: [String]] = [:]
    for name in names where ways[name] == nil { ways[name] = Self.ways(name, fits: fits) }
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
        for name in names where name != text { tried[name, default: 0] += 1 }
      }
    }
  }

  /// The texts that may stand for `name`, the best first.
  private static func ways(_ name: String, fits: (String) -> Bool) -> [String] {
    if fits(name) { return [name] }
    var ways = [end(of: name, fits: fits)]
    let words = name.split(separator: " ")
    if let last = words.last, words.count > 1 {
      let short = words.dropLast().map { $0.prefix(1) + ". " }.joined() + last
      ways.append(fits(short) ? short : end(of: short, fits: fits))
    }
    let letters = Array(name)
    for kept in 1...mostKept where kept < letters.count {
      let tail = TextFitting.ellipsis + String(letters.suffix(kept))
      ways.append(longest(Array(letters.dropLast(kept))) { fits($0 + tail) }.map { $0 + tail })
    }
    return ways.compactMap { $0 }
  }

  /// The most letters kept behind the middle.
  private static let mostKept = 4

  /// The longest beginning that fits with an ellipsis.
  private static func end(of name: String, fits: (String) -> Bool) -> String? {
    longest(Array(name)) { fits($0 + TextFitting.ellipsis) }.map { $0 + TextFitting.ellipsis }
  }

  /// The longest beginning of `letters` that fits, without spaces at its end; nil where none does.
  private static func longest(_ letters: [Character], fits: (String) -> Bool) -> String? {
    func beginning(_ count: Int) -> String {
      var kept = letters.prefix(count)
      while kept.last == " " { kept.removeLast() }
      return String(kept)
    }
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(beginning(middle)) { low = middle } else { high = middle - 1 }
    }
    return low > 0 ? beginning(low) : nil
  }
}
