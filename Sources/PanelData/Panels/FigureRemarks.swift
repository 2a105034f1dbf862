/// What a reader must know of a figure to read a picture of it rightly.
public struct FigureRemarks: OptionSet, Sendable, Hashable {
  /// The members as bits.
  public let rawValue: UInt8

  /// A set of the members with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// An estimate, a forecast, a plan, or a figure put in by the publisher.
  public static let estimated = FigureRemarks(rawValue: 1 << 0)
  /// A first figure that may be revised.
  public static let provisional = FigureRemarks(rawValue: 1 << 1)
  /// The publisher says that it cannot be compared with the figures before.
  public static let seriesBreak = FigureRemarks(rawValue: 1 << 2)
  /// The village became another in this period; what lies before was made comparable.
  public static let reorganised = FigureRemarks(rawValue: 1 << 3)

  /// What parts figures from those before.
  public static let breaks: FigureRemarks = [.seriesBreak, .reorganised]
}

extension FigureRemarks {
  /// The words that stand for the members in a table.
  public var words: [String] {
    let words: [(FigureRemarks, String)] = [
      (.estimated, "estimated"), (.provisional, "provisional"), (.seriesBreak, "series-break"),
      (.reorganised, "reorganised"),
    ]
    return words.filter { contains($0.0) }.map(\.1)
  }
}

extension FigureStatus {
  /// What a picture shows of the status.
  ///
  /// Flags are those of Eurostat, small and run together (`bep`), and the capitals of the SDMX code
  /// list of observation status.
  public var remarks: FigureRemarks {
    var remarks: FigureRemarks = []
    if isEstimated { remarks.insert(.estimated) }
    if isProvisional { remarks.insert(.provisional) }
    guard !flag.isEmpty else { return remarks }
    for word in flag.split(separator: ";") {
      if let said = Self.words[String(word)] {
        remarks.formUnion(said)
      } else if word.allSatisfy(Self.letters.contains) {
        for letter in word { remarks.formUnion(Self.words[String(letter)] ?? []) }
      }
    }
    return remarks
  }

  /// All flags of Eurostat.
  private static let letters = Set("bcdefinprsuz")

  private static let words: [String: FigureRemarks] = [
    "e": .estimated, "s": .estimated, "f": .estimated, "p": .provisional, "b": .seriesBreak,
    "E": .estimated, "F": .estimated, "I": .estimated, "P": .provisional, "B": .seriesBreak,
    StatusWord.planned: .estimated, "series-break": .seriesBreak, "口径调整": .seriesBreak,
    "口径变化": .seriesBreak,
    "口徑調整": .seriesBreak, "口徑變化": .seriesBreak,
  ]
}
