import PanelData
import Tables

/// Something that takes any bytes and must neither crash nor hang.
public struct FuzzTarget: Sendable {
  /// What it is called on the command line.
  public let name: String
  let seeds: [[UInt8]]
  let tokens: [[UInt8]]
  let work: @Sendable ([UInt8]) -> Void

  /// All of them.
  public static let all: [FuzzTarget] = [text, numbers, sheet, binary, dataset]

  /// The input of a round: the same for the same seed.
  public func input(seed: UInt64, round: Int) -> [UInt8] {
    // Streams of neighbouring seeds would share their numbers otherwise.
    var mutator = Mutator(
      seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(round) &* 0xD1B5_4A32_D192_ED03, tokens: tokens)
    return mutator.input(from: seeds)
  }

  /// Reads `bytes`; errors that are thrown are answers.
  public func run(_ bytes: [UInt8]) { work(bytes) }
}

extension FuzzTarget {
  /// The preview and the scan of text, every column as text and as numbers, and the records that a
  /// filter keeps by their keys.
  static let text = FuzzTarget(name: "text", seeds: Seeds.tables, tokens: Seeds.words) { bytes in
    let input = TableInput(bytes: bytes, name: "t.csv")
    guard let preview = try? TablePreview(reading: input),
      let region = try? TableRegion(preview)
    else { return }
    for kind in [ColumnRequest.Kind.text, .number] {
      let scan = TableScan(input, preview: preview, region: region)
      let columns = region.headings.indices.prefix(64).map { ColumnRequest(column: $0, kind: kind) }
      try? scan.scan(columns: columns, where: [], transform: { $0.count }, combine: { _, _ in })
    }
    let keys = Array(region.headings.indices.prefix(3))
    let lanes = KeyLanes(columns: keys.count)
    for value in region.records(in: preview).prefix(keys.isEmpty ? 0 : 2).map({ $0[0] }) {
      let filter = ColumnFilter(column: 0, value: value) { $0.utf8.count == value.utf8.count }
      try? TableScan(input, preview: preview, region: region).scan(
        columns: [ColumnRequest(column: keys.count - 1, kind: .number)], where: [filter],
        keys: KeyRequest(columns: keys, lanes: lanes), transform: { $0.keys?.new.count },
        combine: { _, _ in })
    }
  }

  /// Numbers, years, periods and the evidence of a column.
  static let numbers = FuzzTarget(name: "numbers", seeds: Seeds.cells, tokens: Seeds.words) {
    bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let cells = text.split(separator: "\n").map(String.init)
    let style = NumberStyle.evidence(from: cells, heading: cells.first ?? "").style
    for cell in cells {
      _ = NumberCell.reading(cell)
      _ = NumberCell.reading(cell, style: style)
      _ = YearText.parse(cell, minguo: cell.utf8.count.isMultiple(of: 2))
      _ = (
        Period(cell), Period(inTitle: cell), Period(inFileName: cell), UnitText.exponent(of: cell)
      )
    }
  }

  /// The tokenizer of sheets, within a sound workbook.
  static let sheet = FuzzTarget(name: "sheet", seeds: Seeds.sheets, tokens: Seeds.marks) { bytes in
    read(Seeds.workbook(sheet: bytes), name: "t.xlsx")
  }

  /// The reader of `.xls`.
  static let binary = FuzzTarget(name: "xls", seeds: Seeds.binaries, tokens: Seeds.records) {
    read($0, name: "t.xls")
  }

  /// A table from its bytes to what `check` says of it.
  static let dataset = FuzzTarget(
    name: "dataset", seeds: Seeds.tables + Seeds.sheets.map(Seeds.workbook), tokens: Seeds.words
  ) { bytes in
    ScratchFile.with(bytes) { path in
      guard let found = try? DataFolder.datasets(at: path).first,
        let outline = found.readable ?? (try? found.outline.get())
      else { return }
      let audit = DatasetAudit(outline)
      _ = SchemaAccount.groups(of: outline.files)
      if let dataset = audit.dataset { _ = TidyCSV.bytes(of: dataset, metrics: outline.metrics) }
    }
  }

  private static func read(_ bytes: [UInt8], name: String) {
    guard let book = try? Workbook.open(bytes: bytes, name: name) else { return }
    for sheet in book.sheets.indices.prefix(4) {
      if let start = try? book.preview(sheet: sheet) {
        _ = try? TablePreview(start, name: name, sheetName: book.sheets[sheet].name)
      }
      var rows = 0
      try? book.read(sheet: sheet) { _ in
        rows += 1
        return rows < 10_000
      }
    }
  }
}
