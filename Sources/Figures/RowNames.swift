import Analysis
import PanelData
import Plotting

/// The names of the rows of a chart that has one for each unit, from the top.
struct RowNames {
  /// The names, with a row between both ends of an excerpt that says how many are left out.
  let domain: [String]
  private let gap: String?

  /// The rows of `excerpt`, named by `name`.
  init<Element>(
    _ excerpt: Excerpt<Element>, _ context: Figure.Context, name: (Element) -> String
  ) {
    gap =
      excerpt.leftOut > 0
      ? context.text(Phrase(.rowsLeftOut, context.counted(excerpt.leftOut))) : nil
    domain = excerpt.first.map(name) + [gap].compactMap { $0 } + excerpt.last.map(name)
  }

  /// A dotted line through the row of what is left out.
  @ChartContentBuilder var marks: [any Mark] {
    if let gap {
      RuleMark(y: .value("", gap)).foregroundStyle(RowInk.context).lineStyle(dash: [1, 3])
    }
  }

  /// What the reader is told of rows left out.
  static func note<Element>(_ excerpt: Excerpt<Element>, _ context: Figure.Context) -> [Phrase] {
    guard excerpt.leftOut > 0 else { return [] }
    return [
      Phrase(
        .rowsNote, .count(excerpt.first.count), .count(excerpt.last.count),
        context.counted(excerpt.count))
    ]
  }
}

/// The inks of charts with a row for each unit.
enum RowInk {
  /// What is above 0, or rose.
  static let positive = Color(0x1B62A5)
  /// What is below 0, or fell.
  static let negative = Color(0xD55E00)
  /// Lines that are not data.
  static let context = Color(0x8C8C8C)
}
