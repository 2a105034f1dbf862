import Analysis
import Figures
import PanelData
import Plotting
import Statistics
import Testing

@Test(
  "On a small page the plot keeps a quarter of the height, in smaller letters",
  arguments: [Figure.trend, .convergence, .lorenz, .inequality])
func plotsOfSmallPages(figure: Figure) throws {
  var random = SeededGenerator(seed: 8)
  for size in [Size.centimetres(6, 4), .centimetres(8, 4.5), .centimetres(7, 7)] {
    let rows: Rows = (0..<Int.random(in: 6...30, using: &random)).map { index in
      let start = Double.random(in: 5...300, using: &random)
      let values = (0..<6).map { year -> Double? in
        index == 3 && year == 2 ? nil : start * (1 + 0.1 * Double(year * (index % 5)))
      }
      return ("村\(index)", values)
    }
    let page = Figure.Context.Page(size, grows: false)
    let layout = try laidOut(dataset(rows), figure: figure, page: page)
    let share = layout.plot.height / layout.scene.size.height
    #expect(share > 0.24, "\(figure.name) \(size): \(share)")
  }
}
