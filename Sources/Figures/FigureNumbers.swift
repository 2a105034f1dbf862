import PanelData
import Plotting

/// How the figures of one picture are written: one unit, and the same decimals for all.
struct FigureNumbers {
  /// The unit that suits the figures.
  let unit: DisplayUnit
  private let decimals: Int
  /// The decimals with which all figures are exact, of which none needs more; nil where there are none.
  private let exactDecimals: Int?
  /// How many units of its last digit a figure has at least, as far as it has them.
  private let fewestUnits: Double
  private let largest: Double
  private let isWhole: Bool
  private let ownUnit: MeasurementUnit?
  private let language: Language

  /// The numbers `values`, in the metric's `unit`, with `significant` digits of the largest, which is
  /// less than `most` in the picture's unit where that is not its own, and two digits at least of the
  /// small; where these are `short`, one of what would be 0.
  init(
    _ values: [Double], unit: MeasurementUnit?, language: Language, significant: Int = 4,
    most: Double = 1e5, short: Bool = false
  ) {
    fewestUnits = short ? 0.5 : 9.5
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let display = DisplayUnit(for: unit, figures: values, language: language, most: most)
    isWhole = values.allSatisfy { $0 == $0.rounded() }
    let scaled = values.map { $0 / display.divisor }
    let most = NumberFormat.decimals(
      forLargest: largest / display.divisor, significant: significant)
    // No zeros behind the point that no figure needs.
    let exact = (0...Self.mostPlaces).first { places in
      scaled.allSatisfy { Self.isExact($0, places) }
    }
    exactDecimals = exact
    decimals =
      exact.flatMap { $0 <= most ? $0 : nil }
      ?? Self.tellingDecimals(scaled, from: most, significant: significant)
      ?? most + (Self.needsMore(scaled, than: most, significant: significant) ? 1 : 0)
    self.unit = display
    self.largest = largest
    ownUnit = unit
    self.language = language
  }

  /// The figure in the picture's unit.
  func scaled(_ value: Double) -> Double { value / unit.divisor }

  /// The figure as it stands in the picture, without its unit: with the decimals of all, and more where
  /// they would leave it less than two of its digits, or none.
  func text(_ value: Double) -> String {
    NumberFormat.fixed(scaled(value), decimals: places(of: value), grouping: grouping)
  }

  /// How many decimals the figure has.
  private func places(of value: Double) -> Int {
    let scaled = scaled(value)
    let (size, most) = (scaled.magnitude, Self.mostPlaces)
    guard size * Self.power(decimals) < fewestUnits, !Self.isExact(scaled, decimals) else {
      return decimals
    }
    return (decimals..<most).first { size * Self.power($0) >= fewestUnits || $0 == exactDecimals }
      ?? most
  }

  private static let mostPlaces = 12

  /// The figure as a sentence has it, in the unit that suits it alone and with no more decimals
  /// than it needs.
  func amount(_ value: Double) -> Phrase.Argument {
    let unit = DisplayUnit(for: ownUnit, largest: value, language: language)
    let scaled = value / unit.divisor
    let most = max(NumberFormat.decimals(forLargest: scaled), isWhole ? 0 : 1)
    let places = (0..<most).first { Self.isExact(scaled, $0) } ?? most
    return .text(unit.amount(value, decimals: places))
  }

  /// The figure with its unit, in the picture's unit and decimals: for texts one below the other.
  func aligned(_ value: Double) -> Phrase.Argument {
    .text(unit.amount(value, decimals: places(of: value)))
  }

  /// The figures of one sentence: in the picture's unit, or, where one would be less than 1 of it, each
  /// in the unit that suits it: `84` beside `10.1m`, not `0.084k`.
  func together(_ values: [Double]) -> [Phrase.Argument] {
    let isSmall = values.contains { $0 != 0 && scaled($0).magnitude < 1 }
    return values.map(isSmall ? amount : aligned)
  }

  /// A figure that matters only in size, such as a bandwidth: two or three digits.
  func rough(_ value: Double) -> Phrase.Argument {
    let unit = DisplayUnit(for: ownUnit, largest: value, language: language)
    return .text(
      unit.amount(
        value,
        decimals: NumberFormat.decimals(forLargest: value / unit.divisor, significant: 2)))
  }

  /// How the axis writes them.
  var axisFormat: AxisValueFormat {
    .number(grouping: groups ? "," : nil)
  }

  /// Whether a figure would have less than two digits, and one decimal more leaves the largest not
  /// more than `significant`.
  private static func needsMore(
    _ scaled: [Double], than places: Int, significant: Int
  ) -> Bool {
    let largest = scaled.reduce(0) { max($0, $1.magnitude) }
    guard largest * power(places + 1) < power(significant) else { return false }
    return scaled.contains { $0 != 0 && $0.magnitude * power(places) < 9.5 }
  }

  /// The decimals that tell figures apart that `places` would write almost alike, `1000` and `1000`;
  /// nil where they need none or would be more than a reader can compare.
  private static func tellingDecimals(
    _ scaled: [Double], from places: Int, significant: Int
  ) -> Int? {
    guard let low = scaled.min(), let high = scaled.max(), high > low,
      (high - low) * power(places) < fewestSteps
    else { return nil }
    let largest = max(low.magnitude, high.magnitude)
    let limit = power(significant + mostTellingDigits)
    return (places...mostPlaces).first { (high - low) * power($0) >= fewestSteps * 2 }
      .flatMap { largest * power($0) < limit ? $0 : nil }
  }

  /// Figures that span less steps of their last digit look alike.
  private static let fewestSteps = 3.0
  /// How many digits more than usual figures may have so that they differ.
  private static let mostTellingDigits = 4

  /// As the axis writes them: thousands are grouped where any figure has five digits.
  var grouping: NumberFormat.Grouping { groups ? .always : .fromFiveDigits }

  private var groups: Bool { largest / unit.divisor >= 10_000 }

  /// Whether `value` is what its first `places` decimals say.
  private static func isExact(_ value: Double, _ places: Int) -> Bool {
    let digits = value * power(places)
    return abs(digits - digits.rounded()) <= abs(digits) * 1e-9
  }

  private static func power(_ places: Int) -> Double {
    (0..<places).reduce(1.0) { power, _ in power * 10 }
  }
}
