import PanelData

/// The words of Frictionless for what is wrong.
///
/// Source: https://framework.frictionlessdata.io/docs/errors/
enum FrictionlessWords {
  /// The type of error that comes nearest and of which all that it needs is known.
  static func type(of problem: AuditProblem) -> String {
    let type = nearest(problem)
    let tags = tags(of: type)
    if tags.contains("#row") || tags.contains("#label"), problem.row == nil { return "table-error" }
    if tags.contains("#label"), problem.column == nil { return "table-error" }
    return tags.contains("#cell") && problem.column == nil ? "row-error" : type
  }

  private static func nearest(_ problem: AuditProblem) -> String {
    switch problem.phrase.code {
    case .raggedRecord:
      if problem.phrase.arguments.count > 2, case .count(let wanted) = problem.phrase.arguments[1],
        case .count(let found) = problem.phrase.arguments[2]
      {
        return found > wanted ? "extra-cell" : "missing-cell"
      }
      return "row-error"
    case .duplicateHeading: return "duplicate-label"
    case .emptyHeading: return "blank-label"
    case .invalidUTF8, .undecodable, .nulByte: return "encoding-error"
    case .gzipTruncated, .gzipCorrupt, .gzipArchive, .gzipTooLarge: return "compression-error"
    case .tableUnreadable, .tableMissing, .tableIsDirectory, .lockFile: return "scheme-error"
    case .tableEmpty, .tableNoRecords: return "source-error"
    case .unterminatedQuote, .textAfterQuote, .notText, .workbookEncrypted, .workbookOther,
      .workbookDamaged, .workbookRefused, .recordTooLong, .tooManyColumns:
      return "format-error"
    case .duplicateDiffers, .duplicateOfRecords, .spelledTwiceDiffers, .codeOfTwoVillages:
      return "primary-key"
    case .blankVillage, .blankPeriod, .blankMetric, .codeMissing: return "row-constraint"
    case .notAPeriod: return problem.column == nil ? "row-constraint" : "type-error"
    case .yamlInvalid, .yamlExpected, .yamlUnknownMetric, .ratioCycle: return "metadata-error"
    default:
      if problem.row != nil, problem.column != nil { return "type-error" }
      if problem.row != nil { return "row-error" }
      return problem.place == nil ? "data-error" : "table-error"
    }
  }

  /// `type-error` as `Type Error`.
  static func title(of type: String) -> String {
    type.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// What a type of error is about.
  static func tags(of type: String) -> [String] {
    switch type {
    case "type-error", "extra-cell", "missing-cell": ["#table", "#row", "#cell"]
    case "row-error", "row-constraint", "primary-key": ["#table", "#row"]
    case "duplicate-label", "blank-label": ["#table", "#header", "#label"]
    case "table-error": ["#table"]
    default: []
    }
  }

  /// A place as the names of tasks are written: small letters, digits, `-`, `.`, `_` and `/`; the
  /// bytes of anything else in hexadecimal.
  static func name(of place: String) -> String {
    place.lowercased().utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      case UInt8(ascii: "!"): "/"
      case UInt8(ascii: " "): "-"
      default: String(byte, radix: 16)
      }
    }.joined()
  }
}
