import Plotting

/// A line for each village, named at its end and in the legend.
func seriesChart() -> Chart {
  Chart {
    LineMark(
      revenues, x: .value("Year", \.year), y: .value("Revenue", \.amount),
      series: .value("Village", \.village)
    )
    .seriesLabel(.trailing)
    PointMark(
      revenues, x: .value("Year", \.year), y: .value("Revenue", \.amount),
      series: .value("Village", \.village))
  }
  .chartTitle("各村集体经济收入")
  .chartSubtitle("单位：万元")
  .chartLegend(.visible)
  .chartNotes(["东岭村2022年缺数据"])
  .chartSource("资料来源：各村年报")
}
