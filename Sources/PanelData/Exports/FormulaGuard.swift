/// Keeps spreadsheets from running texts as formulas, in a way that can be undone.
///
/// A spreadsheet that opens a CSV file takes a cell that begins with `=`, `+`, `-`, `@` or a control
/// character for a formula, and some take the full-width forms for it too. An apostrophe in front
/// makes it text. A text that already begins with apostrophes before such a character gets one more,
/// so that taking one away always gives the text back.
/// Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
public enum FormulaGuard {
  /// `text` as a cell that no spreadsheet runs.
  public static func neutralized(_ text: String) -> String {
    isRisky(text) ? "'" + text : text
  }

  /// The text behind a neutralized one; any other text as it is.
  public static func restored(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isRisky(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether the first character after any apostrophes can begin a formula.
  private static func isRisky(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
