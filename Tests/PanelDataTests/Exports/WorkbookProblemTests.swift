import Tables
import Testing

@testable import PanelData

@Test("A library that is not installed is told with its package, not as a fault of ours")
func libraryMissing() {
  let failure = #expect(throws: Failure.self) {
    try Failure.wordingWorkbookProblems { throw WorkbookDraft.Problem.libraryMissing("no file") }
  }
  #expect(failure?.kind == .unavailable)
  #expect(
    failure?.phrases == [Phrase(.libraryMissing, .text("no file"), .text("libxlsxwriter-dev"))])
}
