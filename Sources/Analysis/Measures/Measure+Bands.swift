import PanelData
import Statistics

extension Question.Measure {
  /// How many units lie in each official band; missing, negative and 0 are kept apart.
  static let bands: Self = {
    var measure = Self(wide: "bands", .count) { measure, panel, question in
      guard let edges = question.bands else { return [] }
      var findings: [String: [Finding]] = [:]
      for place in panel.periods.indices {
        let figures = PeriodFigures(panel, place, of: question)
        let values = figures.values + figures.missing.map { _ in Double.nan }
        let outcomes: [Outcome]
        do throws(UndefinedReason) {
          outcomes = try BandTable(of: values, edges: edges).rows
            .map { Outcome(Double($0.count)) }
        } catch {
          outcomes = edges.names.map { _ in .undefined(error) }
        }
        for (name, outcome) in zip(edges.names, outcomes) {
          findings[name, default: []].append(figures.finding(outcome))
        }
      }
      return edges.names.map { name in
        Answer(
          measure, Part(name: name, outcome: .undefined(.noData)), times: .each(panel.periods),
          findings: findings[name] ?? [])
      }
    }
    measure.needsBands = true
    return measure
  }()

  /// How many units moved to a higher band, to a lower one, or stayed, since the period before.
  static let bandMoves: Self = {
    var measure = Self(wide: "band-moves", .count) { measure, panel, question in
      guard let edges = question.bands else { return [] }
      let names = ["up", "down", "same"]
      var findings = [[Finding]](repeating: [], count: names.count)
      for place in panel.periods.indices {
        let figures = PeriodFigures(panel, place, of: question)
        func column(_ place: Int) -> [Double] {
          (0..<panel.unitCount).map { panel[$0, place].value ?? .nan }
        }
        let moves =
          place > 0 ? BandMoves(from: column(place - 1), to: column(place), edges: edges) : nil
        let counts = moves.map { [$0.risen, $0.fallen, $0.stayed] } ?? []
        // That nobody has both figures does not mean that nobody moved.
        let isKnown = counts.contains { $0 > 0 }
        let reason = panel.values(in: place).isEmpty ? UndefinedReason.noData : .tooFewPeriods
        for index in names.indices {
          findings[index].append(
            figures.finding(isKnown ? Outcome(Double(counts[index])) : .undefined(reason)))
        }
      }
      return zip(names, findings).map { name, findings in
        Answer(
          measure, Part(name: name, outcome: .undefined(.noData)), times: .each(panel.periods),
          findings: findings)
      }
    }
    measure.needsBands = true
    return measure
  }()
}

extension BandEdges {
  /// What its classes are called on the command line: `missing`, `negative`, `zero`, `0-5`, `5-10`,
  /// `100-`.
  public var names: [String] {
    classes.map { band in
      switch band {
      case .missing: return "missing"
      case .negative: return "negative"
      case .zero: return "zero"
      case .band(let place):
        let (lower, upper) = bounds(at: place)
        return NumberFormat.exact(lower) + "-" + (upper.map(NumberFormat.exact) ?? "")
      }
    }
  }
}
