/// A ranked list: whole, or where it is too long to show, its two ends.
public struct Excerpt<Element: Sendable>: Sendable {
  /// The longest list that is shown whole: as many names as one page of A4 has room for.
  public static var mostShown: Int { 50 }
  /// How many are shown at either end of a longer one.
  public static var shownAtEnds: Int { 20 }

  /// All of the list, or its beginning.
  public let first: [Element]
  /// Its end; empty where `first` is all.
  public let last: [Element]
  /// How many lie between `first` and `last`.
  public let leftOut: Int

  /// The excerpt of `list`, whole up to `most`.
  public init(_ list: [Element], most: Int = Self.mostShown) {
    let isWhole = list.count <= most
    let ends = min(Self.shownAtEnds, max(most, 2) / 2)
    first = isWhole ? list : Array(list.prefix(ends))
    last = isWhole ? [] : Array(list.suffix(min(ends, list.count - first.count)))
    leftOut = list.count - first.count - last.count
  }

  /// The same excerpt of something else for each element.
  public func map<Other>(_ transform: (Element) -> Other) -> Excerpt<Other> {
    Excerpt<Other>(
      first: first.map(transform), last: last.map(transform), leftOut: leftOut)
  }

  fileprivate init(first: [Element], last: [Element], leftOut: Int) {
    self.first = first
    self.last = last
    self.leftOut = leftOut
  }

  /// What is shown, in order.
  public var shown: [Element] { first + last }

  /// The length of the list.
  public var count: Int { first.count + last.count + leftOut }
}
