/// The figures of a dataset as a Data Package: tidy CSV beside a description of its columns.
///
/// Source: Data Package v1, https://specs.frictionlessdata.io.
enum DataPackage {
  static let tableName = "data.csv"
  static let descriptionName = "datapackage.json"

  static func files(of request: ExportRequest) -> [ExportedFile] {
    let table = TidyCSV.bytes(
      of: request.dataset, metrics: request.metrics, dialect: request.dialect)
    var json = JSONWriter()
    json.append(description(of: request, size: table.count), lines: 6)
    json.endLine()
    // The description last: where it stands, what it describes does too.
    return [
      ExportedFile(name: tableName, bytes: table),
      ExportedFile(name: descriptionName, bytes: json.bytes),
    ]
  }

  private static func description(of request: ExportRequest, size: Int) -> JSONValue {
    let dataset = request.dataset
    let language = request.language
    let sources = DatasetJSON.sources(of: dataset, language: language)
    let licenses = dataset.description.licenses.map(license)
    return .object(present: [
      ("profile", .text("tabular-data-package")),
      ("name", .text(slug(dataset.name, lowercase: true) ?? "dataset")),
      ("title", .text(dataset.title.text(in: language))),
      ("description", dataset.description.description.map { .text($0.text(in: language)) }),
      ("sources", sources.isEmpty ? nil : .list(sources)),
      ("licenses", licenses.isEmpty ? nil : .list(licenses)),
      (
        "resources",
        .list([
          .object([
            ("profile", .text("tabular-data-resource")), ("name", .text("data")),
            ("path", .text(tableName)), ("format", .text("csv")),
            ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
            ("bytes", .integer(size)), ("schema", schema(of: request)),
          ])
        ])
      ),
      ("metrics", DatasetJSON.metrics(of: request)),
    ])
  }

  private static func schema(of request: ExportRequest) -> JSONValue {
    let columns = ExportedColumns(of: request.dataset, reserved: TidyCSV.reserved)
    let neutralizes = request.dialect.neutralizesFormulas
    func field(_ name: String, _ type: String) -> JSONValue {
      .object(present: [
        ("name", .text(neutralizes ? FormulaGuard.neutralized(name) : name)),
        ("type", .text(type)),
      ])
    }
    let key = ["village_id", columns.period, "metric"]
    return .object([
      (
        "fields",
        .list(
          [field("village_id", "string"), field("village", "string")]
            + columns.groups.map { field($0, "string") }
            + [
              field(columns.period, columns.isYearly ? "year" : "string"),
              field("metric", "string"), field("value", "number"), field("unit", "string"),
              field("status", "string"), field("source", "string"),
            ])
      ),
      ("missingValues", .texts([""])),
      ("primaryKey", .texts(key)),
    ])
  }

  /// A licence as the specification wants it: a name without spaces, and the words as they are.
  private static func license(_ words: String) -> JSONValue {
    .object([
      ("name", .text(slug(words, lowercase: false) ?? "other")), ("title", .text(words)),
    ])
  }

  /// `text` in letters, digits, points, hyphens and underscores of ASCII; nil when none is left.
  private static func slug(_ text: String, lowercase: Bool) -> String? {
    var slug = ""
    for character in lowercase ? text.lowercased() : text {
      let isAllowed =
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
      if isAllowed {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }
}

extension ExportFormat {
  /// A folder with a table and its description.
  public static let dataPackage = ExportFormat(
    name: "datapackage", fileExtension: nil, isCSV: true, files: DataPackage.files)
}
