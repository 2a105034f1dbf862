/// The figures of a dataset as one JSON object: what they are, then a row a figure.
enum DatasetJSON {
  /// `{"dataset": …, "title": …, "sources": …, "licenses": …, "metrics": […], "rows": […]}`; rows have
  /// the columns of tidy CSV but the unit, which stands with the metric; absent is null.
  static func bytes(of request: ExportRequest) -> [UInt8] {
    let dataset = request.dataset
    let columns = ExportedColumns(of: dataset, reserved: TidyCSV.reserved)
    let rows = request.panels.lazy.flatMap { panel in
      ExportedFigure.figures(of: panel, in: dataset).lazy.map { figure in
        row(figure, metric: panel.metric.id, columns)
      }
    }
    var json = JSONWriter()
    json.append(
      .object([
        ("dataset", .text(dataset.name)),
        ("title", .text(dataset.title.text(in: request.language))),
        ("sources", .list(sources(of: dataset, language: request.language))),
        ("licenses", .texts(dataset.description.licenses)),
        ("metrics", metrics(of: request)),
        ("rows", .rows(AnySequence(rows))),
      ]), lines: 2)
    json.endLine()
    return json.bytes
  }

  private static func row(
    _ figure: ExportedFigure, metric: String, _ columns: ExportedColumns
  ) -> JSONValue {
    let village = columns.villages[figure.village]
    let period: JSONValue =
      columns.isYearly ? .integer(figure.period.year) : .text(figure.period.description)
    return .object(
      [("village_id", .text(village.id)), ("village", .text(village.name))]
        + zip(columns.groups, village.groups).map { ($0, .text($1)) }
        + [
          (columns.period, period), ("metric", .text(metric)),
          ("value", figure.value.map { .number($0) } ?? .null),
          ("status", figure.status.isEmpty ? .null : .text(figure.status)),
          ("source", figure.source.isEmpty ? .null : .text(figure.source)),
        ])
  }

  /// The metrics with what is needed to read their figures.
  static func metrics(of request: ExportRequest) -> JSONValue {
    .list(
      request.metrics.map { metric in
        var terms: (of: JSONValue?, per: JSONValue?)
        if case .ratio(let over, let under) = metric.origin {
          terms = (.text(over), .text(under))
        }
        return .object(present: [
          ("id", .text(metric.id)), ("title", .text(metric.title.text(in: request.language))),
          ("unit", metric.unit.map { .text($0.symbol) } ?? .null),
          ("of", terms.of), ("per", terms.per),
          ("parts", metric.parts.isEmpty ? nil : .texts(metric.parts)),
        ])
      })
  }

  /// The sources in the words of Data Package: a title, and a path where it is an address.
  static func sources(of dataset: Dataset, language: Language) -> [JSONValue] {
    dataset.description.sources.map { source in
      let address = source.path.flatMap { path in
        ["http://", "https://"].contains { path.hasPrefix($0) } ? path : nil
      }
      return .object(present: [
        ("title", .text(source.title.text(in: language))), ("path", address.map { .text($0) }),
      ])
    }
  }
}

extension ExportFormat {
  /// One JSON object with a row a figure.
  public static let json = ExportFormat(name: "json", fileExtension: "json") { request in
    [ExportedFile(name: "\(request.name).json", bytes: DatasetJSON.bytes(of: request))]
  }
}
