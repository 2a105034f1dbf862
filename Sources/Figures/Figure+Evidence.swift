import Analysis
import PanelData
import Plotting

extension Figure {
  /// Which figures a picture shows, so that the reader is told of those that are not sure and of
  /// units that have none.
  public struct Evidence: Sendable {
    /// The marks that show what a figure is.
    public enum Signs: Sendable, Hashable {
      /// Forms on lines, and thin dashes.
      case lines
      /// Forms of points.
      case points
      /// Fills of bars.
      case bars
      /// Corners of cells.
      case cells
      /// None: the figures are added up, or sorted, before they are drawn.
      case none
    }

    /// The marks.
    public var signs: Signs
    /// The periods whose figures are shown; nil for all.
    public var periods: [Period]?
    /// The names of the units that have a mark of their own; nil for all.
    public var units: [String]?
    /// The units that are not drawn because they have no figure; nil for those without one in
    /// `periods`.
    public var absent: [String]?

    /// The figures of `periods`, with marks of their own for `units`.
    public init(
      _ signs: Signs, periods: [Period]? = nil, units: [String]? = nil, absent: [String]? = nil
    ) {
      self.signs = signs
      self.periods = periods
      self.units = units
      self.absent = absent
    }

    /// Figures of the period reported on, as fills of areas; those expected then are told by them.
    static func mapped(_ series: MetricSeries) -> Evidence {
      let told = Set(series.reportedUnits)
      return Evidence(
        .none, periods: series.reportedPeriod.map { [$0] },
        absent: series.units.indices.filter {
          series.units[$0].lastPlace == nil && !told.contains($0)
        }.map { series.units[$0].name })
    }

    /// Figures that are added up or sorted before they are drawn.
    public static func summed(over periods: [Period]? = nil) -> Evidence {
      Evidence(.none, periods: periods, absent: [])
    }
  }
}

extension Figure.Drawing {
  /// This drawing with notes on what is not sure and who is not there, in the picture and in its
  /// description.
  func telling(of series: MetricSeries, _ context: Figure.Context) -> Figure.Drawing {
    let notes = EvidenceNotes(evidence, series, context).notes
    guard !notes.isEmpty else { return self }
    var copy = self
    copy.chart.texts.notes += notes.map(context.text)
    copy.summary += (context.language.isChinese ? "" : " ") + context.paragraph(notes)
    // What is as high as its rows need keeps its height for them.
    let room = Double(notes.count) * Self.noteHeight
    if leastHeight > 0 { copy.leastHeight += room }
    if leastHeight > 0 || size.height > Self.usualSize.height { copy.size.height += room }
    return copy
  }

  /// About how high a note of one line is, in points.
  private static let noteHeight = 11.0
}

/// What is said under a picture of the figures that it shows.
private struct EvidenceNotes {
  let evidence: Figure.Evidence
  let series: MetricSeries
  let context: Figure.Context
  private let places: [Int]

  init(_ evidence: Figure.Evidence, _ series: MetricSeries, _ context: Figure.Context) {
    self.evidence = evidence
    self.series = series
    self.context = context
    let periods = evidence.periods.map(Set.init)
    places = series.periods.indices.filter { periods?.contains(series.periods[$0]) ?? true }
  }

  var notes: [Phrase] {
    var notes: [Phrase] = []
    if series.units.contains(where: { !$0.remarks.isEmpty }) {
      // Of one period alone nothing is compared with what lies before.
      for (remark, code) in codes where !isOnePeriod || remark.isDisjoint(with: .breaks) {
        if let who = who(has: remark) { notes.append(Phrase(code, who)) }
      }
    }
    let absent =
      evidence.absent
      ?? series.units.filter { unit in places.allSatisfy { unit.values[$0] == nil } }.map(\.name)
    if !absent.isEmpty { notes.append(Phrase(.absentNote, context.names(absent))) }
    return notes
  }

  private var codes: [(FigureRemarks, PhraseCode)] {
    let (estimates, provisional): (PhraseCode, PhraseCode) =
      switch evidence.signs {
      case .lines: (.estimatesOnLines, .provisionalOnPoints)
      case .points: (.estimatesOnPoints, .provisionalOnPoints)
      case .bars: (.estimatesOnBars, .provisionalOnBars)
      case .cells: (.estimatesOnCells, .provisionalOnCells)
      case .none: (.estimatesAmong, .provisionalAmong)
      }
    let isMarked = evidence.signs != .none
    return [
      (.estimated, estimates), (.provisional, provisional),
      (.seriesBreak, isMarked ? .breaksMarked : .breaksAmong),
      (.reorganised, isMarked ? .reorganisedMarked : .reorganisedAmong),
    ]
  }

  /// The most units named in a note.
  private static let mostNamed = 6

  /// The periods in which all units have `remark`, then the units that have it in others: those drawn
  /// by name, the rest counted; nil where nobody has it.
  private func who(has remark: FigureRemarks) -> Phrase.Argument? {
    let whole = wholePlaces(of: remark)
    let others = places.filter { !whole.contains($0) }
    var found: [(name: String, places: [Int])] = []
    for unit in series.units where !unit.remarks.isEmpty {
      let met = met(remark, unit, among: others)
      if !met.isEmpty { found.append((unit.name, met)) }
    }
    var items: [Phrase.Argument] = []
    if !whole.isEmpty {
      items.append(
        .phrase(isOnePeriod ? Phrase(.allUnits) : Phrase(.allUnitsIn, ranges(of: whole))))
    }
    let drawn = evidence.units.map(Set.init)
    // Of many, those are named that the reader can find in the picture.
    let worthNaming =
      found.count <= Self.mostNamed ? found : found.filter { drawn?.contains($0.name) ?? true }
    let named = worthNaming.prefix(Self.mostNamed).map { name, places -> Phrase.Argument in
      isOnePeriod
        ? .text(name) : .phrase(Phrase(.gapOf, .text(name), ranges(of: places)))
    }
    if found.count == named.count {
      items += named
    } else {
      items.append(
        named.isEmpty
          ? context.counted(found.count)
          : .phrase(Phrase(.andOthers, .list(named), .count(found.count))))
    }
    return items.isEmpty ? nil : .list(items)
  }

  private var isOnePeriod: Bool { places.count < 2 }

  /// The places among `others` at which the figures of a unit have `remark`; between two periods
  /// compared, a break is told with the later one.
  private func met(_ remark: FigureRemarks, _ unit: NamedSeries, among others: [Int]) -> [Int] {
    guard let first = places.first, let last = places.last, isCompared,
      !remark.isDisjoint(with: .breaks)
    else { return others.filter { unit.remarks(at: $0).contains(remark) } }
    guard unit.values[first] != nil, unit.values[last] != nil else { return [] }
    return ((first + 1)...last).filter { unit.remarks(at: $0).contains(remark) }
  }

  /// Whether two periods are set side by side, with what lies between left out.
  private var isCompared: Bool { places.count == 2 && evidence.periods != nil }

  /// The places at which every one of several units with a figure has `remark`.
  private func wholePlaces(of remark: FigureRemarks) -> [Int] {
    guard !isCompared || remark.isDisjoint(with: .breaks) else { return [] }
    return places.filter { place in
      let filled = series.units.filter { $0.values[place] != nil }
      return filled.count > 1 && filled.allSatisfy { $0.remarks(at: place).contains(remark) }
    }
  }

  private func ranges(of places: [Int]) -> Phrase.Argument {
    FigureText.ranges(of: places.map { series.periods[$0] }, within: series.periods)
  }
}

extension FigureRemarks {
  /// What marks show of it.
  var status: ObservationStatus {
    var status: ObservationStatus = []
    if contains(.estimated) { status.insert(.estimated) }
    if contains(.provisional) { status.insert(.provisional) }
    if !isDisjoint(with: .breaks) { status.insert(.breaksSeries) }
    return status
  }
}

extension Figure.Context {
  /// What statuses are called for those who cannot see their signs.
  var statusWords: [ObservationStatus: String] {
    [
      .estimated: text(Phrase(.statusEstimated)), .provisional: text(Phrase(.statusProvisional)),
      .breaksSeries: text(Phrase(.statusBreak)),
    ]
  }
}
