import Tables

extension Failure {
  /// Runs a step that writes a workbook and words its problems.
  static func wordingWorkbookProblems<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let problem as WorkbookDraft.Problem {
      switch problem {
      case .tooManyRows(_, let count):
        throw Failure(
          .refused, Phrase(.workbookTooLong, .count(count), .count(WorkbookDraft.rowLimit)))
      case .tooManyColumns(_, let count):
        throw Failure(
          .refused, Phrase(.workbookTooWide, .count(count), .count(WorkbookDraft.columnLimit)))
      case .textTooLong(_, let row, let column):
        throw Failure(
          .refused, Phrase(.workbookTextTooLong, .text(String(row)), .text(String(column))))
      case .system(let number):
        throw Failure(
          .inputOutput, Phrase(.workbookFailed, SystemError.argument(of: number)))
      case .libraryMissing(let reason):
        throw Failure(
          .unavailable, Phrase(.libraryMissing, .text(reason), .text("libxlsxwriter-dev")))
      case .library(let text):
        throw Failure(.internalFault, Phrase(.internalFault, .text(text)))
      }
    }
  }
}
