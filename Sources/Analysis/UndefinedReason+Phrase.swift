import PanelData
import Statistics

extension UndefinedReason {
  /// Why, as a clause without a full stop.
  public var phrase: Phrase? { Phrase(prefix: "explainReason", rawValue) }
  /// What helps, where something does.
  public var remedy: Phrase? { Phrase(prefix: "explainRemedy", rawValue) }
}

extension Remark {
  /// What a reader should know, as a clause without a full stop.
  public var phrase: Phrase? { Phrase(prefix: "explainRemark", rawValue) }
  /// What helps, where something does.
  public var remedy: Phrase? { Phrase(prefix: "explainRemedy", rawValue) }
}

extension Phrase {
  /// The phrase whose code is `prefix` and `name`, if there is one.
  public init?(prefix: String, _ name: String) {
    guard let code = PhraseCode(rawValue: prefix + name.prefix(1).uppercased() + name.dropFirst())
    else { return nil }
    self.init(code)
  }
}
