/// A format in which the figures of a dataset are written.
public struct ExportFormat: Sendable {
  /// The name users write after `--format`.
  public var name: String
  /// The extension of the file, without the dot; nil where the format is a folder of files.
  public var fileExtension: String?
  /// Whether it is text that a terminal or a pipe takes.
  public var isText = true
  /// Whether it is CSV, so that a `CSVDialect` applies.
  public var isCSV = false
  /// The files of an export, in the order in which they are written.
  public var files: @Sendable (ExportRequest) throws -> [ExportedFile]

  /// All formats; the first with an extension is the one that a file's name asks for.
  public static let all: [ExportFormat] = [.csv, .wide, .xlsx, .json, .dataPackage]

  /// The format called `name`.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  /// The format that a file with this extension has.
  public static func of(fileExtension: String) -> ExportFormat? {
    all.first { $0.fileExtension == fileExtension }
  }
}

/// What is exported, and how.
public struct ExportRequest: Sendable {
  /// The figures.
  public var dataset: Dataset
  /// The metrics, in order.
  public var metrics: [Metric]
  /// The language of titles.
  public var language: Language
  /// How CSV is written.
  public var dialect: CSVDialect
  /// The name of a file, without its extension.
  public var name: String

  /// An export of `metrics` of a dataset.
  public init(
    dataset: Dataset, metrics: [Metric], language: Language, dialect: CSVDialect = CSVDialect(),
    name: String? = nil
  ) {
    self.dataset = dataset
    self.metrics = metrics
    self.language = language
    self.dialect = dialect
    self.name = name ?? dataset.name
  }

  /// The panels of the metrics that have one.
  var panels: [Panel] { metrics.compactMap { dataset.panels[$0.id] } }
}

/// A file of an export.
public struct ExportedFile: Sendable {
  /// The name, one component of a path.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// A file called `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
