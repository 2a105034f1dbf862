import Analysis
import PanelData
import Plotting

/// The names of the rows of a chart that has one for each unit, from the top.
struct RowNames {
  /// The names, with a row between both ends of an excerpt that says how many are left out.
  let domain: [String]
  private let gap: String?
  private let context: Figure.Context

  /// The rows of `excerpt`, named by `name`.
  init<Element>(
    _ excerpt: Excerpt<Element>, _ context: Figure.Context, name: (Element) -> String
  ) {
    self.context = context
    gap =
      excerpt.leftOut > 0
      ? context.text(Phrase(.rowsLeftOut, context.counted(excerpt.leftOut))) : nil
    domain = excerpt.first.map(name) + [gap].compactMap { $0 } + excerpt.last.map(name)
  }

  /// A dotted line through the row of what is left out.
  @ChartContentBuilder var marks: [any Mark] {
    if let gap {
      RuleMark(y: .value("", gap)).foregroundStyle(context.theme.context).lineStyle(dash: [1, 3])
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
