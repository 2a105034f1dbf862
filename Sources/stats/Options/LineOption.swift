import Analysis
import PanelData
import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// The line of `--below`: an amount with or without a unit, or one from each of several years on.
struct LineOption {
  private let text: String?

  init(_ text: String?) { self.text = text }

  /// The line in the unit of `metric`; without the option the one its description gives.
  func line(for metric: Metric) throws -> LineByYear? {
    guard let text else { return metric.weakBelow.map { LineByYear($0) } }
    let failure = Failure(
      .usage, Phrase(.gapBadLine, .text(text), .text(LineOption.example(for: metric))))
    guard text.contains("=") else {
      guard let amount = LineOption.amount(text, of: metric) else { throw failure }
      return LineByYear(amount)
    }
    let steps = try text.split(separator: ",").map { step -> LineByYear.Step in
      let parts = step.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard parts.count == 2, let year = Int(parts[0]), (1...9999).contains(year),
        let amount = LineOption.amount(parts[1], of: metric)
      else { throw failure }
      return LineByYear.Step(from: year, amount)
    }
    var met = Set<Int>()
    if let twice = steps.first(where: { !met.insert($0.year).inserted }) {
      throw Failure(.usage, Phrase(.gapLineTwice, .text(text), .text(String(twice.year))))
    }
    return LineByYear(steps: steps)
  }

  /// `text` as an amount above 0 in the unit of `metric`: `10万` of a metric in 万元 is 10.
  private static func amount(_ text: String, of metric: Metric) -> Double? {
    var isMoney = false
    if case .money? = metric.unit?.kind { isMoney = true }
    let exponent = metric.unit.map { Int(log10($0.factor).rounded()) } ?? 0
    let style = NumberStyle(kind: isMoney ? .money : .plain, unitExponent: exponent)
    guard case .value(let amount, _) = NumberCell.reading(text, style: style), amount > 0 else {
      return nil
    }
    return amount
  }

  /// An amount that would do for `metric`.
  static func example(for metric: Metric) -> String {
    guard case .money? = metric.unit?.kind else { return "10" }
    return "10万"
  }
}
