import Analysis
import Figures
import PanelData
import Statistics

/// What stands beneath the tables: why cells are empty, and what the numbers rest on.
struct GapNotes {
  let words: GapWords

  private var study: GapStudy { words.study }

  /// Every undefined finding with its reason, those alike together, then what the numbers rest on.
  func notes(hidden: [Period]) -> [Phrase] {
    var notes: [Phrase] = []
    if !hidden.isEmpty {
      notes.append(
        Phrase(.gapYearsHidden, FigureText.ranges(of: hidden, within: study.panel.periods)))
    }
    return notes + undefined() + remarks() + basis()
  }

  /// Measures that are undefined for the same reason at the same places.
  private struct Cause: Hashable {
    var reason: UndefinedReason
    var places: [Int]
    var isSpan: Bool
  }

  private func undefined() -> [Phrase] {
    var order: [Cause] = []
    var titles: [Cause: [String]] = [:]
    for answer in study.answers where answer.group == nil && !isPartOfUndefined(answer) {
      var isSpan = false
      if case .span = answer.times { isSpan = true }
      var places: [UndefinedReason: [Int]] = [:]
      for (place, finding) in answer.findings.enumerated() {
        if let reason = finding.reason { places[reason, default: []].append(place) }
      }
      for (reason, places) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
        let cause = Cause(reason: reason, places: places, isSpan: isSpan)
        if titles[cause] == nil { order.append(cause) }
        titles[cause, default: []].append(words.title(of: answer))
      }
    }
    let all = study.panel.periods
    return order.map { cause in
      let figures = cause.isSpan ? [] : cause.places.map { study.figures(at: $0) }
      return Phrase(
        .gapUndefined, .list((titles[cause] ?? []).map { .text($0) }),
        FigureText.ranges(of: cause.isSpan ? all : cause.places.map { all[$0] }, within: all),
        .phrase(words.reason(cause.reason, in: figures)))
    }
  }

  /// Parts are undefined with their whole, which says why.
  private func isPartOfUndefined(_ answer: Answer) -> Bool {
    guard answer.part != nil else { return false }
    return study.answers.contains { whole in
      whole.base == answer.base && whole.part == nil && whole.group == nil
        && zip(whole.findings, answer.findings).allSatisfy { $0.reason == $1.reason }
    }
  }

  private func remarks() -> [Phrase] {
    var seen = Set<Remark>()
    let found = study.answers.flatMap(\.findings).compactMap { finding -> Remark? in
      if case .value(_, let remark?) = finding.outcome { return remark }
      return nil
    }
    return found.filter { seen.insert($0).inserted }.compactMap { remark in
      remark.phrase.map { Phrase(.sentence, .phrase($0)) }
    }
  }

  private func basis() -> [Phrase] {
    var notes: [Phrase] = []
    if let weights = study.question.weights {
      notes.append(Phrase(.gapWeighted, words.noun(1), .localized(weights.metric.title)))
      let once = study.question.measures.filter(\.ignoresWeights)
      if !once.isEmpty {
        notes.append(
          Phrase(
            .gapUnweighted, .list(once.map { .text(words.title(ofMeasure: $0.name)) }),
            words.noun(1)))
      }
    }
    if study.question.zeros == .drop {
      let dropped = study.figures(at: study.place).zero.count
      notes.append(Phrase(.gapZerosDropped, .count(dropped), words.noun(dropped)))
    }
    let plain = study.question.measures.filter(\.isPlain)
    if !plain.isEmpty, study.question.weights != nil || study.question.zeros == .drop {
      notes.append(
        Phrase(
          .gapPlain, .list(plain.map { .text(words.title(ofMeasure: $0.name)) }), words.noun(1)))
    }
    if let prices = study.question.prices {
      notes.append(Phrase(.gapReal, .text(String(prices.base))))
    }
    if let bootstrap = study.question.intervals {
      notes.append(
        Phrase(
          .gapIntervals, .count(bootstrap.replicates), .text(String(bootstrap.seed)),
          words.noun(2)))
    }
    return notes + absent() + [FigureText.sourceLine(of: words.dataset)]
  }

  /// The villages that have no figure in the period reported on, or none that counts.
  private func absent() -> [Phrase] {
    let figures = study.figures(at: study.place)
    let missing = figures.missing
    func names(_ units: [Int]) -> Phrase.Argument {
      let left = units.count - 8
      let list = Phrase.Argument.list(study.names(of: Array(units.prefix(8))).map { .text($0) })
      return left > 0 ? .phrase(Phrase(.gapNamesMore, list, .count(left))) : list
    }
    var notes: [Phrase] = []
    if let weights = study.question.weights, let period = study.period {
      if !missing.isEmpty {
        notes.append(
          Phrase(
            .gapNotWeighed, FigureText.argument(period), .localized(study.panel.metric.title),
            .localized(weights.metric.title), names(missing)))
      }
      let weightless = zip(figures.units, figures.weights ?? []).filter { $0.1 == 0 }.map(\.0)
      if !weightless.isEmpty {
        notes.append(
          Phrase(
            .gapWeightless, .count(weightless.count), words.noun(weightless.count),
            names(weightless)))
      }
      return notes
    }
    if let period = study.period, !missing.isEmpty {
      notes.append(
        missing.count > 8
          ? Phrase(
            .reportNotReportedMany, FigureText.argument(period), .count(missing.count),
            words.noun(missing.count))
          : Phrase(
            .reportNotReported, FigureText.argument(period),
            .list(study.names(of: missing).map { .text($0) })))
    }
    return notes
  }
}
