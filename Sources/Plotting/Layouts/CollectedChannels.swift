/// Step 1: what all marks place along the axes, and the looks of their series.
struct CollectedChannels: Sendable {
  var x: [Channel] = []
  var y: [Channel] = []
  /// Whether any mark has a value along each axis it uses.
  var hasData = false
  var styles: SeriesStyles
  var labels: [MarkLabel]
  /// The form of the first mark that has series.
  var legendForm: LegendForm

  init(_ chart: Chart, theme: Theme) {
    var names = chart.styleDomain
    for mark in chart.marks {
      let channels = mark.channels
      x += channels.filter { $0.axis == .x }
      y += channels.filter { $0.axis == .y }
      let axes = Dictionary(grouping: channels, by: \.axis)
      let isFilled = axes.values.allSatisfy { channels in
        channels.contains { $0.column.values.contains { !$0.isMissing } }
      }
      if !channels.isEmpty, isFilled { hasData = true }
      guard mark.style.color == nil else { continue }
      names += mark.style.colorKey.map { [$0] } ?? mark.seriesNames
    }
    legendForm = chart.marks.first { !$0.seriesNames.isEmpty }?.legendForm ?? .area
    let styles = SeriesStyles(
      names: names, theme: theme, overrides: chart.styleColors, hatches: chart.styleHatches)
    self.styles = styles
    labels = chart.marks.flatMap { $0.labels(styles: styles) }
  }
}
