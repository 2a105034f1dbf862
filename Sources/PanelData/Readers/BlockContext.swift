import Tables

/// What holds for all rows of a block, worked out once.
struct BlockContext {
  /// The place of the period of the whole file.
  let filePeriod: Int?
  /// The places of the periods in the headings of figures; nil for one that is not wanted.
  let headingPeriods: [Int?]
  let hasHeadingPeriods: Bool
  /// The places of the block's periods; nil for one that is not wanted.
  let rowPeriods: [Int?]
  /// The places of metrics by the names of the block.
  let rowMetrics: [[Int]]
  /// For each column of figures the metrics it holds, where rows do not name them.
  let valueMetrics: [[Int]]
  /// Where each row gives one figure of one metric: the period of its heading, if that names one, and
  /// the metric; first for rows that name no metric, then for the names of the block.
  let single: [(period: Int?, metric: Int)?]
  /// For each column of figures whether its heading names a period.
  let hasOwnPeriod: [Bool]
  /// For each column of figures whether its heading or a cell says how far figures are settled.
  let hasStatus: [Bool]
  /// Whether rows say how far their figures are settled.
  let saysStatus: Bool
  /// Whether some cell says more than its number.
  let hasRemarks: Bool
  /// Whether parts of one and percentages could be mixed.
  let watchesShares: Bool
  /// Whether rows of known villages are nothing but their figures.
  let isPlain: Bool

  init(_ block: RowBlock, _ reading: FileReading, _ reader: inout DatasetReader) {
    if case .fixed(let period) = reading.file.schema.period {
      filePeriod = reader.accumulator.period(period)
    } else {
      filePeriod = nil
    }
    func place(of period: Period, _ reader: inout DatasetReader) -> Int? {
      reader.note(year: period.year)
      return reader.selection.years.contains(period.year)
        ? reader.accumulator.period(period) : nil
    }
    var places: [Int?] = []
    for value in reading.values { places.append(value.period.flatMap { place(of: $0, &reader) }) }
    headingPeriods = places
    hasHeadingPeriods = places.contains { $0 != nil }
    places = []
    for period in block.periods { places.append(place(of: period, &reader)) }
    rowPeriods = places
    rowMetrics = block.metricNames.map { name in
      reading.metrics(written: name ?? reading.carriedMetric ?? "")
    }
    valueMetrics = reading.values.map(\.metrics)
    hasOwnPeriod = reading.values.map { $0.period != nil }
    let (own, columns) = (headingPeriods, valueMetrics)
    single = ([columns.first ?? []] + rowMetrics).map { metrics in
      guard columns.count == 1, block.numbers.count == 1, metrics.count == 1 else { return nil }
      // A heading's period that is not wanted is none of the row's.
      if reading.values[0].period != nil, own[0] == nil { return nil }
      return (own[0], metrics[0])
    }
    hasRemarks = block.numbers.contains { !$0.statuses.isEmpty }
    hasStatus = zip(reading.values, block.numbers).map { value, figures in
      !value.status.isEmpty || !figures.statuses.isEmpty
    }
    saysStatus = block.flags != nil || block.periodStatuses.contains { !$0.isEmpty }
    watchesShares =
      reading.wantsFigures
      && (reading.values.contains { $0.isRate } || reader.stored.contains { $0.countsParts })
    isPlain =
      block.keys != nil && reading.wantsFigures && !watchesShares && !hasRemarks && !saysStatus
      && !hasStatus.contains(true) && reading.levelFilters.isEmpty && reading.sections.isEmpty
  }
}

/// The villages of a block: by their keys, which are known from blocks before it, or by the names put
/// together for this block alone.
struct BlockVillages {
  /// The keys met so far; empty where the block has none.
  var keyed = KeyedVillages()
  private let block: RowBlock
  /// The villages of a block without keys, and their places.
  private let mentions: [VillageMention]
  private var places: [(entry: Int, spelling: Int)]
  private var doubtful = Set<Int>()

  /// The villages of `block`, with the names that hold at the end of the one before.
  init(_ block: RowBlock, after carried: [String?]) {
    self.block = block
    mentions = block.villages.map { $0.mention(after: carried) }
    places = [(Int, Int)](repeating: (-1, -1), count: mentions.count)
  }

  /// Whether the code of a village has lost its digits.
  var hasDamagedCode: Bool {
    guard let keys = block.keys else { return block.villages.contains(where: \.hasDamagedCode) }
    return keyed.hasDamagedCode && keys.keys.contains { keyed.hasDamagedCode(Int($0)) }
  }

  /// The place of a row's village, if it is known that the row can be nothing else.
  func place(ofRow row: Int) -> Int? {
    guard let keys = block.keys else { return nil }
    let key = Int(keys.keys[row])
    return keyed.isPlaced(key) ? key : nil
  }

  /// What a row is.
  mutating func role(ofRow row: Int) -> RowBlock.Role {
    guard let keys = block.keys else { return block.roles[row] }
    let key = Int(keys.keys[row])
    guard let village = keyed.villages[key] else { return .village(key) }
    let role = block.role(of: row, key: key, village, isKnown: doubtful.contains(key))
    if case .village = role, case .doubtful = village.kind { doubtful.insert(key) }
    return role
  }

  /// The village at a place, as its rows name it; nil for one that is no longer asked for.
  func mention(at place: Int) -> VillageMention? {
    block.keys == nil ? mentions[place] : keyed.villages[place]?.mention
  }

  /// Where a village stands in the directory; -1 for one that is not there yet.
  func known(at place: Int) -> (entry: Int, spelling: Int) {
    guard block.keys != nil else { return places[place] }
    let known = keyed.places[place]
    return (Int(known.entry), Int(known.spelling))
  }

  /// Notes where a village stands in the directory.
  mutating func set(
    _ place: Int, _ village: (entry: Int, spelling: Int), isFirstSpelling: Bool
  ) {
    if block.keys == nil {
      places[place] = village
    } else {
      keyed.set(place, village, isFirstSpelling: isFirstSpelling)
    }
  }
}
