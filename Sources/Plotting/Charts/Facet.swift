/// One of several small charts on the same scales: its name, and what is drawn in it.
public struct Facet: Sendable {
  /// What stands over it.
  public var name: String
  /// What is drawn, back to front.
  public var marks: [any Mark]

  /// The small chart `name` of `marks`.
  public init(name: String, marks: [any Mark]) {
    self.name = name
    self.marks = marks
  }
}

extension Chart {
  /// Small multiples: one chart for each value of `name` in `rows`, in order of appearance, all on
  /// the same scales and in the same looks; `content` gets the rows of one.
  public init<Row>(
    facets rows: some Sequence<Row>, by name: KeyPath<Row, String>,
    @ChartContentBuilder content: ([Row]) -> [any Mark]
  ) {
    var names: [String] = []
    var groups: [String: [Row]] = [:]
    for row in rows {
      let name = row[keyPath: name]
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(row)
    }
    self.init(facets: names.map { Facet(name: $0, marks: content(groups[$0] ?? [])) })
  }

  /// Small multiples of the given parts; `marks` holds those of all, so that scales and looks
  /// follow from all.
  public init(facets: [Facet]) {
    self.init { facets.flatMap(\.marks) }
    self.facets = facets
  }
}
