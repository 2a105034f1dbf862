/// What a person should know about a measure before trusting a number.
public struct MeasureAccount: Sendable, Hashable {
  /// A text in the three scripts of the program.
  public struct Text: Sendable, Hashable {
    /// The text in English.
    public let english: String
    /// The text in simplified Chinese.
    public let simplified: String
    /// The text in traditional Chinese.
    public let traditional: String

    /// A text in three scripts.
    public init(en english: String, zhHans simplified: String, zhHant traditional: String) {
      self.english = english
      self.simplified = simplified
      self.traditional = traditional
    }
  }

  /// Its name on the command line, kebab case: `gini`, `ge`, `dagum`.
  public let name: String
  /// The field's name for it: `Gini coefficient`, `基尼系数`.
  public let title: Text
  /// The formula in plain text, without words of a language.
  public let formula: String
  /// What the letters of the formula stand for.
  public let letters: Text
  /// What a value says, in a sentence for somebody who never took statistics.
  public let meaning: Text
  /// The values it can take and which end means what.
  public let range: Text
  /// When it has no value, and what to use then.
  public let undefined: Text
  /// Who defined it: author, year, place, the same in every script; in words where nobody did.
  public let source: Text
  /// How other programs differ, where they do.
  public let peers: Text?
  /// What may stand after the colon in its name, if it is a family.
  public let parameter: MeasureParameter?

  /// An account of a measure.
  public init(
    name: String, title: Text, formula: String, letters: Text, meaning: Text, range: Text,
    undefined: Text,
    source: Text, peers: Text? = nil, parameter: MeasureParameter? = nil
  ) {
    self.name = name
    self.title = title
    self.formula = formula
    self.letters = letters
    self.meaning = meaning
    self.range = range
    self.undefined = undefined
    self.source = source
    self.peers = peers
    self.parameter = parameter
  }
}

extension MeasureAccount.Text: ExpressibleByStringLiteral {
  /// What is the same in every script: the reference to a book.
  public init(stringLiteral value: String) { self.init(en: value, zhHans: value, zhHant: value) }
}
