extension Chart {
  private func with(_ change: (inout Chart) -> Void) -> Chart {
    var copy = self
    change(&copy)
    return copy
  }

  /// A copy with a title of at most two lines.
  public func chartTitle(_ text: String) -> Chart { with { $0.texts.title = text } }

  /// A copy with a line under the title: `单位：万元`.
  public func chartSubtitle(_ text: String) -> Chart { with { $0.texts.subtitle = text } }

  /// A copy with footnotes, of which at most eight lines are shown.
  public func chartNotes(_ notes: [String]) -> Chart { with { $0.texts.notes = notes } }

  /// A copy that says where the data come from.
  public func chartSource(_ text: String) -> Chart { with { $0.texts.source = text } }

  /// A copy with a note that is shown only when the y axis does not start at zero.
  public func chartNonZeroNote(_ text: String) -> Chart { with { $0.texts.nonZeroNote = text } }

  /// A copy with another text in place of the plot when there is nothing to draw.
  public func chartNoData(_ text: String) -> Chart { with { $0.texts.noData = text } }

  /// A copy with another note on how many labels found no room.
  public func chartOverflowNote(_ text: @escaping @Sendable (Int) -> String) -> Chart {
    with { $0.texts.overflowNote = text }
  }

  /// A copy with a note of one line that is told how many texts in the plot found room.
  public func chartLabelNote(_ text: @escaping @Sendable (_ placed: Int) -> String) -> Chart {
    with { $0.texts.labelNote = text }
  }

  /// A copy with a short text under the x axis.
  public func chartXAxisLabel(_ text: String) -> Chart { with { $0.xAxis.label = text } }

  /// A copy with a short text above the y axis.
  public func chartYAxisLabel(_ text: String) -> Chart { with { $0.yAxis.label = text } }

  /// A copy whose x axis is drawn as given.
  public func chartXAxis(_ marks: () -> AxisMarks) -> Chart { with { $0.xAxis.marks = marks() } }

  /// A copy whose y axis is drawn as given.
  public func chartYAxis(_ marks: () -> AxisMarks) -> Chart { with { $0.yAxis.marks = marks() } }

  /// A copy with the x axis shown or hidden.
  public func chartXAxis(_ visibility: AxisVisibility) -> Chart {
    with { $0.xAxis.visibility = visibility }
  }

  /// A copy with the y axis shown or hidden.
  public func chartYAxis(_ visibility: AxisVisibility) -> Chart {
    with { $0.yAxis.visibility = visibility }
  }

  /// A copy whose x axis shows exactly these numbers; marks outside are cut off.
  public func chartXScale(domain: ClosedRange<Double>) -> Chart {
    with { $0.xAxis.domain = .numbers(NumberDomain(domain.lowerBound, domain.upperBound)) }
  }

  /// A copy whose x axis has numbers in this proportion.
  public func chartXScale(type: ScaleType) -> Chart { with { $0.xAxis.type = type } }

  /// A copy whose y axis, where its numbers follow the data, holds 0.
  public func chartYScale(includesZero: Bool) -> Chart {
    with { $0.yAxis.includesZero = includesZero }
  }

  /// A copy whose y axis has numbers in this proportion.
  public func chartYScale(type: ScaleType) -> Chart { with { $0.yAxis.type = type } }

  /// A copy whose x axis shows these categories in this order.
  public func chartXScale(domain: [String]) -> Chart {
    with { $0.xAxis.domain = .categories(domain) }
  }

  /// A copy whose y axis shows exactly these numbers; marks outside are cut off.
  public func chartYScale(domain: ClosedRange<Double>) -> Chart {
    with { $0.yAxis.domain = .numbers(NumberDomain(domain.lowerBound, domain.upperBound)) }
  }

  /// A copy whose y axis shows these categories in this order, from the top.
  public func chartYScale(domain: [String]) -> Chart {
    with { $0.yAxis.domain = .categories(domain) }
  }

  /// A copy with or without a legend under the subtitle.
  public func chartLegend(_ visibility: LegendVisibility) -> Chart {
    with { $0.legend = visibility }
  }

  /// A copy in which these names take the theme's looks in this order, so that a name looks the
  /// same in all charts.
  public func chartForegroundStyleScale(domain: [String]) -> Chart {
    with { $0.styleDomain = domain }
  }

  /// A copy in which names have the given colours.
  public func chartForegroundStyleScale(_ colors: KeyValuePairs<String, Color>) -> Chart {
    with { chart in
      chart.styleDomain = colors.map(\.key)
      for (name, color) in colors { chart.styleColors[name] = color }
    }
  }

  /// A copy in which the areas of these names are hatched: what is not known must not look like a
  /// value.
  public func chartHatching(_ names: [String]) -> Chart {
    with { chart in
      for name in names { chart.styleHatches[name] = .rising }
    }
  }

  /// A copy in which one unit is as long along x as along y.
  public func chartEqualScales() -> Chart { with { $0.hasEqualScales = true } }
}
