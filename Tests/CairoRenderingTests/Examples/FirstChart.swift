import CairoRendering
import Plotting

struct Revenue: Sendable {
  var village: String
  var district: String
  var year: Int
  var amount: Double?
}

let revenues = [
  Revenue(village: "白山村", district: "山区", year: 2021, amount: 31),
  Revenue(village: "白山村", district: "山区", year: 2022, amount: 48.5),
  Revenue(village: "白山村", district: "山区", year: 2023, amount: 62),
  Revenue(village: "东岭村", district: "山区", year: 2021, amount: 18),
  Revenue(village: "东岭村", district: "山区", year: 2022, amount: nil),
  Revenue(village: "东岭村", district: "山区", year: 2023, amount: 27),
  Revenue(village: "湖口村", district: "湖区", year: 2021, amount: 55),
  Revenue(village: "湖口村", district: "湖区", year: 2022, amount: 71),
  Revenue(village: "湖口村", district: "湖区", year: 2023, amount: 90),
]

/// A first chart as the bytes of a PNG and of an SVG file.
func firstChart() throws -> (png: [UInt8], svg: [UInt8]) {
  let rows = revenues.filter { $0.village == "白山村" }
  let chart = Chart {
    BarMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.amount))
  }
  .chartTitle("白山村集体经济收入")
  .chartSubtitle("单位：万元")
  let scene = chart.scene(
    size: .centimetres(16, 10), measurer: PangoMeasurer(language: "zh-Hans"),
    language: "zh-Hans", summary: "2021–2023年由31万元增至62万元。")
  return (
    png: try CairoRenderer(format: .png).render(scene),
    svg: try CairoRenderer(format: .svg).render(scene)
  )
}
