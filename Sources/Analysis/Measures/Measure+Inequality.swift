import PanelData
import Statistics

extension Question.Measure {
  /// The number of units with a figure.
  public static let count = Self("n", .count) { Outcome(Double($0.sample.count)) }
  /// The sum of all figures.
  public static let total = inequality(.total)
  /// The mean.
  public static let mean = inequality(.mean)
  /// The median.
  public static let median = inequality(.median)

  /// The quantile of this order, 0 to 1.
  public static func quantile(_ order: Double) -> Self {
    Self("quantile:\(order)", .amount) { figures in
      figures.sample.quantile(order).map { Outcome($0) } ?? .undefined(.noData)
    }
  }

  /// A measure of inequality; with groups to compare, entropies are split into what lies between
  /// the groups of each stage and what lies within those of the last.
  public static func inequality(_ measure: InequalityMeasure) -> Self {
    let compares = needsTwoUnits(measure)
    var asked = Self(measure.name, kind(of: measure)) { figures in
      if compares, figures.sample.count == 1 {
        let none = Outcome.undefined(.needsTwoUnits)
        return [.whole(none)] + partNames(of: measure, figures).map { .share($0, none) }
      }
      return [.whole(measure.compute(figures.sample))] + parts(of: measure, figures)
    }
    asked.ignoresWeights = !measure.laws.contains(.weighted)
    if asked.kind != .amount { asked.sampled = { _ in measure.compute } }
    return asked
  }

  /// Whether `measure` has no answer for one unit alone: that has an amount, but nothing to differ
  /// from.
  public static func needsTwoUnits(_ measure: InequalityMeasure) -> Bool {
    !measure.laws.contains(.homogeneous) || measure.laws.contains(.zeroAtEquality)
  }

  private static func kind(of measure: InequalityMeasure) -> Kind {
    if measure.laws.contains(.homogeneous) { return .amount }
    switch measure.account.name {
    case "top-share", "bottom-share", "hoover": return .share
    case "quantile-ratio", "top-bottom-ratio", "palma": return .ratio
    default: return .index
    }
  }

  /// The order of the generalised entropy that a measure is.
  static func entropyOrder(of measure: InequalityMeasure) -> Double? {
    switch measure.account.name {
    case "theil-t": 1
    case "theil-l": 0
    case "ge": measure.parameters.first
    default: nil
    }
  }

  /// What the parts of a measure are called; none where it has none.
  private static func partNames(
    of measure: InequalityMeasure, _ figures: PeriodFigures
  ) -> [String] {
    guard let stages = figures.grouping?.stages, entropyOrder(of: measure) != nil else { return [] }
    return stages.map { stages.count > 1 ? "between:\($0.heading)" : "between" } + ["within"]
  }

  private static func parts(of measure: InequalityMeasure, _ figures: PeriodFigures) -> [Part] {
    let names = partNames(of: measure, figures)
    guard !names.isEmpty, let order = entropyOrder(of: measure) else { return [] }
    do throws(NestedDecomposition.Problem) {
      let split = try NestedDecomposition(
        figures.values, weights: figures.weights, paths: figures.paths, order: order)
      return zip(names, split.between).map { name, part in
        .share(name, Outcome(part, remark: split.remark))
      } + [.share("within", Outcome(split.within))]
    } catch {
      // Stages are made nested, so nothing else can be wrong with them.
      guard case .undefined(let reason) = error else { return [] }
      return names.map { .share($0, .undefined(reason)) }
    }
  }
}
