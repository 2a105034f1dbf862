import Analysis
import Figures
import PanelData
import Statistics

/// The story of a gap: how unequal, since when, which groups, which sources, who is weak, and what it
/// would take.
struct GapStory {
  /// How many weak villages are named.
  private static let mostNamed = 8

  let words: GapWords

  init(_ words: GapWords) { self.words = words }

  private var study: GapStudy { words.study }

  var title: Phrase {
    let metric = Phrase.Argument.localized(study.panel.metric.title)
    guard let period = study.period else { return Phrase(.given, metric) }
    let dataset = FigureText.title(of: words.dataset, in: words.language)
    return Phrase(
      .gapTitle, .text(dataset), FigureText.argument(period),
      FigureText.metric(study.panel.metric, in: words.limits))
  }

  /// The paragraphs, those without anything to say left out.
  func paragraphs() -> [String] {
    guard study.period != nil else { return [words.text(Phrase(.gapNothing))] }
    let joint = words.language.isChinese ? "" : " "
    // One village alone has no gap to speak of.
    guard study.figures(at: study.place).sample.count > 1 else {
      return [level(), weakness()].map { $0.map(words.text).joined(separator: joint) }
        .filter { !$0.isEmpty }
    }
    return [level() + course(), groups(), sources(), weakness()]
      .map { $0.map(words.text).joined(separator: joint) }.filter { !$0.isEmpty }
  }

  // MARK: How unequal, since when

  private func level() -> [Phrase] {
    let figures = study.figures(at: study.place)
    let sample = figures.sample
    guard let mean = InequalityMeasure.mean.compute(sample).value, let median = sample.median else {
      return [Phrase(.gapNothing)]
    }
    let period = FigureText.argument(figures.period)
    let metric = Phrase.Argument.localized(study.panel.metric.title)
    let count = words.counted(sample.count)
    // Weighted sums are of something else than the villages' money.
    let isTotal = study.panel.metric.isAdditive && figures.weights == nil
    if let weights = study.question.weights {
      return [
        Phrase(
          .gapLevelWeighted, period, count, metric, words.amount(mean), words.amount(median),
          .localized(weights.metric.title))
      ]
    }
    var sentences = [
      isTotal
        ? Phrase(
          .gapLevelTotal, period, count, metric, words.amount(sample.total), words.amount(mean),
          words.amount(median))
        : Phrase(.gapLevelMean, period, count, metric, words.amount(mean), words.amount(median))
    ]
    // Of what does not add up there is no total to have a share of.
    let hasShares =
      study.panel.metric.isAdditive
      || study.question.measures.contains { $0.name.hasPrefix("top-share") }
    guard hasShares else { return sentences }
    let top = InequalityMeasure.named("top-share:0.1")?.compute(sample)
    let bottom = InequalityMeasure.named("bottom-share:0.4")?.compute(sample)
    if figures.negative.isEmpty, sample.count >= 10, let top = top?.value,
      let bottom = bottom?.value
    {
      sentences.append(
        Phrase(.gapShares, words.noun(2), words.percent(top), words.percent(bottom)))
    }
    return sentences
  }

  private func course() -> [Phrase] {
    guard let course = GapCourse(study), let last = course.points.last else { return [] }
    let name = Phrase.Argument.text(words.title(ofMeasure: course.measure.name))
    guard let first = course.points.first, first.period != last.period else {
      return [Phrase(.gapGini, name, words.index(last.value))]
    }
    let change = last.value - first.value
    // What is written as no change is told as none.
    let code: PhraseCode =
      !course.differ(first, last) ? .gapGiniSame : change > 0 ? .gapGiniUp : .gapGiniDown
    var sentences = [
      Phrase(
        code, name, words.index(last.value), FigureText.argument(first.period),
        words.index(first.value), words.index(abs(change)))
    ]
    if let start = course.runStart, start.period != first.period {
      sentences.append(
        Phrase(
          last.value < start.value ? .gapRunDown : .gapRunUp, FigureText.argument(start.period)))
    } else if let start = course.runStart {
      sentences.append(Phrase(last.value < start.value ? .gapRunAllDown : .gapRunAllUp))
    } else if let highest = course.highest {
      sentences.append(
        Phrase(.gapWidest, FigureText.argument(highest.period), words.index(highest.value)))
    } else if let lowest = course.lowest {
      sentences.append(
        Phrase(.gapNarrowest, FigureText.argument(lowest.period), words.index(lowest.value)))
    }
    return sentences
  }

  // MARK: Which groups

  private func groups() -> [Phrase] {
    guard let facts = GapGroups(study), !facts.groups.isEmpty else { return [] }
    let paths = facts.groups.map(\.path)
    func name(_ group: GapGroups.Group) -> Phrase.Argument {
      .text(words.name(ofGroup: group.path, among: paths))
    }
    var sentences: [Phrase] = []
    if let inner = facts.between.last?.heading {
      let within = max(0, 1 - facts.between.reduce(0) { $0 + $1.share })
      let parts = facts.between.map { part in
        Phrase.Argument.phrase(
          Phrase(.gapShareBetween, .text(part.heading), words.percent(part.share)))
      }
      sentences.append(
        Phrase(.gapShares3, .list(parts), .text(inner), words.percent(within)))
      if let before = facts.before, let share = before.between.first,
        abs(share - facts.between[0].share) >= 0.001
      {
        let rose = facts.between[0].share > share
        sentences.append(
          Phrase(
            rose ? .gapBetweenRose : .gapBetweenFell, .text(facts.heading),
            FigureText.argument(before.period), words.percent(share)))
      }
    }
    let extremes = Extremes(facts.groups.map(\.mean)) {
      words.name(ofGroup: facts.groups[$0].path, among: paths)
    }
    if let (high, low) = extremes.map({ ($0.highest, $0.lowest) }) {
      var phrase = Phrase(
        .gapGroupEndsPlain, FigureText.tied(high.names), words.amount(high.value),
        FigureText.tied(low.names), words.amount(low.value))
      if low.value > 0 {
        phrase.code = .gapGroupEnds
        phrase.arguments.append(words.percent(low.value / high.value))
      }
      sentences.append(phrase)
    }
    return sentences + catchUp(facts, name)
  }

  private func catchUp(
    _ facts: GapGroups, _ name: (GapGroups.Group) -> Phrase.Argument
  ) -> [Phrase] {
    guard let span = facts.span, facts.groups.count <= 40 else { return [] }
    let years = Phrase.Argument.phrase(FigureText.span(of: [span.first, span.last]))
    var sentences: [Phrase] = []
    let reaching = facts.groups.reversed().compactMap { group -> (GapGroups.Group, Double)? in
      guard case .value(let years, _)? = group.catchUp else { return nil }
      return (group, years)
    }.sorted { $0.1 < $1.1 }
    let never = facts.groups.reversed().filter { $0.catchUp?.reason == .noConvergence }
    func listed(_ names: [Phrase.Argument]) -> Phrase.Argument {
      names.count <= Self.mostNamed
        ? .list(names)
        : .phrase(
          Phrase(
            .gapNamesMore, .list(Array(names.prefix(Self.mostNamed))),
            .count(names.count - Self.mostNamed)))
    }
    if !reaching.isEmpty {
      let items = reaching.map { group, years in
        Phrase.Argument.phrase(
          Phrase(
            .gapInYears, name(group),
            years > 100
              ? .phrase(Phrase(.gapOverHundred)) : .count(max(1, Int(years.rounded())))))
      }
      sentences.append(Phrase(.gapCatchUp, years, listed(items)))
    }
    if !never.isEmpty {
      sentences.append(Phrase(.gapNever, years, listed(never.map(name))))
    }
    return sentences
  }

  // MARK: Which sources

  private func sources() -> [Phrase] {
    guard let facts = GapSources(study) else { return [] }
    let items = facts.sources.map { source in
      Phrase.Argument.phrase(
        Phrase(.gapSourceRate, .localized(source.metric.title), words.percent(source.rate)))
    }
    var sentences = [Phrase(.gapSources, .list(items))]
    let narrowing = facts.sources.filter { ($0.elasticity ?? 0) < -0.0005 }
      .min { ($0.elasticity ?? 0) < ($1.elasticity ?? 0) }
    let widening = facts.sources.filter { ($0.elasticity ?? 0) > 0.0005 }
      .max { ($0.elasticity ?? 0) < ($1.elasticity ?? 0) }
    func effect(_ code: PhraseCode, _ source: GapSources.Source?) {
      guard let source, let elasticity = source.elasticity else { return }
      sentences.append(
        Phrase(
          code, .localized(source.metric.title),
          .text(NumberFormat.fixed(abs(elasticity), decimals: 3) + "%")))
    }
    effect(.gapSourceWidens, widening)
    effect(.gapSourceNarrows, narrowing)
    return sentences
  }

  // MARK: Who is weak, and what it takes

  /// The share of the weak, with that by weight, which the table has, beside it.
  private func share(of facts: GapWeakness) -> Phrase.Argument {
    let plain = words.percent(Double(facts.villages.count) / Double(max(1, facts.count)))
    guard let weights = study.question.weights, let share = facts.shareByWeight else {
      return plain
    }
    return .phrase(
      Phrase(
        .gapWeakByWeight, plain, .localized(weights.metric.title), words.percent(share)))
  }

  private func weakness() -> [Phrase] {
    guard let facts = GapWeakness(study) else { return [] }
    var sentences: [Phrase] = []
    if facts.villages.isEmpty {
      sentences.append(Phrase(.gapWeakNone, words.noun(2), words.line(facts.line)))
    } else {
      let named = facts.villages.prefix(Self.mostNamed).map { village in
        Phrase.Argument.phrase(
          Phrase(
            .gapVillage, .text(village.name),
            words.amount(village.value, beside: facts.line.value)))
      }
      let left = facts.villages.count - named.count
      sentences.append(
        Phrase(
          .gapWeak, words.line(facts.line),
          .phrase(Phrase(.countOf, .count(facts.villages.count), words.noun(facts.villages.count))),
          share(of: facts),
          left > 0
            ? .phrase(Phrase(.gapNamesMore, .list(named), .count(left))) : .list(named),
          .count(facts.villages.count)))
    }
    if let before = facts.before {
      let same = before.line == facts.line
      sentences.append(
        same
          ? Phrase(.gapWeakBefore, FigureText.argument(before.period), .count(before.count))
          : Phrase(
            .gapWeakBeforeLine, FigureText.argument(before.period), .count(before.count),
            words.line(before.line)))
    }
    if facts.negative + facts.zero > 0 {
      sentences.append(
        Phrase(.gapEmpty, .count(facts.negative), .count(facts.zero), words.noun(2)))
    }
    // What is missing in rates or figures per head adds up to nothing that could be paid.
    if !facts.villages.isEmpty, study.panel.metric.isAdditive {
      let count = Phrase.Argument.count(facts.villages.count)
      sentences.append(
        facts.shareOfTotal.map {
          Phrase(.gapLiftShare, words.amount(facts.shortfall), words.percent($0), count)
        } ?? Phrase(.gapLift, words.amount(facts.shortfall), count))
    }
    return sentences
  }
}
