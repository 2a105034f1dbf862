import Plotting

/// A kind of picture file.
///
/// A new one is a file beside this one and a line in `all`.
public struct ImageFormat: Sendable, Hashable {
  /// What a user calls it: `png`.
  public var name: String
  /// The extension of its files, without a dot.
  public var fileExtension: String
  let encode: @Sendable (Scene, CanvasSize) throws -> [UInt8]

  init(
    name: String, fileExtension: String,
    encode: @escaping @Sendable (Scene, CanvasSize) throws -> [UInt8]
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.encode = encode
  }

  /// Every format, in the order shown to users.
  public static let all: [ImageFormat] = [.png, .svg, .pdf]

  /// The format called `name`, in any case.
  public static func named(_ name: String) -> ImageFormat? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted }
  }

  /// Two formats are one when they are called the same.
  public static func == (left: ImageFormat, right: ImageFormat) -> Bool {
    left.name == right.name && left.fileExtension == right.fileExtension
  }

  /// Feeds the name, as `==` compares it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(fileExtension)
  }
}
