import Testing

@testable import PanelData

private func parse(_ yaml: String) throws -> (
  description: DatasetDescription, warnings: [Phrase]
) {
  try DatasetDescription.parse(yaml: yaml, place: "dataset.yaml")
}

@Test("A description says what files cannot")
func describedDataset() throws {
  let (description, warnings) = try parse(
    """
    title: {zh: 示例镇, en: Example}
    sources: [{title: 统计站, path: "https://example.org"}, 县农业农村局]
    licenses: [{name: CC-BY-4.0}]
    village: 村名
    groups: [片区]
    period: 年份
    currency: CNY
    metrics:
      revenue:
        field: 集体经济收入
        unit: 万元
        title: {zh: 村集体经济收入, en: Collective revenue}
        parts: [other]
        aliases: [集体收入]
      other: {field: 其他收入, unit: 万元}
      net_income: {field: 经营收益, unit: 万元, weak_below: 10, bands: [0, 5, 10.5]}
      population: {field: 人口, unit: 人, additive: true}
      per_head: {of: revenue, per: population}
    """)
  #expect(warnings.isEmpty)
  #expect(description.title?.text(in: .english) == "Example")
  #expect(description.title?.text(in: .traditionalChinese) == "示例镇")
  #expect(description.sources.map { $0.title.text(in: .english) } == ["统计站", "县农业农村局"])
  #expect(description.groups == ["片区"])
  #expect(
    description.metrics.map(\.id) == ["revenue", "other", "net_income", "population", "per_head"])
  let revenue = try #require(description.metrics.first)
  #expect(revenue.origin == .field("集体经济收入"))
  #expect(revenue.unit == MeasurementUnit("万元", currency: "CNY"))
  #expect(revenue.names.contains("集体收入"))
  #expect(description.metrics[2].bands == [0, 5, 10.5])
  #expect(description.metrics[2].weakBelow == 10)
  #expect(description.metrics[4].origin == .ratio(of: "revenue", per: "population"))
  #expect(description.metrics[4].unit?.symbol == "万元/人")
  #expect(description.metrics[4].unit?.factor == 10_000)
  #expect(!description.metrics[4].isAdditive)
  #expect(revenue.isAdditive)
}

@Test("A title in traditional characters is known as such")
func traditionalTitle() throws {
  let (description, _) = try parse("title: {zh: 臺灣各村里綜合所得, en: Taiwan}")
  #expect(description.title?.texts[.traditionalChinese] == "臺灣各村里綜合所得")
  #expect(description.title?.texts[.simplifiedChinese] == nil)
}

@Test("A key that is not known is a warning with its line and the nearest known one")
func unknownKey() throws {
  let (_, warnings) = try parse("title: x\nvilage: 村名\n")
  #expect(
    warnings.map { $0.text(in: .english) } == [
      "dataset.yaml:2: the key 'vilage' is not known and has no effect; known: village"
    ])
}

@Test("All problems of a description are told at once, each with its line")
func problemsTogether() throws {
  do {
    _ = try parse(
      """
      groups: [片区]
      metrics:
        a: {field: A, weak_below: viel, bands: [5, 0]}
        b: {of: a}
        c: {of: a, per: nowhere}
        d: text
      """)
    Issue.record("nothing was refused")
  } catch let failure as Failure {
    #expect(failure.kind == .badData)
    let texts = failure.phrases.map { $0.text(in: .english) }
    #expect(texts.count == 5, "\(texts)")
    #expect(texts.contains { $0.hasPrefix("dataset.yaml:3: 'weak_below' needs a number") })
    #expect(texts.contains { $0.contains("refers to 'nowhere'") })
  }
}

@Test("Text that is no YAML is refused with its line")
func brokenYAML() throws {
  do {
    _ = try parse("title: {zh: a\nmetrics: [\n")
    Issue.record("nothing was refused")
  } catch let failure as Failure {
    #expect(failure.phrases.first?.code == .yamlInvalid)
    #expect(failure.phrases.first?.text(in: .english).contains("dataset.yaml:") == true)
  }
}

@Test("An empty description says nothing and is no error")
func emptyDescription() throws {
  #expect(try parse("").description == DatasetDescription())
}
