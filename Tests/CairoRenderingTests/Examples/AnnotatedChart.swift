import Plotting

/// Lines with a band, a rule and a text that say what to see in them.
func annotatedChart() -> Chart {
  Chart {
    RectangleMark(yStart: .value("Weak", 0), yEnd: .value("Weak", 20))
      .foregroundStyle(Theme.light.gridInk)
      .accessibilityLabel("薄弱村：20万元以下")
    TextMark(
      "薄弱村", x: .value("Year", 2021), y: .value("Weak", 7), side: .trailing)
    RuleMark(y: .value("Target", 50.0))
      .foregroundStyle(Theme.light.axisInk)
      .lineStyle(dash: [4, 2])
      .annotation("目标50万元")
    LineMark(
      revenues, x: .value("Year", \.year), y: .value("Revenue", \.amount),
      series: .value("Village", \.village)
    )
    .seriesLabel(.trailing)
  }
  .chartTitle("湖口村和白山村已过目标线")
  .chartSubtitle("单位：万元")
}
