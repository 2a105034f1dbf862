/// How a table was understood, in words, so that a wrong guess can be seen.
public enum SchemaAccount {
  /// How the text of a file is written and what its columns were taken for.
  public static func phrases(_ file: DatasetOutline.File) -> [Phrase] {
    let schema = file.schema
    func name(_ column: Int) -> Phrase.Argument {
      .text(schema.headings[column].isEmpty ? "#\(column + 1)" : schema.headings[column])
    }
    var phrases = [
      Phrase(.understoodRows, .count(schema.region.firstRow)),
      Phrase(.understoodVillage, name(schema.village)),
    ]
    if let code = schema.code { phrases.append(Phrase(.understoodCode, name(code))) }
    if !schema.groups.isEmpty {
      phrases.append(Phrase(.understoodGroups, .list(schema.groups.map(name))))
    }
    switch schema.period {
    case .column(let column): phrases.append(Phrase(.understoodPeriodColumn, name(column)))
    case .headings: phrases.append(Phrase(.understoodPeriodHeadings))
    case .fixed(let period):
      phrases.append(Phrase(.understoodPeriodFixed, .text(period.description)))
    }
    if let metric = schema.metric {
      phrases.append(Phrase(.understoodMetricColumn, name(metric)))
    } else {
      phrases.append(
        Phrase(.understoodMetrics, .list(schema.fields.prefix(12).map { .text($0) })))
    }
    if let encoding = file.encoding, encoding.encoding != .utf8 {
      phrases.append(
        Phrase(
          encoding.confidence == .guess ? .understoodEncodingGuess : .understoodEncoding,
          .text(encoding.encoding.name)))
    }
    if let unit = schema.tableUnit { phrases.append(Phrase(.understoodUnit, .text(unit))) }
    return phrases
  }
}
