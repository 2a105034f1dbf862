import Tables

/// Reads a price index by year, the year before being 100.
public enum PriceIndex {
  /// The index in `text`: written out as `2015=101.4,2016=102`, else the path of a table, each row
  /// of which has a year and behind it a number above 0.
  /// - Throws: a `Failure` where there is no such row, the file cannot be read, or `check` refuses.
  public static func read(_ text: String) throws -> [Int: Double] {
    var index: [Int: Double] = [:]
    let pairs = text.split(separator: ",").map { $0.split(separator: "=").map(String.init) }
    if pairs.allSatisfy({ $0.count == 2 }), !pairs.isEmpty {
      for pair in pairs { try enter(pair, into: &index, of: text) }
      if index.count == pairs.count {
        try check(index, of: text)
        return index
      }
    } else {
      for line in try lines(of: text) { try enter(line, into: &index, of: text) }
    }
    guard !index.isEmpty else { throw Failure(.badData, Phrase(.gapBadPrices, .text(text))) }
    try check(index, of: text)
    return index
  }

  /// Below this, prices would have fallen to a fiftieth within a year: it is a factor such as 1.014.
  private static let least = 2.0

  /// Refuses an index of which some year is no index with the year before as 100, but a factor.
  /// - Throws: a `Failure` of kind `badData` that names it; `place` is where the index stands.
  public static func check(_ index: [Int: Double], of place: String) throws {
    guard let (year, value) = index.filter({ $0.value < least }).min(by: { $0.key < $1.key })
    else { return }
    throw Failure(
      .badData,
      Phrase(
        .priceNearOne, .text(place), .text(String(year)), .text(NumberFormat.exact(value))))
  }

  /// The rows of a small table, of all sheets of a workbook.
  private static func lines(of path: String) throws -> [[String]] {
    let input = try DataFolder.reading { try TableInput.open(path: path) }
    guard Workbook.kind(of: input) != .unknown else {
      return try DataFolder.reading { try TablePreview(reading: input).lines.map(\.texts) }
    }
    let workbook: Workbook
    do {
      workbook = try Workbook.open(input)
    } catch {
      throw Failure(error, place: path)
    }
    return try workbook.sheets.indices.flatMap { index in
      let start = try TableOpening.preview(workbook, index, path)
      return try DataFolder.reading {
        try TablePreview(start, name: path, sheetName: workbook.sheets[index].name)
          .lines.map(\.texts)
      }
    }
  }

  /// Takes a year and the first number above 0 behind it.
  private static func enter(
    _ cells: [String], into index: inout [Int: Double], of place: String
  ) throws {
    guard let first = cells.firstIndex(where: { YearText.parse($0) != nil }),
      let year = YearText.parse(cells[first])?.year
    else { return }
    for cell in cells.dropFirst(first + 1) {
      if case .value(let value, _) = NumberCell.reading(cell), value > 0 {
        if let other = index[year], other != value {
          throw Failure(
            .badData,
            Phrase(
              .priceTwice, .text(place), .text(String(year)), .text(NumberFormat.exact(other)),
              .text(NumberFormat.exact(value))))
        }
        index[year] = value
        return
      }
    }
  }
}
