import PanelData
import Plotting

/// How the figures of one picture are written: one unit, and the same decimals for all.
struct FigureNumbers {
  /// The unit that suits the largest figure.
  let unit: DisplayUnit
  private let decimals: Int
  private let largest: Double
  private let isWhole: Bool
  private let ownUnit: MeasurementUnit?
  private let language: Language

  /// The numbers `values`, in the metric's `unit`.
  init(_ values: [Double], unit: MeasurementUnit?, language: Language) {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let display = DisplayUnit(for: unit, largest: largest, language: language)
    isWhole = values.allSatisfy { $0 == $0.rounded() }
    decimals =
      isWhole && display.divisor == 1
      ? 0 : NumberFormat.decimals(forLargest: largest / display.divisor)
    self.unit = display
    self.largest = largest
    ownUnit = unit
    self.language = language
  }

  /// The figure in the picture's unit.
  func scaled(_ value: Double) -> Double { value / unit.divisor }

  /// The figure as it stands in the picture, without its unit; two digits at least of what is
  /// nearer to 0 than 1, so that nothing but 0 is written `0.00`.
  func text(_ value: Double) -> String {
    let scaled = scaled(value)
    var places = decimals
    guard decimals > 0 || !isWhole else { return NumberFormat.fixed(scaled, decimals: 0) }
    while scaled != 0, places < 12, scaled.magnitude * Self.power(places) < 9.5,
      scaled.magnitude < 0.95
    {
      places += 1
    }
    return NumberFormat.fixed(scaled, decimals: places)
  }

  /// The figure as a sentence has it, in the unit that suits it alone.
  func amount(_ value: Double) -> Phrase.Argument {
    .text(
      DisplayUnit(for: ownUnit, largest: value, language: language)
        .amount(value, isWhole: isWhole))
  }

  /// A round figure, such as the end of a bin, with no more decimals than it needs.
  func roundAmount(_ value: Double) -> Phrase.Argument {
    let scaled = scaled(value)
    let places = (0..<6).first { places in
      let digits = scaled * Self.power(places)
      return abs(digits - digits.rounded()) <= abs(digits) * 1e-9
    }
    return .text(unit.amount(value, decimals: places ?? 6))
  }

  /// How the axis writes them.
  var axisFormat: AxisValueFormat {
    .number(grouping: largest / unit.divisor >= 10_000 ? "," : nil)
  }

  private static func power(_ places: Int) -> Double {
    (0..<places).reduce(1.0) { power, _ in power * 10 }
  }
}
