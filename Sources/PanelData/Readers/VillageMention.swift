/// One name of a path in its forms.
struct NameForms: Sendable {
  /// As it stands in the file.
  let written: String
  /// As it is shown: a village's name normalized, a group's as filters find it.
  let shown: String
  /// As it is compared.
  let key: String
  /// A checksum of the bytes, which tells forms apart that compare as equal, such as composed and
  /// decomposed letters.
  let checksum: UInt64
  /// The hash of the key, the same for composed and decomposed letters.
  let keyHash: Int
  /// Whether the key is no other text than what is shown.
  let isFolded: Bool

  init(_ text: String, isVillage: Bool) {
    written = FormulaGuard.restored(text)
    let normal = VillageName.normalized(written)
    shown = isVillage ? normal : written
    key = VillageName.key(normal)
    isFolded = key.hasBytes(of: shown)
    checksum = written.checksum
    keyHash = key.hashValue
  }
}

/// The names of the groups that a village lies in, shared by villages that follow each other.
struct GroupNames: Sendable {
  /// From the outermost in, as shown.
  let names: [String]
  /// The same as they are compared.
  let keys: [String]

  init(_ groups: ArraySlice<NameForms>) {
    names = groups.map(\.shown)
    keys = groups.allSatisfy(\.isFolded) ? names : groups.map(\.key)
  }
}

/// A village as one row names it: its names as shown, as written and as compared, and its code.
///
/// A nation has many: what others have as well, or what is easily made again, is not kept in each. A
/// class, as each is handed on several times, from the thread that makes it to the directory that keeps
/// it.
final class VillageMention: Sendable, Hashable {
  /// The names of its groups, from the outermost in.
  let groups: [String]
  /// The same as they are compared.
  let groupKeys: [String]
  /// Its own name, normalized.
  let name: String
  /// The village's name as it stands in the file.
  let written: String
  /// The village's code; empty for none.
  let code: String
  /// The hash of the village's name as it is compared.
  let nameHash: Int
  /// The hash of its code; 0 for none.
  let codeHash: Int
  private let checksum: UInt64

  /// From the outermost group to the village.
  var names: [String] { groups + [name] }
  /// The same as they are compared.
  var keys: [String] { groupKeys + [key] }
  /// Its own name as it is compared.
  var key: String { VillageName.key(name) }

  /// The village at `path` with `code` as it is written; `groups` are those of the path, where they are
  /// known already.
  init(_ path: [NameForms], in groups: GroupNames? = nil, code: String = "") {
    let groups = groups ?? GroupNames(path.dropLast())
    self.groups = groups.names
    groupKeys = groups.keys
    name = path.last?.shown ?? ""
    nameHash = path.last?.keyHash ?? 0
    written = path.last?.written ?? ""
    var checksum = path.reduce(0) { ($0 &* 31) ^ $1.checksum }
    if code.isEmpty {
      self.code = ""
    } else {
      let code = VillageCode.normalized(FormulaGuard.restored(code))
      // Our own exports give villages without a code their path.
      let isPath =
        (path.count == 1 || !VillageCode.isNumber(code) && code.utf8.contains(UInt8(ascii: "/")))
        && (path.map(\.shown).joined(separator: "/") == code
          || path.map(\.written).joined(separator: "/") == code)
      self.code = isPath ? "" : code
      for byte in self.code.utf8 { checksum = (checksum &* 31) ^ UInt64(byte) }
    }
    self.checksum = checksum
    codeHash = VillageCode.hash(of: self.code)
  }

  static func == (left: VillageMention, right: VillageMention) -> Bool {
    left === right
      || left.checksum == right.checksum && left.written == right.written && left.code == right.code
        && left.name == right.name && left.groups == right.groups
  }

  func hash(into hasher: inout Hasher) { hasher.combine(checksum) }
}

/// A village of a block: its mention is made with the block where the row says all there is to it.
enum NamedVillage: Sendable {
  case whole(VillageMention, hasDamagedCode: Bool)
  /// Names as written; nil stands for the one above, in the block before.
  case partial([String?], code: String)

  /// Whether its code has lost its digits.
  var hasDamagedCode: Bool {
    switch self {
    case .whole(_, let isDamaged): isDamaged
    case .partial(_, let code): VillageCode.isDamaged(code)
    }
  }

  /// The mention, with the names that hold at the end of the block before.
  func mention(after carried: [String?]) -> VillageMention {
    switch self {
    case .whole(let mention, _): return mention
    case .partial(let path, let code):
      let forms = path.enumerated().map { level, name in
        NameForms(name ?? carried[level] ?? "", isVillage: level == path.count - 1)
      }
      return VillageMention(forms, code: code)
    }
  }
}

/// Codes of villages: the 12 digits of statistical codes, those of Taiwan's villages, FIPS.
enum VillageCode {
  /// `code` without what spreadsheets add: spaces, full-width forms, the `.0` of a number; empty for
  /// what stands for no code, and for one whose digits are lost: `1.10101E+11`.
  static func normalized(_ code: String) -> String {
    if isNumber(code) { return code }
    var text = VillageName.normalized(code)
    if text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isASCIIDigit) { text.removeLast(2) }
    if isDamaged(text) || ["-", "—", "/", "无", "無"].contains(text) { return "" }
    return text
  }

  /// Whether a code is nothing but digits, as most are.
  static func isNumber(_ code: String) -> Bool {
    let bytes = code.utf8.span
    for place in bytes.indices where !(0x30...0x39).contains(bytes[place]) { return false }
    return true
  }

  /// A hash of a code; 0 for none.
  ///
  /// Digits have one form only, so that their bytes tell all.
  static func hash(of code: String) -> Int {
    if code.isEmpty { return 0 }
    guard isNumber(code) else { return code.hashValue }
    return Int(truncatingIfNeeded: code.checksum)
  }

  /// Whether a spreadsheet has rounded a code to a number with an exponent.
  static func isDamaged(_ code: String) -> Bool {
    if isNumber(code) { return false }
    guard code.utf8.contains(0x45) || code.utf8.contains(0x65) else { return false }
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
