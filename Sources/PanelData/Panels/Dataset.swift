/// The panels of a dataset that were asked for, with the register of units and the periods they share.
public struct Dataset: Sendable {
  /// The dataset's name.
  public let name: String
  /// What `dataset.yaml` says.
  public let description: DatasetDescription
  /// The language that its headings are written in.
  public let language: Language
  /// The names of its tables, as `Panel.Source.file` counts them.
  public let files: [String]
  /// Where the figures of those tables stand that are sheets, by the table's place in `files`.
  public let cells: [Int: SheetCells]
  /// Its villages and groups.
  public let register: UnitRegister
  /// Its periods, ascending.
  public let periods: [Period]
  /// The panels read, by metric id, at the level of the villages.
  public let panels: [String: Panel]
  /// Where series break, had they not been made comparable.
  public let breaks: [SeriesBreak]
  /// What was odd but no reason to stop.
  public internal(set) var warnings: [Phrase]

  /// A dataset of `panels` that all have the shape of `register` by `periods`.
  public init(
    name: String, description: DatasetDescription = DatasetDescription(),
    language: Language = .english, files: [String] = [], cells: [Int: SheetCells] = [:],
    register: UnitRegister,
    periods: [Period], panels: [String: Panel], breaks: [SeriesBreak] = [],
    warnings: [Phrase] = []
  ) {
    self.name = name
    self.description = description
    self.language = language
    self.files = files
    self.cells = cells
    self.register = register
    self.periods = periods
    self.panels = panels
    self.breaks = breaks
    self.warnings = warnings
  }

  /// The title for readers: as described, else the dataset's name.
  public var title: LocalizedText { description.title ?? LocalizedText(name) }
}
