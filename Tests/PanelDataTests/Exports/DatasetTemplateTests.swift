import Testing

@testable import PanelData

@Test(
  "The template's description is read without a warning, in every language",
  arguments: Language.allCases)
func templateDescription(language: Language) throws {
  let template = DatasetTemplate(language: language)
  let (description, warnings) = try DatasetDescription.parse(
    yaml: template.description, place: "dataset.yaml")
  #expect(warnings.isEmpty)
  #expect(
    description.metrics.map(\.id) == [
      "revenue", "net_income", "projects", "households", "population", "revenue_per_head",
    ])
  // Its examples are right too: with the comments opened it still is a description.
  let opened = template.description.split(separator: "\n").map { line -> Substring in
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("# "), let colon = text.firstIndex(of: ":"),
      text.dropFirst(2)[..<colon].allSatisfy({ $0.isLowercase && $0.isASCII || $0 == "_" }),
      !text.hasPrefix("# field")
    else { return line }
    return line.prefix { $0 == " " } + text.dropFirst(2)
  }
  let all = opened.joined(separator: "\n").replacing(
    "[operating, subsidies, other]", with: "[projects]")
  let full = try DatasetDescription.parse(yaml: all, place: "dataset.yaml")
  #expect(full.warnings.isEmpty)
  #expect(full.description.title != nil)
  #expect(full.description.sources.count == 1)
  #expect(full.description.metrics[1].bands == [0, 5, 10, 50, 100])
}

@Test("A table with the template's headings is understood", arguments: Language.allCases)
func templateIsUnderstood(language: Language) throws {
  let template = DatasetTemplate(language: language)
  let headings = DatasetTemplate.columns.map(template.heading)
  let folder = try ScratchFolder([
    "dataset.yaml": template.description,
    "villages.csv": headings.joined(separator: ",") + "\n甲村,东片,2020,10,-2,3,40,100\n",
  ])
  defer { folder.remove() }
  let outline = try #require(try DataFolder.datasets(at: folder.path()).first).outline.get()
  #expect(outline.warnings.isEmpty)
  let dataset = try DatasetReader.read(outline, DatasetSelection(metrics: outline.metrics))
  #expect(dataset.panels["revenue_per_head"]?[0, 0] == .value(0.1))
  #expect(dataset.panels["net_income"]?[0, 0] == .value(-2))
  #expect(dataset.register.villageLevel == 2)
}
