import PanelData
import Statistics

/// Real terms: the base year of `--base-year`, with the price index of `--cpi` or of the description.
struct PriceOption {
  let baseYear: Int?
  let cpi: String?

  /// The chain of prices; nil where figures stay as they are.
  func chain(for metric: Metric, of outline: DatasetOutline) throws -> PriceChain? {
    guard let baseYear else {
      if cpi != nil {
        throw Failure(.usage, Phrase(.gapPricesWithoutBase, .text("2020")))
      }
      return nil
    }
    guard case .money? = metric.unit?.kind else {
      throw Failure(
        .usage, Phrase(.gapNotMoney, .text(metric.id), .text(metric.unit?.symbol ?? "—")))
    }
    let index = try cpi.map(PriceIndex.read) ?? outline.description.cpi
    try PriceIndex.check(index, of: cpi ?? "dataset.yaml")
    guard !index.isEmpty else { throw Failure(.usage, Phrase(.gapNoPrices)) }
    let years = index.keys.sorted()
    return PriceChain(
      index: YearSeries(years: years, values: years.compactMap { index[$0] }), base: baseYear)
  }
}
