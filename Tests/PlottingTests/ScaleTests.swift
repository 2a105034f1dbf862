import Testing

@testable import Plotting

struct ScaleTests {
  @Test func `A linear scale maps the ends of its domain to those of its range and back`() {
    let scale = LinearScale(domain: NumberDomain(10, 20), range: ScaleRange(200, 100))
    #expect(scale.map(10) == 200)
    #expect(scale.map(20) == 100)
    #expect(scale.map(.nan) == nil)
    #expect(scale.invert(150) == 15)
    #expect(scale.ticks(count: 3) == [10, 15, 20])
  }

  @Test func `Changing a scale gives a copy`() {
    let scale = LinearScale(domain: NumberDomain(0, 1), range: ScaleRange(0, 100))
    #expect(scale.domain(NumberDomain(0, 2)).map(1) == 50)
    #expect(scale.range(ScaleRange(0, 10)).map(1) == 10)
    #expect(scale.map(1) == 100)
  }

  @Test func `Positions of huge values stay finite`() {
    let scale = LinearScale(domain: NumberDomain(-1e308, 1e308), range: ScaleRange(0, 100))
    #expect(scale.map(0) == 50)
    #expect(scale.map(.greatestFiniteMagnitude)?.isFinite == true)
    let small = LinearScale(domain: NumberDomain(0, 1e-300), range: ScaleRange(0, 100))
    #expect(small.map(1e308)?.isFinite == true)
  }

  @Test func `A band scale puts categories in the middles of equal bands`() {
    let scale = BandScale(domain: ["a", "b", "a", "c"], range: ScaleRange(0, 90))
    #expect(scale.domain == ["a", "b", "c"])
    #expect(scale.map("a") == 15)
    #expect(scale.map("c") == 75)
    #expect(scale.map("d") == nil)
    #expect(scale.step == 30)
    #expect(scale.ticks(count: 2) == ["a", "c"])
    #expect(BandScale(domain: []).map("a") == nil)
  }

  @Test(arguments: [
    (0.0, 1.0, "0"), (-0.0, 0.5, "0.0"), (-0.04, 0.1, "0.0"), (2.5, 2.5, "2.5"),
    (-1500, 500, "\u{2212}1500"), (1e18, 1e18, "1×10¹⁸"),
    (4.000000000000004e295, 1e295, "4×10²⁹⁵"), (-2.5e307, 5e306, "\u{2212}2.5×10³⁰⁷"),
    (0.30000000000000004, 0.1, "0.3"),
  ])
  func `Plain numbers have as many decimals as their step`(
    value: Double, step: Double, text: String
  ) {
    #expect(AxisValueFormat.plain.text(value, step) == text)
  }

  @Test func `Numbers can be divided and grouped, years never are`() {
    #expect(AxisValueFormat.number(divisor: 10000).text(25000, 5000) == "2.5")
    #expect(AxisValueFormat.number(grouping: ",").text(-1_234_567, 1) == "\u{2212}1,234,567")
    #expect(AxisValueFormat.year.text(2015, 1) == "2015")
    #expect(AxisValueFormat.percent.text(0.25, 0.25) == "25%")
    #expect(AxisValueFormat.plain.text(.nan, .nan) == "")
  }
}
