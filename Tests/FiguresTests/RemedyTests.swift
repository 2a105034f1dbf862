import Analysis
import Figures
import PanelData
import Testing

@Test("What cannot be compared is told what helps: other years only where they may")
func remedies() throws {
  func refusal(
    _ rows: Rows, _ figure: Figure = .convergence, limitsYears: Bool = false, year: Int? = nil
  ) -> String {
    let data = dataset(rows)
    let context = Figure.Context(
      dataset: data.dataset, language: .english, limitsYears: limitsYears)
    do {
      let series = MetricSeries(data.panel, register: data.dataset.register, year: year)
      _ = try figure.draw(series, context)
      return ""
    } catch let failure as Failure {
      return failure.phrases.map { $0.text(in: .english) }.joined()
    } catch { return "\(error)" }
  }
  let two = refusal([("甲", [1, 2, 3]), ("乙", [4, 5, 6])])
  #expect(two.hasSuffix("Use --as change"), "\(two)")
  // Three have figures above 0 in the middle years, two at the ends.
  let ends = refusal([("甲", [1, 2, 3, 4]), ("乙", [4, 5, 6, 7]), ("丙", [0, 3, 4, nil])])
  #expect(ends.contains("Choose --years that begin and end where 3 villages"), "\(ends)")
  let equal = refusal([("甲", [1, 2]), ("乙", [1, 5]), ("丙", [1, 3])], limitsYears: true)
  #expect(equal.hasSuffix("Use --as change"), "\(equal)")
  let once: Rows = [("甲", [1]), ("乙", [2]), ("丙", [3])]
  #expect(refusal(once, .change).hasSuffix("Use --as rank"))
  #expect(refusal(once, .change, limitsYears: true).hasSuffix("Widen --years, or use --as rank"))
  // The first of several years is compared with none.
  for figure in [Figure.change, .dumbbell, .slope, .waterfall] {
    let first = refusal([("甲", [1, 2, 3]), ("乙", [4, 5, 6])], figure, year: 2014)
    #expect(first.contains("compares 2014 with an earlier period, but no figures are earlier"))
  }
}
