import Foundation
import Testing

@Test("A map is joined by name and says so; groups are drawn where it has these; bad ones are told")
func maps() throws {
  func feature(_ name: String, _ x: Int) -> String {
    """
    {"type": "Feature", "properties": {"名称": "\(name)"}, "geometry": {"type": "Polygon",
     "coordinates": [[[\(x), 30], [\(x + 1), 30], [\(x + 1), 31], [\(x), 31], [\(x), 30]]]}}
    """
  }
  func map(_ names: [String]) -> String {
    let features = names.enumerated().map { feature($1, 110 + $0) }.joined(separator: ",")
    return "{\"type\": \"FeatureCollection\", \"features\": [\(features)]}"
  }
  let work = try Workdir([
    "datasets/villages.csv": """
    片区,村名,年份,revenue
    东片,甲村,2020,10
    东片,乙村,2020,20
    西片,丙村,2020,40

    """,
    "datasets/dataset.yaml": "village: 村名\ngroups: [片区]\nmap: own.json\n",
    "datasets/own.json": map(["甲村村委会", "乙 村", "湖"]), "areas.json": map(["東片", "西片"]),
    "foreign.json": map(["x", "y"]), "bad.json": "{]",
  ])
  defer { work.remove() }
  let own = try work.run("chart", "revenue", "--as", "choropleth", "--format", "svg")
  #expect(own.exit == 0, "\(own.errors)")
  #expect(own.errors.contains("own.json: joined by 名称: 2 of 3 villages\n"))
  #expect(!own.errors.contains("skipped"))
  let svg = String(decoding: try work.read("output/revenue-choropleth.svg"), as: UTF8.self)
  for text in ["甲村 10", "乙村 20", "湖 –", "没有数据：湖。", "地图上没有：丙村。", "--map own.json"] {
    #expect(svg.contains(text), "\(text)")
  }
  let areas = try work.run(
    "chart", "revenue", "--map", "areas.json", "-o", "areas.svg", "--lang", "en")
  #expect(areas.exit == 0, "\(areas.errors)")
  #expect(areas.errors.contains("areas.json: joined by 名称: 2 of 2 片区"))
  let sums = String(decoding: try work.read("areas.svg"), as: UTF8.self)
  #expect(sums.contains("东片 30"))
  #expect(sums.contains("Figures of each 片区: sums over its villages."))
  let foreign = try work.run("chart", "revenue", "--map", "foreign.json")
  #expect(foreign.exit == 65)
  #expect(foreign.errors.contains("It has 名称 (x, y)."))
  let bad = try work.run("chart", "revenue", "--map", "bad.json")
  #expect(bad.exit == 65)
  #expect(bad.errors.hasPrefix("error: bad.json:1: this is no JSON"))
  #expect(try work.run("chart", "revenue", "--map", "none.json").exit == 66)
  #expect(try work.run("chart", "revenue", "--map", "areas.json", "--as", "rank").exit == 64)
  #expect(try work.run("chart", "revenue", "--by", "镇").exit == 64)
  let before = try work.read("areas.json")
  #expect(try work.run("chart", "revenue", "--map", "areas.json", "-o", "areas.json").exit != 0)
  #expect(try work.read("areas.json") == before)
}
