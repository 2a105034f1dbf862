import Tables

/// A problem of a dataset with the place that its sentence begins with, taken apart.
public struct AuditProblem: Sendable {
  /// What is wrong.
  public let phrase: Phrase
  /// The file or sheet, as messages name it; nil for a problem of the whole dataset.
  public let place: String?
  /// The position of the table among those of the outline; nil for a file that could not be read.
  public let file: Int?
  /// The row, 1-based, the way spreadsheets count.
  public let row: Int?
  /// The column, 1-based.
  public let column: Int?
  /// The cells of the row, where it can be read again.
  public internal(set) var cells: [String] = []

  /// Takes the place of `phrase` apart, which may be in one of `files`.
  init(_ phrase: Phrase, files: [DatasetOutline.File]) {
    self.phrase = phrase
    guard let text = Self.place(of: phrase) else {
      (place, file, row, column) = (nil, nil, nil, nil)
      return
    }
    // Of two places that fit the longer is meant: a sheet, not its workbook.
    let fitting = files.indices.compactMap { index -> (Int, Position)? in
      let place = files[index].place
      guard text.hasPrefix(place), let rest = Position(text.dropFirst(place.count)) else {
        return nil
      }
      return (index, rest)
    }
    let longest = fitting.map { files[$0.0].place.count }.max()
    let tables = fitting.filter { files[$0.0].place.count == longest }
    // Of the tables of one sheet, the last that begins above.
    let best =
      tables.last { files[$0.0].schema.region.firstRow <= $0.1.row ?? 0 } ?? tables.first
    if let (index, position) = best {
      (place, file, row, column) = (files[index].place, index, position.row, position.column)
    } else {
      let (name, position) = Position.split(text)
      (place, file, row, column) = (name, nil, position.row, position.column)
    }
  }

  /// What a sentence begins with where that is a place.
  static func place(of phrase: Phrase) -> String? {
    switch phrase.arguments.first {
    case .phrase(let inner): return place(of: inner)
    case .text(let text):
      return Phrase.wordings[phrase.code]?.english.hasPrefix("{0}:") == true ? text : nil
    default: return nil
    }
  }

  /// Where in a file: what stands behind its name.
  private struct Position {
    var row: Int?
    var column: Int?

    /// Reads `:3`, `:3:2`, `!B3`, `!3` or nothing at all; nil for something else.
    init?(_ text: Substring) {
      if text.isEmpty { return }
      let rest = text.dropFirst()
      if text.first == "!" {
        let letters = rest.prefix { $0.isASCII && $0.isUppercase }
        guard let row = Int(rest.dropFirst(letters.count)), letters.count <= 3 else { return nil }
        self.row = row
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
        if column > 0 { self.column = column }
        return
      }
      let numbers = rest.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard text.first == ":", numbers.count <= 2, let row = numbers.first ?? nil else {
        return nil
      }
      self.row = row
      if numbers.count == 2 {
        guard let column = numbers[1] else { return nil }
        self.column = column
      }
    }

    private init() {}

    /// Parts the name of an unknown file from the position behind it.
    static func split(_ text: String) -> (name: String, position: Position) {
      // Behind a workbook's name and a sheet's there may be a cell; a sheet may be called A1.
      if let mark = text.lastIndex(of: "!"), text[..<mark].contains("!"),
        let position = Position(text[mark...])
      {
        return (String(text[..<mark]), position)
      }
      let colons = text.indices.filter { text[$0] == ":" }.suffix(2)
      for start in colons {
        if let position = Position(text[start...]) { return (String(text[..<start]), position) }
      }
      return (text, Position())
    }
  }
}

extension AuditProblem {
  /// The problems of a dataset of which nothing could be understood.
  public static func problems(_ phrases: [Phrase]) -> [AuditProblem] {
    problems(phrases, files: [])
  }

  /// The problems of `phrases`, with the cells of their rows.
  static func problems(_ phrases: [Phrase], files: [DatasetOutline.File]) -> [AuditProblem] {
    var problems = phrases.map { AuditProblem($0, files: files) }
    var wanted: [Int: Set<Int>] = [:]
    for problem in problems {
      if let file = problem.file, let row = problem.row { wanted[file, default: []].insert(row) }
    }
    let records = wanted.map { file, rows in (file, files[file].records(at: rows)) }
    let byFile = Dictionary(records) { first, _ in first }
    for index in problems.indices {
      guard let file = problems[index].file, let row = problems[index].row else { continue }
      problems[index].cells = byFile[file]?[row] ?? []
    }
    return problems
  }
}
