/// What a `dataset.yaml` says of a folder of tables, in the words of Data Package where it has them.
public struct DatasetDescription: Sendable, Hashable {
  /// A source of the figures.
  public struct Source: Sendable, Hashable {
    /// The publisher or publication.
    public var title: LocalizedText
    /// Where it is published.
    public var path: String?
  }

  /// The name for readers.
  public var title: LocalizedText?
  /// A few sentences on what the figures are.
  public var description: LocalizedText?
  /// Who published the figures.
  public var sources: [Source] = []
  /// The names of the licences.
  public var licenses: [String] = []
  /// What the units of observation are called in the plural: villages, states.
  public var units: LocalizedText?
  /// The heading of the column that names the village.
  public var village: String?
  /// The headings of the group columns, the outermost first; nil when not said.
  public var groups: [String]?
  /// The heading of the column that holds the year.
  public var period: String?
  /// The currency by ISO 4217 code.
  public var currency: String?
  /// The consumer price index by year, the year before being 100.
  public var cpi: [Int: Double] = [:]
  /// The map of its villages, beside it in its folder.
  public var map: String?
  /// The metrics in the order in which they are described.
  public var metrics: [Metric] = []

  /// A description that says nothing.
  public init() {}
}
