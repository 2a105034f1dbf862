import Plotting

/// A small chart for each district, all on the same scales.
func facetedChart() -> Chart {
  Chart(facets: revenues, by: \.district) { rows in
    LineMark(
      rows, x: .value("Year", \.year), y: .value("Revenue", \.amount),
      series: .value("Village", \.village)
    )
    .seriesLabel(.trailing)
  }
  .chartTitle("各片区的村集体经济收入")
  .chartSubtitle("单位：万元")
}
