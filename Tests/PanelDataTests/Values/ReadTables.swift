import Foundation
import Testing

@testable import PanelData

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
    let audit = try audit(files).audit
    let dataset = try #require(audit.dataset)
    let bytes = TidyCSV.bytes(of: dataset, metrics: audit.outline.metrics)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
  }
}
