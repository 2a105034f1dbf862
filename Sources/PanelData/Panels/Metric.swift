/// What a panel measures: a column of the files, or the quotient of two metrics.
public struct Metric: Sendable, Hashable {
  /// Where the figures come from.
  public enum Origin: Sendable, Hashable {
    /// The column with this heading, or in tidy files the rows with this metric name.
    case field(String)
    /// The metric `of` divided by the metric `per`, both given by id.
    case ratio(of: String, per: String)
  }

  /// The name used on the command line and in tidy CSV.
  public var id: String
  /// Where the figures come from.
  public var origin: Origin
  /// The name for readers.
  public var title: LocalizedText
  /// What the figures count; nil when nothing says.
  public var unit: MeasurementUnit?
  /// Further names that it answers to.
  public var aliases: [String] = []
  /// The ids of the metrics that add up to it.
  public var parts: [String] = []
  /// The line, in the metric's unit, below which a village counts as weak.
  public var weakBelow: Double?
  /// The bounds of the official bands, in the metric's unit, ascending.
  public var bands: [Double] = []
  /// Whether figures of several villages may be added; nil when the description does not say.
  public var additive: Bool?

  /// A metric called `id`.
  public init(
    id: String, origin: Origin, title: LocalizedText, unit: MeasurementUnit? = nil
  ) {
    self.id = id
    self.origin = origin
    self.title = title
    self.unit = unit
  }

  /// Every name it answers to: id, heading, aliases, titles.
  public var names: [String] {
    var names = [id]
    if case .field(let heading) = origin { names.append(heading) }
    names += aliases
    names += Language.allCases.compactMap { title.texts[$0] } + [title.fallback]
    return names
  }

  /// Whether the figures of several villages may be added: as described, else false for quotients,
  /// shares, and what is called an average, a median or a rate.
  public var isAdditive: Bool {
    if let additive { return additive }
    if case .ratio = origin { return false }
    if unit?.per != nil || unit?.symbol == "%" { return false }
    let marks = ["人均", "户均", "戶均", "平均", "中位", "率", "指数", "指數", "占比", "比重"]
    let words: Set<Substring> = ["median", "mean", "average", "rate", "per", "share", "index"]
    return !names.contains { name in
      marks.contains(where: name.contains)
        || name.lowercased().split { !$0.isLetter }.contains(where: words.contains)
    }
  }
}
