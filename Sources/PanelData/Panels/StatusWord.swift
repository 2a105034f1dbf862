import Tables

/// The words for statuses in a table: those that we write, and what others write for the same.
///
/// Ours are `estimated`, `provisional`, `planned`, and for a missing figure `missing`, `not-applicable`,
/// `below-unit`, `suppressed`, `not-reported`, `no-divisor`, `incomplete`; several are joined by a semicolon. Others are
/// the letters of SDMX's code list of observation status (capitals) and of Eurostat's flags (small).
public enum StatusWord {
  /// The word for a reason why there is no figure.
  public static func word(of reason: Panel.MissingReason) -> String {
    switch reason {
    case .noRow: return "no-row"
    case .blank: return "missing"
    case .notApplicable: return "not-applicable"
    case .belowUnit: return "below-unit"
    case .noDivisor: return "no-divisor"
    case .suppressed: return "suppressed"
    case .notReported: return "not-reported"
    case .incomplete: return "incomplete"
    }
  }

  /// The words for a cell; empty for a figure as observed.
  public static func words(of cell: Panel.Cell, _ status: FigureStatus) -> String {
    var words: [String] = []
    if case .missing(let reason) = cell { words.append(word(of: reason)) }
    if status.isEstimated { words.append("estimated") }
    if status.isProvisional { words.append("provisional") }
    if !status.flag.isEmpty { words.append(status.flag) }
    return words.joined(separator: ";")
  }

  /// What a cell of a column of statuses says.
  struct Reading: Sendable, Hashable {
    var status = FigureStatus.observed
    /// Why there is no figure, and the word that says so.
    var reason: Panel.MissingReason?
    var reasonWord = ""

    /// Understands the words known; the others stay in the flag as they are.
    init(_ text: String) {
      var flags: [String] = []
      for piece in text.split(separator: ";") {
        let word = String(piece).trimmingSpaces
        if word.isEmpty || word == "A" || word == "正常" { continue }
        if let found = StatusWord.reason(word) {
          reason = found
          reasonWord = word
        } else if let said = StatusWord.surety(word) {
          status.isEstimated = status.isEstimated || said.contains(.estimated)
          status.isProvisional = status.isProvisional || said.contains(.provisional)
        } else {
          flags.append(StatusWord.isPlan(word) ? StatusWord.planned : word)
        }
      }
      status.flag = flags.joined(separator: ";")
    }

    /// A cell with what its flags say: a reason where it is missing, else a flag more.
    func applied(to cell: Panel.Cell) -> (Panel.Cell, FigureStatus) {
      guard let reason else { return (cell, status) }
      // `:` with a flag `c` is kept secret: the flag tells more than the sign.
      if cell == .missing(.blank) || cell == .missing(.notReported) {
        return (.missing(reason), status)
      }
      if case .missing = cell { return (cell, status) }
      return (cell, status.united(with: FigureStatus(flag: reasonWord)))
    }
  }

  /// The flag of what was planned.
  static let planned = "planned"
  /// The flag of a figure added, averaged or shared out as `villages.csv` tells.
  static let derived = "derived"

  private static func isPlan(_ word: String) -> Bool {
    if let split = PlanWords.split(word) { return split.rest.isEmpty && split.kind == .plan }
    return ["plan", "target", "budget"].contains(word.lowercased())
  }

  private static func reason(_ word: String) -> Panel.MissingReason? {
    let ours = word.lowercased().split(separator: "_").joined(separator: "-")
    return Panel.MissingReason.allCases.first { $0 != .noRow && self.word(of: $0) == ours }
      ?? reasons[word]
  }

  private static let reasons: [String: Panel.MissingReason] = [
    "c": .suppressed, "Q": .suppressed, "confidential": .suppressed, "保密": .suppressed,
    "涉密": .suppressed, "z": .notApplicable, "M": .notApplicable, "不适用": .notApplicable,
    "不適用": .notApplicable, "L": .notReported, "O": .notReported, ":": .notReported,
    "未报": .notReported, "未報": .notReported, "缺报": .notReported, "暂缺": .notReported,
    "暫缺": .notReported,
  ]

  /// How sure a word says a figure is; nil for another word.
  private static func surety(_ word: String) -> CellStatus? {
    switch word {
    case "estimated", "E", "e": return .estimated
    case "provisional", "P", "p": return .provisional
    case "ep", "pe": return [.estimated, .provisional]
    default: break
    }
    // A word that stands behind figures too: `1200（快报）`.
    guard word.count <= 6, case .value(_, let status) = NumberCell.reading("1（\(word)）"),
      status == .estimated || status == .provisional
    else { return nil }
    return status
  }
}
