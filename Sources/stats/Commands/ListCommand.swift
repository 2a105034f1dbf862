import ArgumentParser
import Figures
import PanelData

/// `stats list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Messages.text(.helpList),
    usage: "stats list [figures] [<options>]",
    discussion: Help.examples([
      "stats list", "stats list --data datasets/taiwan-villages", "stats list --json",
      "stats list figures",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpListSubject), valueName: "subject"))
  var subject: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var speech: SpeechOptions

  /// One dataset as listed; the JSON has these names.
  struct Entry: Encodable {
    struct Level: Encodable {
      var heading: String
      var count: Int
      var names: [String]
    }
    struct Item: Encodable {
      var id: String
      var heading: String?
      var title: String
      var unit: String?
      var of: String?
      var per: String?
    }

    var name: String
    var title: String
    var villages: Int
    var periods: [String]
    var groups: [Level]
    var metrics: [Item]
    var sources: [String]
    var licenses: [String]
    /// The villages in words; for people only.
    var count: Phrase

    enum CodingKeys: String, CodingKey {
      case name, title, villages, periods, groups, metrics, sources, licenses
    }
  }

  func run() throws {
    if let subject {
      guard subject == "figures" else {
        throw Failure(.usage, Phrase(.noSuchList, .text(subject)))
      }
      return try listFigures()
    }
    let console = speech.console
    let found = try data.datasets()
    let selection = DatasetSelection(
      metrics: [], filters: try data.filters(), years: try data.yearRange())
    var (outlines, failures) = MetricChoice.split(found)
    var entries: [Entry] = []
    for outline in outlines {
      do {
        let dataset = try DatasetReader.read(outline, selection)
        console.warn(dataset.warnings)
        entries.append(
          entry(outline, dataset, language: try speech.outputLanguage(of: dataset.language)))
      } catch let failure as Failure {
        failures.append(failure)
      }
    }
    if entries.isEmpty, let failure = Failure.combined(failures) { throw failure }
    console.warn(failures.flatMap(\.phrases))
    let bytes =
      speech.json
      ? try JSONText.bytes(of: entries)
      : Array(
        Console.visible(entries.map(text).joined(separator: "\n"), keepsLines: true).utf8)
    try OutputWriter.writeToStandardOutput(bytes)
  }

  private func entry(_ outline: DatasetOutline, _ dataset: Dataset, language: Language) -> Entry {
    let register = dataset.register
    return Entry(
      name: outline.name, title: dataset.title.text(in: language),
      villages: register.villages.count, periods: dataset.periods.map(\.description),
      groups: (1..<max(1, register.villageLevel)).map { level in
        Entry.Level(
          heading: register.headings[level - 1], count: register.levels[level].count,
          names: register.labels(level: level))
      },
      metrics: outline.metrics.map { metric in
        var item = Entry.Item(
          id: metric.id, title: metric.title.text(in: language), unit: metric.unit?.symbol)
        switch metric.origin {
        case .field(let heading): item.heading = heading
        case .ratio(let over, let under): (item.of, item.per) = (over, under)
        }
        return item
      },
      sources: dataset.description.sources.map { $0.title.text(in: language) },
      licenses: dataset.description.licenses,
      count: FigureText.count(register.villages.count, of: dataset))
  }

  private func text(of entry: Entry) -> String {
    let language = Messages.language
    func broken(_ line: String, indent: Int) -> String {
      LineBreaks.hanging(line, indent: indent, width: Terminal.width).map { $0 + "\n" }.joined()
    }
    func line(_ phrase: Phrase) -> String { broken("  \(phrase.text(in: language))", indent: 4) }
    var text = broken("\(entry.name): \(entry.title)", indent: 2)
    let first = entry.periods.first ?? "—"
    let last = entry.periods.last ?? "—"
    text += line(
      Phrase(
        .listUnits, .phrase(entry.count),
        .text(first == last ? first : "\(first)–\(last)"), .count(entry.periods.count)))
    for level in entry.groups {
      let names = level.names.prefix(12).map { Phrase.Argument.text($0) }
      text += line(
        Phrase(
          level.names.count > 12 ? .listGroupsMore : .listGroups, .text(level.heading),
          .count(level.count), .list(names)))
    }
    let width = entry.metrics.map { Help.width(of: $0.id) }.max() ?? 0
    for metric in entry.metrics {
      var details = [metric.title == metric.id ? "" : metric.title]
      if let heading = metric.heading, heading != metric.id, heading != metric.title {
        details.append(heading)
      }
      if let over = metric.of, let under = metric.per { details.append("\(over) / \(under)") }
      if let unit = metric.unit { details.append(unit) }
      text += LineBreaks.beside(
        "    \(metric.id)", details.filter { !$0.isEmpty }.joined(separator: " · "),
        column: 4 + width + 2, width: Terminal.width
      ).map { $0 + "\n" }.joined()
    }
    if !entry.sources.isEmpty {
      text += line(Phrase(.sourceLine, .list(entry.sources.map { .text($0) })))
    }
    if !entry.licenses.isEmpty {
      text += line(Phrase(.licenseLine, .list(entry.licenses.map { .text($0) })))
    }
    return text
  }
}
