import Tables

/// What figures may mean other than they were read.
extension SchemaInference {
  /// A sentence for each column whose points may group thousands, or whose parentheses may not mean
  /// losses, and for one of powers of ten.
  ///
  /// `sparesComma` says that fields are divided so that commas are free to be decimal signs.
  func cautions(sparesComma: Bool) -> [Phrase] {
    (sparesComma ? values.compactMap { groupedByPoints($0.column) } : [])
      + values.compactMap(inParentheses) + multiplier
  }

  /// `(5.2)` and `(4.9)` alone may be the errors of what stands beside them.
  private func inParentheses(_ value: PanelSchema.ValueColumn) -> Phrase? {
    guard value.style.kind != .plain else { return nil }
    let cells = records.lazy.map { $0[value.column] }.filter { cell in
      if case .missing = NumberCell.reading(cell) { return false }
      return true
    }
    guard let first = cells.first, cells.count > 1,
      cells.allSatisfy({ "（(".contains($0.first ?? " ") && "）)".contains($0.last ?? " ") })
    else { return nil }
    return Phrase(
      .parenthesesAlone, .text(place), .text(columns[value.column].heading), .text(first))
  }

  /// `12.345` and `1.234`, never `12.5` or `1234`, may be 12345 and 1234.
  private func groupedByPoints(_ column: Int) -> Phrase? {
    guard !columns[column].reading.style.decimalComma else { return nil }
    let cells = records.lazy.map { $0[column] }.filter { !$0.isEmpty }
    let pointed = cells.filter { $0.contains(".") }
    guard cells.count > 1, let first = pointed.first, cells.allSatisfy(Self.mayBeGrouped) else {
      return nil
    }
    return Phrase(
      .pointsMayGroup, .text(place), .text(columns[column].heading), .text(first),
      .text(first.filter { $0 != "." }))
  }

  /// Whether a cell has up to three digits, and three more behind its only point, if it has one.
  private static func mayBeGrouped(_ cell: String) -> Bool {
    if case .missing = NumberCell.reading(cell) { return true }
    let parts = cell.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count < 3, let first = parts.first, (1...3).contains(first.count),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return false }
    return parts.count == 1 || parts[1].count == 3 && first.first != "0"
  }

  /// Refuses figures of one metric that are to be multiplied by several powers of ten.
  ///
  /// Side by side they are of no one unit. `dimensions` tell the rows of a village apart.
  func requireOneMultiplier(_ dimensions: [Int]) throws {
    guard let column = multiplierColumn else { return }
    var first: [[String]: String] = [:]
    for record in records {
      let text = record[column.index]
      if text.isEmpty { continue }
      let power = Self.power(text)
      let key = ([metric].compactMap { $0 } + dimensions).map { record[$0] }
      let known = first[key] ?? power
      first[key] = known
      if known == power { continue }
      throw Failure(
        .badData,
        Phrase(
          .multipliersDiffer, .text("\(place):\(record.row)"), .text(column.heading),
          .text(power), .text(known)))
    }
  }

  /// The column of SDMX and the OECD that says by which power of ten figures are to be multiplied.
  private var multiplier: [Phrase] {
    guard let column = multiplierColumn else { return [] }
    var seen: Set<String> = ["10^0"]
    let powers = records.map { $0[column.index] }.filter { !$0.isEmpty }.map(Self.power)
      .filter { seen.insert($0).inserted }
    guard !powers.isEmpty else { return [] }
    return [
      Phrase(
        .multiplierUnused, .text(place), .text(column.heading),
        .list(powers.prefix(4).map { .text($0) }))
    ]
  }

  private var multiplierColumn: ColumnEvidence? {
    columns.first { column in
      ["unitmult", "unitmultiplier", "powercode", "powercodecode"].contains(column.word)
        // As SDMX writes codes with their names.
        || column.word.hasPrefix("unitmult:")
    }
  }

  /// A power of ten as it is told: `6` and `Millions` are 10^6.
  private static func power(_ text: String) -> String {
    let words = [
      "units": 0, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9,
      "trillions": 12,
    ]
    return "10^\(words[text.lowercased()].map(String.init) ?? text)"
  }
}
