import Analysis
import PanelData
import Plotting

extension Figure {
  /// A smooth curve of the figures of each of up to twelve periods, one behind the other.
  public static let ridgeline = Figure(name: "ridgeline", sentence: Phrase(.ridgelineFigure)) {
    series, context in
    let ridges = Ridges(series)
    guard let range = ridges.range else {
      throw Failure(
        .usage,
        Phrase(.tooFewForRidges, .count(Ridges.fewestUnits), context.noun(Ridges.fewestUnits)))
    }
    return RidgelineFigure(ridges: ridges, range: range, context: context).drawing
  }
}

/// Draws curves whose feet stand one step apart, the earliest on top.
private struct RidgelineFigure {
  private struct Row {
    var x: Double
    var foot: Double
    var y: Double
  }

  private struct Median {
    var x: Double
    var from: Double
    var to: Double
  }

  /// How many steps the highest curve rises: it may overlap the one behind.
  private static let overlappingRise = 1.7
  /// How many it rises where each has a height of its own.
  private static let ownRise = 0.9
  /// Beyond this ratio of their tops, low curves would be flat lines beside high ones.
  private static let mostRatio = 4.0

  /// The ends of a curve that are lower than this share of its height are not drawn: they would be lines
  /// along its foot, and leave half of the picture to a long tail.
  private static let leastHeight = 0.01

  /// The share of a curve that leaves a step where it is cut off.
  private static let visibleShare = 0.005

  let ridges: Ridges
  let range: ClosedRange<Double>
  let context: Figure.Context
  private let numbers: FigureNumbers
  private let highest: Double
  /// Whether each curve is as high as the others.
  private let hasOwnHeights: Bool
  private var rise: Double { hasOwnHeights ? Self.ownRise : Self.overlappingRise }

  init(ridges: Ridges, range: ClosedRange<Double>, context: Figure.Context) {
    self.ridges = ridges
    self.range = range
    self.context = context
    numbers = FigureNumbers(
      [range.lowerBound, range.upperBound] + ridges.ridges.map(\.median),
      unit: ridges.metric.unit, language: context.language)
    let tops = ridges.ridges.compactMap { $0.heights.max() }
    let highest = tops.max() ?? 1
    self.highest = highest
    hasOwnHeights = tops.contains { $0 > 0 && highest > $0 * Self.mostRatio }
  }

  var drawing: Figure.Drawing {
    let names = ridges.ridges.map(\.period.description)
    let medians = ridges.ridges.enumerated().map { index, ridge in
      Median(
        x: numbers.scaled(ridge.median), from: foot(index),
        to: foot(index) + height(ridge.heightAtMedian, ridge))
    }
    let chart = Chart {
      for (index, ridge) in ridges.ridges.enumerated() {
        let rows = rows(ridge, index)
        AreaMark(
          rows, x: .value("", \.x), yStart: .value("", \.foot), yEnd: .value("", \.y)
        )
        // Solid: the median behind would show through as a ghost.
        .foregroundStyle(context.theme.density).opacity(1)
        .accessibilityLabel(names[index])
        LineMark(rows, x: .value("", \.x), y: .value("", \.y))
          .foregroundStyle(context.theme.positive).lineStyle(width: 1)
          .accessibilityLabel(names[index])
        RuleMark(
          [medians[index]], x: .value("", \.x), yStart: .value("", \.from),
          yEnd: .value("", \.to)
        )
        .foregroundStyle(context.theme.accent).lineStyle(width: 1.4)
        .accessibilityLabel(context.text(Phrase(.median)))
      }
    }
    .chartXScale(domain: numbers.scaled(start)...numbers.scaled(end))
    .chartYScale(domain: (foot(names.count - 1) - 0.1)...rise)
    .chartXAxis { AxisMarks(format: numbers.axisFormat) }
    .chartYAxis {
      AxisMarks(
        values: .values(names.indices.map(foot)),
        format: AxisValueFormat { value, _ in
          let index = Int(-value.rounded())
          return names.indices.contains(index) ? names[index] : ""
        }
      ) { AxisValueLabel() }
    }
    var size = Size.centimetres(16, 10)
    size.height = max(size.height, Double(names.count) * 24 + 130)
    return Figure.Drawing(
      chart: context.captioned(
        chart,
        title: context.text(
          Phrase(.distributionTitle, .text(context.title(of: ridges.metric)))),
        subtitle: context.subtitle(
          unit: numbers.unit.label, count: context.counted(ridges.unitCount), time: time),
        notes: notes
      ).chartNonZeroNote(""),
      size: size, leastHeight: Double(names.count) * 16 + 130,
      summary: context.paragraph(sentences + notes),
      account: Phrase(.ridgelineAccount, .count(names.count)),
      evidence: .summed(over: ridges.ridges.map(\.period)))
  }

  /// Zero where the lowest figure is near it, else that figure.
  private var start: Double {
    range.lowerBound > 0 && range.lowerBound <= range.upperBound / 4 ? 0 : range.lowerBound
  }

  /// Where the curve ends that reaches furthest.
  private var end: Double {
    let ends = ridges.ridges.compactMap { drawn($0)?.upperBound }.map { ridges.grid[$0] }
    return min(range.upperBound, max(ends.max() ?? range.upperBound, start))
  }

  /// The places of the grid from the first to the last at which `ridge` is drawn.
  private func drawn(_ ridge: Ridges.Ridge) -> ClosedRange<Int>? {
    let least = (ridge.heights.max() ?? 0) * Self.leastHeight
    guard least > 0, let first = ridge.heights.firstIndex(where: { $0 >= least }),
      let last = ridge.heights.lastIndex(where: { $0 >= least })
    else { return nil }
    return first...last
  }

  /// Whether a curve is cut off where it can be seen, at the lowest or the highest figure: it is not at
  /// its end there.
  private var cutsEnds: Bool {
    func height(_ ridge: Ridges.Ridge, at value: Double) -> Double {
      zip(ridges.grid, ridge.heights).min { abs($0.0 - value) < abs($1.0 - value) }?.1 ?? 0
    }
    let ends = (start == 0 ? [] : [start]) + (end == range.upperBound ? [end] : [])
    return ridges.ridges.contains { ridge in
      let least = (ridge.heights.max() ?? 0) * Self.visibleHeight
      return ends.contains { height(ridge, at: $0) > least }
    }
  }

  /// The share of its height at which the end of a curve is seen to be cut.
  private static let visibleHeight = 0.03

  private func foot(_ index: Int) -> Double { -Double(index) }

  private func height(_ density: Double, _ ridge: Ridges.Ridge) -> Double {
    let top = hasOwnHeights ? ridge.heights.max() ?? 0 : highest
    return top > 0 ? density / top * rise : 0
  }

  private func rows(_ ridge: Ridges.Ridge, _ index: Int) -> [Row] {
    (drawn(ridge).map(Array.init) ?? []).map { place in
      Row(
        x: numbers.scaled(ridges.grid[place]), foot: foot(index),
        y: foot(index) + height(ridge.heights[place], ridge))
    }
  }

  // MARK: Texts

  private var time: Phrase.Argument {
    .phrase(FigureText.span(of: ridges.ridges.map(\.period)))
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if let widths = ridges.bandwidths {
      let (low, high) = (numbers.rough(widths.lowerBound), numbers.rough(widths.upperBound))
      let width = low == high ? Phrase(.bandwidth, low) : Phrase(.bandwidths, low, high)
      notes.append(Phrase(.ridgelineNote, .phrase(width)))
    }
    if start == 0, ridges.shareBelowZero >= Self.visibleShare {
      notes.append(Phrase(.ridgelineCut))
    }
    if cutsEnds { notes.append(Phrase(.ridgelineEnds)) }
    if hasOwnHeights { notes.append(Phrase(.ridgelineOwnHeights)) }
    if ridges.beyond > 0 {
      notes.append(
        Phrase(.ridgelineBeyond, .count(ridges.beyond), numbers.rough(range.upperBound)))
    }
    if ridges.isThinned { notes.append(Phrase(.ridgelineThinned)) }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryRidgeline, .text(context.title(of: ridges.metric)),
        context.counted(ridges.unitCount), time)
    ]
    if let first = ridges.ridges.first, let last = ridges.ridges.last, first.period < last.period {
      sentences.append(
        Phrase(
          .summaryMedian, numbers.amount(first.median), FigureText.argument(first.period),
          numbers.amount(last.median), FigureText.argument(last.period)))
    }
    return sentences
  }
}
