import Plotting

/// What a picture made here carries about itself, read back from its file.
public struct PictureFile: Sendable, Hashable {
  /// The kind of file.
  public let format: ImageFormat
  /// The title; empty where the file has none.
  public let title: String
  /// The description for those who cannot see it.
  public let summary: String
  /// What else it carries: `Software`, `Command`, `Data`.
  public let metadata: [SceneMetadata]

  /// Texts larger than this are not unpacked: they are none of ours.
  static let mostBytes = 64 << 20

  init(format: ImageFormat, title: String, summary: String, metadata: [SceneMetadata]) {
    self.format = format
    self.title = title
    self.summary = summary
    self.metadata = metadata
  }

  /// Reads the texts of a picture; what it is, its bytes tell.
  /// - Returns: nil for a file that is no PNG, SVG or PDF, or is cut off.
  public init?(reading bytes: [UInt8]) {
    let found = PictureFile.png(bytes) ?? PictureFile.svg(bytes) ?? PictureFile.pdf(bytes)
    guard let found else { return nil }
    self = found
  }

  /// What the file carries under `key`; nil without such an entry.
  public subscript(key: String) -> String? { metadata.first { $0.key == key }?.value }
}
