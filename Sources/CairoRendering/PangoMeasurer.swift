import Plotting

/// Measures text with the fonts that `CairoRenderer` paints with, at the same size on every surface.
public struct PangoMeasurer: TextMeasurer {
  private let fonts: FontStack

  /// A measurer for scenes of `language`: `zh-Hans`, `zh-Hant` or `en`.
  public init(language: String) {
    fonts = FontStack(language: language)
  }

  /// The advance width of `text`, and a height that holds its ink and that of ordinary letters.
  public func measure(_ text: String, style: TextStyle) -> TextMetrics {
    TextThreads.withText { $0.metrics(of: text, style: style, fonts: fonts) }
  }
}
