/// A village as one row names it: its names as shown, as written and as compared, and its code.
struct VillageMention: Sendable, Hashable {
  /// From the outermost group to the village, normalized.
  let names: [String]
  /// The same as they are compared.
  let keys: [String]
  /// The village's name as it stands in the file.
  let written: String
  /// The village's code; empty for none.
  let code: String
  /// Tells forms apart that compare as equal, such as composed and decomposed letters.
  private let form: Int

  /// The village at `path`, as it is written, with `code` as it is written.
  init(path: [String], code: String = "") {
    let plain = path.map(FormulaGuard.restored)
    written = plain.last ?? ""
    // Groups keep the form that filters find them by.
    names = plain.dropLast() + [VillageName.normalized(written)]
    keys =
      plain.dropLast().map { VillageName.key(VillageName.normalized($0)) }
      + names.suffix(1).map(VillageName.key)
    form = written.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
    let code = VillageCode.normalized(FormulaGuard.restored(code))
    // Our own exports give villages without a code their path.
    let isPath = !code.isEmpty && [names, plain].contains { $0.joined(separator: "/") == code }
    self.code = isPath ? "" : code
  }

  static func == (left: VillageMention, right: VillageMention) -> Bool {
    left.form == right.form && left.code == right.code && left.names == right.names
      && left.written == right.written
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(form)
    hasher.combine(code)
    hasher.combine(names.dropLast().last)
  }
}

/// A village of a block: its mention is made with the block where the row says all there is to it.
struct NamedVillage: Sendable {
  /// The names as written; nil stands for the one above, in the block before.
  private let path: [String?]
  private let code: String
  private let mention: VillageMention?

  init(path: [String?], code: String) {
    self.path = path
    self.code = code
    let whole = path.compactMap { $0 }
    mention = whole.count == path.count ? VillageMention(path: whole, code: code) : nil
  }

  /// Whether its code has lost its digits.
  var hasDamagedCode: Bool { VillageCode.isDamaged(code) }

  /// The mention, with the names that hold at the end of the block before.
  func mention(after carried: [String?]) -> VillageMention {
    mention
      ?? VillageMention(
        path: path.enumerated().map { level, name in name ?? carried[level] ?? "" }, code: code)
  }
}

/// Codes of villages: the 12 digits of statistical codes, those of Taiwan's villages, FIPS.
enum VillageCode {
  /// `code` without what spreadsheets add: spaces, full-width forms, the `.0` of a number; empty for
  /// what stands for no code, and for one whose digits are lost: `1.10101E+11`.
  static func normalized(_ code: String) -> String {
    if code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return code }
    var text = VillageName.normalized(code)
    if text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isASCIIDigit) { text.removeLast(2) }
    if isDamaged(text) || ["-", "—", "/", "无", "無"].contains(text) { return "" }
    return text
  }

  /// Whether a spreadsheet has rounded a code to a number with an exponent.
  static func isDamaged(_ code: String) -> Bool {
    let parts = code.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].first == "+" || parts[1].first?.isASCIIDigit == true else {
      return false
    }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return mantissa.count == 2
      && mantissa.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
      && parts[1].drop { $0 == "+" }.allSatisfy(\.isASCIIDigit)
  }
}
