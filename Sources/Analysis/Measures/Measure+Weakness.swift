import Statistics

extension Question.Measure {
  /// The number of units below the line: how many there are to lift.
  static let weak = shortfall("weak", .count) { Outcome(Double($0.weakCount)) }
  /// What all of them lack to the line together, in the metric's unit; never weighted.
  static let shortfall = shortfall("shortfall", .amount) { Outcome($0.total) }
  /// Sen's index.
  static let sen = weakness("sen") { SenIndex.large.index(of: $0, line: $1) }
  /// The index of Sen, Shorrocks and Thon.
  static let sst = weakness("sst") { SenShorrocksThon.index(of: $0, line: $1) }
  /// Watts's index.
  static let watts = weakness("watts") { WattsIndex.index(of: $0, line: $1) }

  /// The measures of Foster, Greer and Thorbecke; the first is the share of units below the line.
  static func fgt(_ order: FosterGreerThorbecke) -> Self {
    weakness("fgt:\(order.rawValue)", order == .headcount ? .share : .index) {
      order.index(of: $0, line: $1)
    }
  }

  private static func weakness(
    _ name: String, _ kind: Kind = .index,
    _ index: @escaping @Sendable (Sample, WeaknessLine) -> Outcome
  ) -> Self {
    var measure = Self(name, kind) { figures -> Outcome in
      guard let line = figures.line else { return .undefined(.lineNotPositive) }
      return index(figures.sample, line)
    }
    measure.needsLine = true
    measure.sampled = { figures in
      { sample in
        figures.line.map { index(sample, $0) } ?? .undefined(.lineNotPositive)
      }
    }
    return measure
  }

  private static func shortfall(
    _ name: String, _ kind: Kind, _ number: @escaping @Sendable (Shortfall) -> Outcome
  ) -> Self {
    var measure = Self(name, kind) { figures -> Outcome in
      guard let line = figures.line else { return .undefined(.lineNotPositive) }
      do throws(UndefinedReason) {
        return number(try Shortfall(of: figures.values, line: line))
      } catch { return .undefined(error) }
    }
    measure.ignoresWeights = true
    measure.needsLine = true
    return measure
  }
}
