import ArgumentParser
import PanelData
import Plotting

/// The size of a picture, how many pixels it has, and its inks.
struct PictureShape: Sendable, Hashable {
  /// The size asked for; nil for the one that suits the figure.
  var size: Size?
  /// Whether the size only says how wide the picture is, and how high at least.
  var grows = false
  /// Pixels per inch.
  var dotsPerInch = PictureShape.usualDots
  /// Whether PNG has every pixel as it was drawn, instead of a palette.
  var isExact = false
  /// Its inks.
  var theme = Theme.light
  /// The options as they were given, for the command in canonical form.
  var words: [String] = []

  /// At 254 dots per inch a millimetre is ten pixels.
  static let usualDots = 254.0
}

/// `--theme`, `--size` and `--dpi`.
struct ShapeOptions: ParsableArguments {
  @OptionGroup var paper: ThemeOption

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpSize), valueName: "size"))
  var size: String?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpDots), valueName: "number"))
  var dpi: String?

  @Flag(
    name: [.customLong("truecolour"), .customLong("truecolor")],
    help: ArgumentHelp(Messages.text(.helpTruecolour)))
  var truecolour = false

  /// A size that has a name.
  private struct NamedSize {
    var name: String
    var width: Double
    var height: Double
    var dots: Double
    var grows: Bool
  }

  /// The sizes that have a name.
  ///
  /// A slide of 1920 × 1080 pixels with letters that carry across a room, the text width of an A4
  /// page, the width of an article on a telephone. Only the slide has a fixed height.
  private static let named = [
    NamedSize(name: "slide", width: 20, height: 11.25, dots: 243.84, grows: false),
    NamedSize(name: "word", width: 15, height: 9.5, dots: 300, grows: true),
    NamedSize(name: "wechat", width: 10, height: 7.5, dots: 274.32, grows: true),
  ]

  /// The shape asked for.
  func shape() throws -> PictureShape {
    var shape = PictureShape()
    try paper.apply(to: &shape)
    let dots = try dpi.map { text in
      guard let dots = Double(text), (30...1200).contains(dots) else {
        throw Failure(.usage, Phrase(.badDots, .text(text)))
      }
      return dots
    }
    if let size {
      if let known = Self.named.first(where: { $0.name == size.lowercased() }) {
        shape.size = .centimetres(known.width, known.height)
        shape.dotsPerInch = known.dots
        shape.grows = known.grows
      } else {
        shape.size = try measured(size, dots: dots ?? PictureShape.usualDots)
      }
      shape.words += ["--size", size.lowercased()]
    }
    if let dots {
      shape.dotsPerInch = dots
      shape.words += ["--dpi", NumberFormat.exact(dots)]
    }
    shape.isExact = truecolour
    if truecolour { shape.words.append("--truecolour") }
    return shape
  }

  /// `16x9cm`, `160×90mm`, `6.3x3.5in`, `1600x900px`.
  private func measured(_ text: String, dots: Double) throws -> Size {
    let failure = Failure(
      .usage, Phrase(.badSize, .text(text), .list(Self.named.map { .text($0.name) })))
    let lower = text.lowercased()
    let units = [("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72), ("px", 72 / dots)]
    guard let unit = units.first(where: { lower.hasSuffix($0.0) }) else { throw failure }
    let sides = lower.dropLast(2).split { "x×*".contains($0) }
      .map { Double($0.filter { $0 != " " }) }
    guard sides.count == 2, let width = sides[0], let height = sides[1], width.isFinite,
      height.isFinite
    else { throw failure }
    let size = Size(width: width * unit.1, height: height * unit.1)
    // Below 4 cm no title fits, beyond 2 m nothing is a picture for a report.
    let bounds = (4 * 72 / 2.54)...(200 * 72 / 2.54)
    guard bounds.contains(size.width), bounds.contains(size.height) else { throw failure }
    return size
  }
}
