import Analysis
import PanelData
import Reports
import Statistics

/// The findings of `gap` for programs: JSON, or a row each.
struct GapAnswer {
  let study: GapStudy
  let dataset: Dataset
  let report: GapReport

  /// One finding; the JSON and the columns have these names.
  private struct Entry: Encodable {
    var measure: String
    /// A year as a number, another period as a text.
    var year: String?
    var from: String?
    var to: String?
    var group: [String]?
    var value: Double?
    var undefined: String?
    var reason: String?
    var used: Int
    var missing: Int
    var zero: Int
    var negative: Int
    var weight: Double?
    var interval: ConfidenceInterval?
    var note: String?

    private enum Key: String, CodingKey {
      case measure, year, from, to, group, value, undefined, reason, used, missing, zero, negative
      case weight, low, high, level, method, replicates, seed, note
    }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      try object.encode(measure, forKey: .measure)
      func encode(period: String?, _ key: Key) throws {
        guard let period else { return }
        if let number = Int(period) {
          try object.encode(number, forKey: key)
        } else {
          try object.encode(period, forKey: key)
        }
      }
      try encode(period: year, .year)
      try encode(period: from, .from)
      try encode(period: to, .to)
      // Null says that all villages are meant.
      try object.encode(group.map { $0.joined(separator: "/") }, forKey: .group)
      try object.encodeIfPresent(value, forKey: .value)
      try object.encodeIfPresent(undefined, forKey: .undefined)
      try object.encodeIfPresent(reason, forKey: .reason)
      try object.encode(used, forKey: .used)
      try object.encode(missing, forKey: .missing)
      try object.encode(zero, forKey: .zero)
      try object.encode(negative, forKey: .negative)
      try object.encodeIfPresent(weight, forKey: .weight)
      if let interval {
        try object.encode(interval.lower, forKey: .low)
        try object.encode(interval.upper, forKey: .high)
        try object.encode(interval.level, forKey: .level)
        try object.encode(interval.method.rawValue, forKey: .method)
        try object.encode(interval.replicates, forKey: .replicates)
        try object.encodeIfPresent(interval.seed, forKey: .seed)
      }
      try object.encodeIfPresent(note, forKey: .note)
    }
  }

  private var entries: [Entry] {
    study.answers.flatMap { answer -> [Entry] in
      answer.findings.enumerated().map { place, finding in
        var entry = Entry(
          measure: answer.measure, group: answer.group, value: finding.value,
          undefined: finding.reason?.rawValue, used: finding.used, missing: finding.missing,
          zero: finding.zero, negative: finding.negative,
          weight: study.question.weights == nil ? nil : finding.weight,
          interval: finding.interval)
        switch answer.times {
        case .each(let periods):
          entry.year = periods[place].description
          entry.reason = report.reason(finding, at: answer.group == nil ? place : nil)
        case .span(let first, let last):
          (entry.from, entry.to) = (first.description, last.description)
          entry.reason = report.reason(finding, at: nil)
        }
        if case .value(_, let remark?) = finding.outcome { entry.note = remark.rawValue }
        return entry
      }
    }
  }

  /// One object with what was asked and an array of all findings.
  func json() throws -> [UInt8] {
    struct Document: Encodable {
      var metric: String
      var unit: String?
      var dataset: String
      var by: [String]
      var weights: String?
      var findings: [Entry]
    }
    return try JSONText.bytes(
      of: Document(
        metric: study.panel.metric.id, unit: study.panel.metric.unit?.symbol,
        dataset: dataset.name, by: study.question.grouping?.stages.map(\.heading) ?? [],
        weights: study.question.weights?.metric.id, findings: entries))
  }

  /// A heading and a row for each finding.
  func rows(separator: String) -> [UInt8] {
    let headings = [
      "measure", "year", "from", "to", "group", "value", "undefined", "reason", "used", "missing",
      "zero", "negative", "low", "high", "note",
    ]
    func count(_ number: Int) -> CSVText.Field { .plain(String(number)) }
    func number(_ value: Double?) -> CSVText.Field { .plain(value.map(NumberFormat.exact) ?? "") }
    let lines = entries.map { entry -> [CSVText.Field] in
      [
        .text(entry.measure), .text(entry.year ?? ""), .text(entry.from ?? ""),
        .text(entry.to ?? ""), .text(entry.group?.joined(separator: "/") ?? ""),
        number(entry.value), .text(entry.undefined ?? ""), .text(entry.reason ?? ""),
        count(entry.used), count(entry.missing), count(entry.zero), count(entry.negative),
        number(entry.interval?.lower), number(entry.interval?.upper), .text(entry.note ?? ""),
      ]
    }
    let table = [headings.map { .plain($0) }] + lines
    guard separator == "\t" else {
      var csv = CSVText()
      for fields in table { csv.append(fields) }
      return csv.bytes
    }
    // Tabs and line ends have no place in a cell of TSV.
    let text = table.map { fields in
      fields.map { String($0.text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
        .joined(separator: "\t") + "\n"
    }.joined()
    return Array(text.utf8)
  }
}
