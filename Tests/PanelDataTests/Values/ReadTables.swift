import Foundation
import Testing

@testable import PanelData
@testable import Tables

/// Tables as the program reads them.
enum ReadTables {
  /// What `check` learns of a folder of `files`; places are told without the folder's own path.
  static func audit(_ files: [String: String]) throws -> (
    audit: DatasetAudit, errors: [String], warnings: [String]
  ) {
    let folder = try ScratchFolder(files)
    defer { folder.remove() }
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    let audit = DatasetAudit(outline)
    func texts(_ phrases: [Phrase]) -> [String] {
      phrases.map {
        $0.text(in: .english).replacingOccurrences(of: folder.path() + "/", with: "")
      }
    }
    return (audit, texts(audit.errors), texts(audit.warnings))
  }

  /// The tidy CSV of a folder of `files`, without the column of sources.
  static func tidy(_ files: [String: String]) throws -> [String] {
    try tidy(try audit(files).audit)
  }

  /// The same of a workbook whose sheet holds the cells of `text`, a CSV without quotes.
  static func tidy(sheet text: String) throws -> [String] {
    let folder = try ScratchFolder([:])
    defer { folder.remove() }
    try xlsx(text).write(to: folder.url.appending(path: "a.xlsx"))
    let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
    return try tidy(DatasetAudit(outline))
  }

  /// What `check` learns of a workbook of these sheets.
  static func audit(sheets: [SheetXML]) throws -> DatasetAudit {
    let folder = try ScratchFolder([:])
    defer { folder.remove() }
    try SheetXML.workbook(sheets).write(to: folder.url.appending(path: "a.xlsx"))
    return DatasetAudit(
      try #require(try DataFolder.datasets(at: folder.path()).first).outline.get())
  }

  /// A sheet with the cells of `text`, a CSV without quotes.
  static func sheet(_ name: String, _ text: String) -> SheetXML {
    SheetXML(
      name: name,
      text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      })
  }

  /// A workbook of one sheet with the cells of `text`, a CSV without quotes; numbers are numbers.
  static func xlsx(_ text: String) throws -> Data {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        Double(cell).map { WorkbookDraft.Cell.number($0) }
          ?? (cell.isEmpty ? .empty : .text(String(cell)))
      }
    }
    let sheet = WorkbookDraft.Sheet(name: "Sheet1", rows: rows)
    return Data(try WorkbookDraft(title: "", sheets: [sheet]).xlsx())
  }

  static func tidy(_ audit: DatasetAudit) throws -> [String] {
    let dataset = try #require(audit.dataset)
    let bytes = TidyCSV.bytes(of: dataset, metrics: audit.outline.metrics)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
  }
}
