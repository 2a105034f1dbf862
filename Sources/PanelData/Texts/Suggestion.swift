/// Finds what a misspelt name was meant to be.
public enum Suggestion {
  /// The candidates nearest to `name`, best first, at most three.
  ///
  /// Nearness is the Damerau–Levenshtein distance (optimal string alignment) without regard to
  /// case; a candidate counts when the distance is at most a third of the longer name, one at least, or when
  /// one name begins with the other.
  public static func nearest(to name: String, among candidates: [String]) -> [String] {
    let wanted = Array(name.lowercased())
    var ranked: [(distance: Int, order: Int, candidate: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let other = Array(candidate.lowercased())
      let distance = distance(wanted, other)
      let limit = max(1, max(wanted.count, other.count) / 3)
      let prefix =
        wanted.count >= 2 && (other.starts(with: wanted) || wanted.starts(with: other))
        && other.count >= 2
      if distance <= limit || prefix { ranked.append((distance, order, candidate)) }
    }
    ranked.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    var seen = Set<String>()
    return ranked.map(\.candidate).filter { seen.insert($0).inserted }.prefix(3).map { $0 }
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
