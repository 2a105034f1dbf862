import Analysis
import Figures
import PanelData
import Statistics

/// What `stats explain` says of one name; the JSON has these names, null where there is nothing.
struct Explanation: Encodable {
  /// What the name stands for.
  enum Kind: String, Encodable {
    case measure, figure, undefined, remark, message
  }

  /// The numbers in the name of a family's member.
  struct Parameter: Encodable {
    var letters: [String]
    var values: [Double]
    var standard: [Double]
    var allowed: String
    /// In words; for people only.
    var sentence: Phrase

    enum CodingKeys: String, CodingKey {
      case letters, values, standard, allowed
    }
  }

  var kind: Kind
  var name: String
  var title: String
  var section: String?
  var formula: String?
  var letters: String?
  var parameter: Parameter?
  var level: String?
  var meaning: String
  var range: String?
  var undefined: String?
  var source: String?
  var peers: String?
  var remedy: String?
  /// What the figure of the same name shows.
  var figure: String?

  private init(_ kind: Kind, name: String, title: String, meaning: String) {
    self.kind = kind
    self.name = name
    self.title = title
    self.meaning = meaning
  }

  /// A measure, the member of a family, or a part of one.
  init(_ name: MeasureName, in language: Language) {
    let account = name.account
    self.init(
      .measure, name: name.text, title: account.title.text(in: language),
      meaning: account.meaning.text(in: language))
    section = AccountSection.all.first { $0.accounts.contains(account) }?.name
    formula = account.formula
    letters = account.letters.text(in: language)
    parameter = account.parameter.map { parameter in
      let allowed = parameter.allowed.text(in: language)
      return Parameter(
        letters: parameter.letters, values: name.parameters, standard: parameter.standard,
        allowed: allowed,
        sentence: Phrase(
          .explainParameterGiven, .text(parameter.text(of: name.parameters)), .text(allowed),
          .text(account.name), .text(MeasureName(account).text)))
    }
    level = name.level
    range = account.range.text(in: language)
    undefined = account.undefined.text(in: language)
    // Of a single village the number itself is 0, but nobody should be told that it is equal.
    if let measure = try? InequalityMeasure(named: name.text),
      Question.Measure.needsTwoUnits(measure), measure.compute(Sample([1])).value != nil
    {
      undefined = undefined.map { Phrase(.explainNeedsTwo, .text($0)).text(in: language) }
    }
    source = account.source.text(in: language)
    peers = account.peers?.text(in: language)
    figure = Figure.all.first { $0.name == name.text }.map {
      Explanation($0, in: language).meaning
    }
  }

  /// A figure that `chart` draws.
  init(_ figure: Figure, in language: Language) {
    let sentence = figure.sentence.text(in: language)
    let more = Phrase(prefix: "explainFigure", figure.name)?.text(in: language)
    self.init(.figure, name: figure.name, title: sentence, meaning: more ?? sentence)
  }

  /// Why a measure has no value.
  init(_ reason: UndefinedReason, in language: Language) {
    self.init(
      .undefined, name: reason.rawValue, title: Phrase(.explainReasons).text(in: language),
      meaning: reason.phrase?.text(in: language) ?? "")
    remedy = reason.remedy?.text(in: language)
  }

  /// What stands beside a value.
  init(_ remark: Remark, in language: Language) {
    self.init(
      .remark, name: remark.rawValue, title: Phrase(.explainRemarkKind).text(in: language),
      meaning: remark.phrase?.text(in: language) ?? "")
    remedy = remark.remedy?.text(in: language)
  }

  /// A problem or note, with … for what differs from case to case.
  init(_ code: PhraseCode, in language: Language) {
    var phrase = Phrase(code)
    phrase.arguments = Array(repeating: "…", count: 12)
    self.init(
      .message, name: code.rawValue, title: Phrase(.explainMessageKind).text(in: language),
      meaning: phrase.text(in: language))
  }

  enum CodingKeys: String, CodingKey {
    case kind, name, title, section, formula, letters, parameter, level, meaning, range, undefined,
      source
    case peers, remedy, figure
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(name, forKey: .name)
    try container.encode(title, forKey: .title)
    try container.encode(section, forKey: .section)
    try container.encode(formula, forKey: .formula)
    try container.encode(letters, forKey: .letters)
    try container.encode(parameter, forKey: .parameter)
    try container.encode(level, forKey: .level)
    try container.encode(meaning, forKey: .meaning)
    try container.encode(range, forKey: .range)
    try container.encode(undefined, forKey: .undefined)
    try container.encode(source, forKey: .source)
    try container.encode(peers, forKey: .peers)
    try container.encode(remedy, forKey: .remedy)
    try container.encode(figure, forKey: .figure)
  }
}
