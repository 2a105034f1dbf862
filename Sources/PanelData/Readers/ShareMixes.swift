import Tables

/// Watches the metrics that are shares or rates for parts of one among percentages, over all rows of all
/// files.
struct ShareMixes {
  /// Where a figure stands: file, row and place among the file's columns.
  struct Place {
    let file: Int
    let row: Int
    let column: Int
    let heading: String
  }

  /// A part of one and a percentage of one metric.
  struct Mix {
    let part: (value: Double, place: Place)
    let percentage: (value: Double, place: Place)
  }

  private var evidence: [ShareEvidence?]
  private var parts: [Double]
  private let limits: [Double]
  /// Which figures of each metric could be either, where rows name it and signs in cells the unit.
  let doubts: [ShareEvidence.Doubt]
  /// The places of figures that evidence points at.
  private var places: [Place] = []

  init(_ metrics: [Metric]) {
    evidence = [ShareEvidence?](repeating: nil, count: metrics.count)
    parts = [Double](repeating: 100, count: metrics.count)
    let names = metrics.map { metric in
      if case .field(let heading) = metric.origin { return heading.lowercased() }
      return metric.id.lowercased()
    }
    limits = names.map(NumberStyle.limitOfParts(called:))
    doubts = names.map(ShareEvidence.Doubt.init(called:))
  }

  /// Takes in a figure; its place is only made where it may be shown.
  mutating func add(
    _ value: Double, isSigned: Bool, doubt: ShareEvidence.Doubt, parts: Double, metric: Int,
    place: () -> Place
  ) {
    var known = evidence[metric] ?? ShareEvidence(limit: limits[metric])
    if known.add(value, isSigned: isSigned, doubt: doubt, place: places.count) {
      places.append(place())
    }
    evidence[metric] = known
    self.parts[metric] = parts
  }

  /// The metrics that have both, by the figures that show it best.
  var mixes: [Mix] {
    zip(evidence, parts).compactMap { evidence, parts in
      guard let mix = evidence?.mix(parts: parts) else { return nil }
      return Mix(
        part: (mix.part.value, places[mix.part.place]),
        percentage: (mix.percentage.value, places[mix.percentage.place]))
    }
  }
}

extension DatasetReader {
  /// The figures that a row brings for metrics that are shares or rates.
  mutating func noteShares(
    _ block: RowBlock, _ row: Int, _ rowMetrics: [Int]?, _ position: Int, _ reading: FileReading
  ) {
    for (place, value) in reading.values.enumerated()
    where block.numbers[place].states[row] == .value {
      for metric in rowMetrics ?? value.metrics where value.isRate || stored[metric].countsParts {
        let figures = block.numbers[place]
        let isThousandth = value.style.unitExponent == -3 || stored[metric].unit?.symbol == "‰"
        shares.add(
          figures.values[row], isSigned: figures.status(row).contains(.rate),
          doubt: rowMetrics == nil || value.doubt == .none ? value.doubt : shares.doubts[metric],
          parts: isThousandth ? 1000 : 100, metric: metric
        ) {
          ShareMixes.Place(
            file: reading.index, row: position, column: value.column, heading: value.heading)
        }
      }
    }
  }

  /// The words for a mix: where the part of one stands, and where the percentage.
  func phrase(of mix: ShareMixes.Mix) -> Phrase {
    func text(_ place: ShareMixes.Place) -> Phrase.Argument {
      .text(outline.files[place.file].place(row: place.row, column: place.column))
    }
    return Phrase(
      .mixedShares, text(mix.part.place), .text(mix.part.place.heading),
      .text(NumberFormat.exact(mix.part.value)), text(mix.percentage.place),
      .text(NumberFormat.exact(mix.percentage.value)))
  }

  /// One warning for each column whose cells bring units of their own, and one for marks of notes.
  mutating func tellRemarks(_ reading: FileReading) {
    func place(_ met: CellRemarks.Met) -> Phrase.Argument {
      .text(
        reading.file.place(row: met.firstRow, column: reading.values[met.firstColumn].column))
    }
    for (column, value) in zip(reading.remarks.columns, reading.values) {
      if column.others.count > 0 {
        warnings.add(
          Phrase(
            .cellsWithOtherUnit, place(column.others), .count(column.others.count),
            .text(value.heading)))
      } else if column.own.count > 0, column.hasBare {
        warnings.add(
          Phrase(
            .cellsWithOwnUnit, place(column.own), .count(column.own.count), .text(value.heading)))
      }
      let rounded = column.rounded
      if rounded.count > 0 {
        warnings.add(
          Phrase(
            .cellsRounded, place(rounded), .count(rounded.count), .text(value.heading),
            .text(NumberFormat.exact(rounded.firstValue))))
      }
    }
    let footnotes = reading.remarks.footnotes
    if footnotes.count > 0 {
      warnings.add(Phrase(.cellsWithFootnote, place(footnotes), .count(footnotes.count)))
    }
  }
}

extension DatasetOutline.File {
  /// A row or a cell as messages name it: `a.csv:3`, `a.csv:3:2`, `b.xlsx!Sheet!3`, or
  /// `b.xlsx!Sheet!B3`.
  func place(row: Int, column: Int? = nil) -> String {
    if case .sheet = origin {
      return "\(place)!\(column.map { TablePlace.letters($0 + 1) } ?? "")\(row)"
    }
    return "\(place):\(row)" + (column.map { ":\($0 + 1)" } ?? "")
  }
}
