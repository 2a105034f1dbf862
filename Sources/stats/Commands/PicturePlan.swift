import CairoRendering
import PanelData
import Plotting

/// Which formats are drawn and where they go; made before any data is read, so that a wrong
/// option is told at once.
struct PicturePlan {
  let target: OutputTarget
  let formats: [ImageFormat]

  /// Reads `-o` and `--format`: by default PNG and SVG into `output`.
  init(output: String?, format: String?) throws {
    target = try OutputTarget(
      output, extensions: ImageFormat.all.map(\.fileExtension), default: "output")
    var asked: [ImageFormat] = []
    for word in format?.split(separator: ",") ?? [] {
      guard let format = ImageFormat.named(word.lowercased().filter { $0 != " " }) else {
        throw Failure(
          .usage,
          Phrase(
            .noSuchFormat, .text(String(word)), .list(ImageFormat.all.map { .text($0.name) })))
      }
      if !asked.contains(format) { asked.append(format) }
    }
    switch target {
    case .folder: formats = asked.isEmpty ? [.png, .svg] : asked
    case .standardOutput, .device: formats = asked.isEmpty ? [.png] : asked
    case .file(let path):
      let named = OutputTarget.fileExtension(of: path).flatMap { fileExtension in
        ImageFormat.all.first { $0.fileExtension == fileExtension }
      }
      if let named, let other = asked.first(where: { $0 != named }) {
        throw Failure(
          .usage,
          Phrase(.formatContradictsName, .text(path), .text(named.name), .text(other.name)))
      }
      formats = asked.isEmpty ? [named ?? .png] : asked
    }
    if formats.count > 1, case .folder = target {
    } else if formats.count > 1 {
      throw Failure(
        .usage, Phrase(.oneFormatForStandardOutput, .list(formats.map { .text($0.name) })))
    }
  }

  /// Refuses a target that holds one picture only, where `--each` makes many.
  func requireFolder() throws {
    let place: String
    switch target {
    case .folder: return
    case .standardOutput: place = "-o -"
    case .file(let path), .device(let path): place = path
    }
    throw Failure(.usage, Phrase(.eachNeedsFolder, .text(place)))
  }

  /// Draws every format, then writes them all; gives the paths written.
  func write(
    _ scene: Scene, name: String, inputs: [String],
    dotsPerInch: Double = PictureShape.usualDots, isExact: Bool = false
  ) throws -> [String] {
    // One format is compressed while another is painted.
    let pictures = try formats.concurrentMap { format in
      Result { try render(scene, as: format, dotsPerInch: dotsPerInch, isExact: isExact) }
    }.map { try $0.get() }
    return try write(pictures, name: name, inputs: inputs)
  }

  /// The scene in one of the formats.
  func render(
    _ scene: Scene, as format: ImageFormat, dotsPerInch: Double, isExact: Bool
  ) throws -> [UInt8] {
    try Drawing.render(
      scene, as: isExact && format == .png ? .exactPNG : format, dotsPerInch: dotsPerInch)
  }

  /// Writes the pictures, one in each format; gives their paths.
  func write(_ pictures: [[UInt8]], name: String, inputs: [String]) throws -> [String] {
    switch target {
    case .standardOutput:
      for bytes in pictures { try OutputWriter.writeToStandardOutput(bytes) }
      return []
    case .file(let path), .device(let path):
      for bytes in pictures { try OutputWriter.write(bytes, toFile: path, inputs: inputs) }
      return [path]
    case .folder(let folder):
      try OutputWriter.makeFolder(folder)
      let files = zip(pictures, formats).map { bytes, format in
        (path: "\(folder)/\(name).\(format.fileExtension)", bytes: bytes)
      }
      // The disk flushes two files in the time of one.
      let written = files.concurrentMap { path, bytes in
        Result { try OutputWriter.write(bytes, toFile: path, inputs: inputs) }
      }
      for result in written { try result.get() }
      return files.map(\.path)
    }
  }
}

extension PicturePlan {
  /// Whether the picture goes where no file can stand beside it.
  var isStream: Bool {
    switch target {
    case .standardOutput, .device: true
    case .file, .folder: false
    }
  }

  /// Writes `csv` beside the pictures; gives its path.
  func write(data csv: String, name: String, inputs: [String]) throws -> String {
    let path: String
    switch target {
    case .standardOutput, .device: throw Failure(.usage, Phrase(.withDataNeedsFile))
    case .file(let picture):
      let end = OutputTarget.fileExtension(of: picture).map { $0.count + 1 } ?? 0
      path = picture.dropLast(end) + ".csv"
    case .folder(let folder): path = "\(folder)/\(name).csv"
    }
    try OutputWriter.write(Array(csv.utf8), toFile: path, inputs: inputs)
    return path
  }
}

/// Rendering with its errors worded.
enum Drawing {
  static func render(
    _ scene: Scene, as format: ImageFormat, dotsPerInch: Double
  ) throws -> [UInt8] {
    try worded {
      try CairoRenderer(format: format, dotsPerInch: dotsPerInch).render(scene)
    }
  }

  /// Runs a step of `CairoRendering` and words what goes wrong.
  static func worded<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as RenderingError {
      switch error {
      case .missingGlyphs(let characters, let package):
        throw Failure(
          .unavailable,
          Phrase(
            .missingGlyphs, .text(characters.prefix(40).joined(separator: " ")), .text(package)))
      case .canvasTooLarge(let width, let height):
        throw Failure(.refused, Phrase(.canvasRefused, .count(width), .count(height)))
      case .library(let reason):
        throw Failure(
          .unavailable, Phrase(.libraryMissing, .text(reason), .text("libpangocairo-1.0-0")))
      default: throw Failure(.internalFault, Phrase(.drawingFailed, .text("\(error)")))
      }
    }
  }
}
