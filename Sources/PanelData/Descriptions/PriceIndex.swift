import Tables

/// Reads a price index by year, the year before being 100.
public enum PriceIndex {
  /// The index in `text`: written out as `2015=101.4,2016=102`, else the path of a table, each row
  /// of which has a year and behind it a number above 0.
  /// - Throws: a `Failure` where there is no such row, or the file cannot be read.
  public static func read(_ text: String) throws -> [Int: Double] {
    var index: [Int: Double] = [:]
    let pairs = text.split(separator: ",").map { $0.split(separator: "=").map(String.init) }
    if pairs.allSatisfy({ $0.count == 2 }), !pairs.isEmpty {
      for pair in pairs { enter(pair, into: &index) }
      if index.count == pairs.count { return index }
    } else {
      for line in try lines(of: text) { enter(line, into: &index) }
    }
    guard !index.isEmpty else { throw Failure(.badData, Phrase(.gapBadPrices, .text(text))) }
    return index
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
  private static func enter(_ cells: [String], into index: inout [Int: Double]) {
    guard let place = cells.firstIndex(where: { YearText.parse($0) != nil }),
      let year = YearText.parse(cells[place])?.year
    else { return }
    for cell in cells.dropFirst(place + 1) {
      if case .value(let value, _) = NumberCell.reading(cell), value > 0 {
        index[year] = value
        return
      }
    }
  }
}
