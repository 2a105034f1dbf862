import Plotting

/// A short level line at the target of each village, as in bullet charts.
struct TargetMark: Mark {
  var style = MarkStyle()
  var targets: [(village: String, amount: Double)]

  var channels: [Channel] {
    let villages = Column(label: "Village", values: targets.map { .category($0.village) })
    let amounts = Column(label: "Target", values: targets.map { .number($0.amount) })
    return [Channel(.x, villages), Channel(.y, amounts)]
  }

  func elements(in plot: PlotArea) -> [SceneElement] {
    targets.compactMap { village, amount in
      guard let middle = plot.point(.category(village), .number(amount)) else { return nil }
      let line = Path(points: [Point(middle.x - 20, middle.y), Point(middle.x + 20, middle.y)])
      let stroke = plot.stroke(style, series: nil, width: 2.5)
      return SceneElement(
        .mark, name: "\(village) \(amount)", .path(line, fill: nil, stroke: stroke))
    }
  }
}

/// The revenue of a year against what was planned.
func targetChart() -> Chart {
  Chart {
    BarMark(
      revenues.filter { $0.year == 2023 }, x: .value("Village", \.village),
      y: .value("Revenue", \.amount)
    )
    .foregroundStyle(Theme.light.other.color)
    TargetMark(targets: [("白山村", 50), ("东岭村", 40), ("湖口村", 80)])
  }
  .chartTitle("2023年收入与目标（横线）")
  .chartSubtitle("单位：万元")
}
