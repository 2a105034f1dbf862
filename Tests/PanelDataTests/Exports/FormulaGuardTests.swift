import Testing

@testable import PanelData

@Test(
  "What a spreadsheet would run gets an apostrophe, and taking it away gives the text back",
  arguments: [
    "=cmd|'/c calc'!A1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x",
    "'=1", "''=1", "=\u{301}1",
  ])
func riskyTexts(text: String) {
  let safe = FormulaGuard.neutralized(text)
  #expect(safe.unicodeScalars.elementsEqual(("'" + text).unicodeScalars))
  #expect(FormulaGuard.restored(safe).unicodeScalars.elementsEqual(text.unicodeScalars))
}

@Test(
  "Other texts stay as they are, in both directions",
  arguments: ["", "甲村", "'", "'甲", "''", "a=1", "1-2", "−1", "—", " =1"])
func harmlessTexts(text: String) {
  #expect(FormulaGuard.neutralized(text) == text)
  #expect(FormulaGuard.restored(text) == text)
}
