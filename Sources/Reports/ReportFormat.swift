import Plotting

/// A file that a report consists of.
public struct ReportFile: Sendable, Hashable {
  /// The file's name, without a folder.
  public var name: String
  /// Its contents.
  public var bytes: [UInt8]

  /// A file called `name` that holds `bytes`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Turns a report into files of one format.
public protocol ReportWriter: Sendable {
  /// The files of `report`: its pictures, painted by `renderer`, then the document called `name` itself.
  func files(
    of report: Report, name: String, renderer: any SceneRenderer
  ) throws -> [ReportFile]
}

/// A format of reports; adding one is a new file and a line in `all`.
public struct ReportFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// The document's extension, without a dot.
  public let fileExtension: String
  /// What writes it.
  public let writer: any ReportWriter

  init(name: String, fileExtension: String, writer: any ReportWriter) {
    self.name = name
    self.fileExtension = fileExtension
    self.writer = writer
  }

  /// Every format.
  public static let all: [ReportFormat] = [.markdown]
}
