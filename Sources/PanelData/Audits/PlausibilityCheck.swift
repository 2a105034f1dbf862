/// Finds figures that are a thousand times too large or too small, as where yuan stand for ten
/// thousands: a single figure, a whole period, all of a village.
///
/// A figure is held against the village's other years, after what a whole period is out of line has been
/// taken off; where there are none, against the other villages. Nothing is ever corrected.
struct PlausibilityCheck {
  private static let most = 10_000

  private let panel: Panel
  private let outline: DatasetOutline
  private let labels: [String]
  /// The positive figures in order of villages and periods, as they would be without the shifts of
  /// whole periods; 0 for the others.
  private var levelled: [Double]
  private var found: [Phrase] = []

  /// A warning for each figure, period or village that is out of scale, with the likely cause.
  static func jumps(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    var found: [Phrase] = []
    let labels = dataset.register.labels(level: dataset.register.villageLevel)
    for metric in outline.metrics where found.count < most {
      guard case .field = metric.origin, let panel = dataset.panels[metric.id] else { continue }
      var check = PlausibilityCheck(panel, outline, labels)
      check.findPeriods()
      check.findFigures()
      check.findVillages()
      found += check.found.prefix(most - found.count)
    }
    return found
  }

  /// A warning for each period that is out of scale where its file may have another unit than the one
  /// it was given: it names none, and files of other periods do.
  static func shiftsUnderLentUnits(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    let lent = outline.fieldsWithLentUnits
    if lent.isEmpty { return [] }
    return outline.metrics.flatMap { metric -> [Phrase] in
      guard case .field(let field) = metric.origin, lent.contains(field),
        let panel = dataset.panels[metric.id]
      else { return [] }
      var check = PlausibilityCheck(panel, outline, [])
      check.findPeriods()
      return check.found
    }
  }

  private init(_ panel: Panel, _ outline: DatasetOutline, _ labels: [String]) {
    self.panel = panel
    self.outline = outline
    self.labels = labels
    levelled = (0..<panel.unitCount).flatMap { unit in
      panel.series(of: unit).map { max($0 ?? 0, 0) }
    }
  }

  private func value(_ unit: Int, _ period: Int) -> Double {
    levelled[unit * panel.periods.count + period]
  }

  /// The middle of the figures; they must not be empty.
  fileprivate static func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    return (sorted[(sorted.count - 1) / 2] * sorted[sorted.count / 2]).squareRoot()
  }

  // MARK: Periods

  /// Whole periods that lie as far from the others: another unit in their file.
  ///
  /// Most periods are taken to be right, of two the earlier.
  private mutating func findPeriods() {
    var shifts: [Double] = []
    for period in panel.periods.indices {
      let shift = period > 0 ? shift(from: period - 1, to: period)?.ratio : nil
      shifts.append((shifts.last ?? 1) * (shift ?? 1))
    }
    func isLike(_ period: Int, _ other: Int) -> Bool { !isFar(shifts[period] / shifts[other]) }
    let support = shifts.indices.map { period in shifts.indices.count { isLike($0, period) } }
    guard let most = support.max(), most < shifts.count,
      let normal = support.firstIndex(of: most)
    else { return }
    let sound = shifts.indices.filter { isLike($0, normal) }
    var told: [Phrase] = []
    for period in shifts.indices where !isLike(period, normal) {
      guard let base = sound.last(where: { $0 < period }) ?? sound.first,
        let shift = shift(from: base, to: period)
      else { continue }
      told.append(
        Phrase(
          shift.ratio > 1 ? .implausiblePeriodUp : .implausiblePeriodDown,
          .text(place(of: period)), .localized(panel.metric.title),
          .text(panel.periods[period].description), .text(panel.periods[base].description),
          .text(Self.times(shift.ratio)), .count(shift.count), .phrase(cause(shift.ratio))))
    }
    found += told
    for index in levelled.indices {
      levelled[index] /= shifts[index % shifts.count] / shifts[normal]
    }
  }

  /// How many times as large nearly all villages are in a period as in another, and how many they
  /// are; nil where that is not far.
  private func shift(from base: Int, to period: Int) -> (ratio: Double, count: Int)? {
    let ratios = (0..<panel.unitCount).compactMap { unit -> Double? in
      let (before, now) = (value(unit, base), value(unit, period))
      return before > 0 && now > 0 ? now / before : nil
    }
    guard ratios.count > 1 else { return nil }
    let ratio = Self.median(ratios)
    let along = ratios.count { ratio > 1 ? $0 >= distance : $0 <= 1 / distance }
    return isFar(ratio) && along * 5 >= ratios.count * 4 ? (ratio, along) : nil
  }

  /// The file that all figures of a period stand in, else the first of them.
  private func place(of period: Int) -> String {
    let sources = (0..<panel.unitCount).compactMap { panel.source(unit: $0, period: period) }
    guard let first = sources.first else { return outline.name }
    let isOne = sources.allSatisfy { $0.file == first.file }
    return isOne ? outline.files[first.file].place : place(of: first)
  }

  private func place(of source: Panel.Source?) -> String {
    source.map { outline.files[$0.file].place(row: $0.row) } ?? outline.name
  }

  // MARK: Figures

  private mutating func findFigures() {
    let fields = panel.periods.indices.map { period in
      Field((0..<panel.unitCount).map { value($0, period) })
    }
    for unit in 0..<panel.unitCount where found.count < Self.most {
      let filled = panel.periods.indices.filter { value(unit, $0) > 0 }
      for period in filled {
        let others = filled.filter { $0 != period }.map { value(unit, $0) }
        if others.count > 1 {
          let ratio = value(unit, period) / Self.median(others)
          if isFar(ratio, limit: limitInTime) { add(.implausibleJump, unit, period, ratio) }
        } else if others.allSatisfy({ isFar(value(unit, period) / $0) }),
          let ratio = fields[period]?.ratio(of: value(unit, period))
        {
          add(.implausibleAmong, unit, period, ratio)
        }
      }
    }
  }

  /// The figures of one period, or of all years, over the villages.
  private struct Field {
    private let median: Double
    private let least: Double
    private let largest: Double

    /// The field of the positive figures; nil where they are few, or apart from each other.
    init?(_ figures: [Double]) {
      let positive = figures.filter { $0 > 0 }
      guard positive.count > 3 else { return nil }
      let median = PlausibilityCheck.median(positive)
      let near = positive.filter { !isFar($0 / median) }
      // Some may be typed in another unit, most must not.
      guard positive.count - near.count <= max(1, positive.count / 5),
        let least = near.min(), let largest = near.max()
      else { return nil }
      self.median = median
      self.least = least
      self.largest = largest
    }

    /// How many times a figure is the others; nil where it is among them.
    ///
    /// Villages differ much; what is typed in another unit stands apart from all but its like.
    func ratio(of figure: Double) -> Double? {
      let ratio = figure / median
      guard isFar(ratio) else { return nil }
      return figure >= largest * distance || figure <= least / distance ? ratio : nil
    }
  }

  private mutating func add(_ code: PhraseCode, _ unit: Int, _ period: Int, _ ratio: Double) {
    guard found.count < Self.most, let value = panel[unit, period].value else { return }
    found.append(
      Phrase(
        code, .text(place(of: panel.source(unit: unit, period: period))), .text(labels[unit]),
        .localized(panel.metric.title), .text(NumberFormat.exact(value)),
        .text(panel.periods[period].description), .text(Self.times(ratio)), .phrase(cause(ratio))))
  }

  // MARK: Villages

  /// Villages all of whose years lie far from the other villages: another unit in their file.
  private mutating func findVillages() {
    let medians = (0..<panel.unitCount).map { unit -> Double in
      let figures = panel.periods.indices.map { value(unit, $0) }.filter { $0 > 0 }
      return figures.count > 1 ? Self.median(figures) : 0
    }
    guard let field = Field(medians) else { return }
    for unit in medians.indices where medians[unit] > 0 && found.count < Self.most {
      guard let ratio = field.ratio(of: medians[unit]) else { continue }
      let source = panel.periods.indices.compactMap {
        panel.source(unit: unit, period: $0)
      }.first
      found.append(
        Phrase(
          .implausibleVillage, .text(place(of: source)), .text(labels[unit]),
          .localized(panel.metric.title), .text(Self.times(ratio)), .phrase(cause(ratio))))
    }
  }

  // MARK: Words

  private static func times(_ ratio: Double) -> String {
    NumberFormat.fixed(max(ratio, 1 / ratio), decimals: 0, grouping: .always)
  }

  /// What most likely went wrong, by the power of ten and whether the figures are money.
  private func cause(_ ratio: Double) -> Phrase {
    let size = max(ratio, 1 / ratio)
    guard let unit = panel.metric.unit else { return Phrase(.causeUnnamed) }
    guard case .money = unit.kind, size < 100_000 else { return Phrase(.causeUnitOrPoint) }
    if size < 2_000 { return Phrase(.causeThousand) }
    return Phrase(ratio > 1 ? .causeYuan : .causeTenThousands)
  }
}

/// How many times a figure may differ from those of other villages.
private let limit = 1_000.0
/// How many times it may differ from the village's other years, which differ less: of figures a thousand
/// times too large some are only 500 times the others.
private let limitInTime = 300.0
/// So far a figure must also stand off from the nearest of the other villages.
private let distance = 100.0

private func isFar(_ ratio: Double, limit: Double = limit) -> Bool {
  ratio >= limit || ratio <= 1 / limit
}
