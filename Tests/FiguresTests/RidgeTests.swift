import Analysis
import Figures
import PanelData
import Plotting
import Statistics
import Testing

@Test("A long tail leaves the curves of ridges at least a twentieth-odd of the width")
func ridgesOfSkewedFigures() throws {
  var random = SeededGenerator(seed: 21)
  for _ in 0..<10 {
    // The product of many factors is skewed as incomes are.
    let rows: Rows = (0..<200).map { index in
      let value = (0..<40).reduce(10.0) { product, _ in
        product * Double.random(in: 0.5...1.9, using: &random)
      }
      return ("村\(index)", [value, value * 1.1])
    }
    let data = dataset(rows)
    let ridges = Ridges(MetricSeries(data.panel, register: data.dataset.register))
    let range = try #require(ridges.range)
    let all = Sample(rows.flatMap { $0.values.compactMap { $0 } })
    let middle = try #require(all.quantile(0.75)) - #require(all.quantile(0.25))
    #expect(middle >= (range.upperBound - range.lowerBound) / 40)
    #expect(ridges.beyond * 20 <= all.count)
    // No curve ends as a line along its foot, and one of them reaches the end of the axis.
    let layout = try laidOut(data, figure: .ridgeline)
    let curves = ["2014", "2015"].map { name in
      layout.scene.elements.filter { $0.name == name }.compactMap { element -> [Point]? in
        guard case .path(let path, nil, _?) = element.shape else { return nil }
        return path.steps.compactMap { step in
          switch step {
          case .move(let point), .line(let point): point
          case .close: nil
          }
        }
      }.joined()
    }
    for (index, curve) in curves.enumerated() {
      let foot = try #require(layout.y.map(.number(-Double(index))))
      let top = try #require(curve.map { foot - $0.y }.max())
      let last = try #require(curve.last)
      #expect(last.x > layout.plot.maxX - 4 || foot - last.y >= top * 0.009)
    }
    #expect(curves.contains { ($0.last?.x ?? 0) > layout.plot.maxX - 8 })
  }
}

@Test("One bandwidth, or two that read alike, are told once")
func bandwidths() throws {
  func note(_ years: Int) throws -> String {
    let rows: Rows = (0..<9).map { index in
      ("村\(index)", (0..<years).map { Double(index * (1 + $0 * 3) + 1) })
    }
    return strings(try scene(dataset(rows), figure: .ridgeline), .note).joined()
  }
  #expect(try note(1).contains("Silverman法，带宽") && !note(1).contains("至"))
  #expect(try note(2).contains("至"))
}

@Test("Curves that are cut off at the lowest figure say so, and are of years equally far apart")
func cutRidges() throws {
  var rows: Rows = []
  for index in 0..<20 {
    let value = Double(index * 10 - 6)
    rows.append((name: "村\(index)", values: Array(repeating: value, count: 21)))
  }
  let scene = try scene(dataset(rows), figure: .ridgeline)
  #expect(strings(scene, .note).contains("曲线只画到最低值和最高值。"))
  let years = strings(scene, .axis).compactMap { Int($0) }.filter { $0 > 2000 }.sorted()
  #expect(years == Array(stride(from: 2014, through: 2034, by: 2)))
}
