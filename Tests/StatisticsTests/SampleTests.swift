import Statistics
import Testing
import TestSupport

@Test("Quantiles are those of Hyndman and Fan's type 7, R's default")
func quantilesOfTypeSeven() throws {
  // quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .75, .9, 1)) in R
  let sample = Sample([16, 1, 8, 2, 4])
  let expected: [(Double, Double)] = [
    (0, 1), (0.1, 1.4), (0.25, 2), (0.5, 4), (0.75, 8), (0.9, 12.8), (1, 16),
  ]
  for (order, value) in expected {
    #expect(abs(try #require(sample.quantile(order)) - value) < 1e-12, "order \(order)")
  }
  #expect(Sample([3, 1]).median == 2)
  #expect(Sample([7]).quantile(0.3) == 7)
}

@Test("A sample without values has no mean, median or quantile")
func emptySample() {
  let empty = Sample([Double]())
  #expect(empty.mean == nil)
  #expect(empty.median == nil)
  #expect(empty.quantile(0.5) == nil)
  #expect(empty.total == 0)
  #expect(Sample([1, 2]).quantile(1.5) == nil)
  #expect(Sample([1, 2]).quantile(-0.1) == nil)
}

@Test("Values that are not finite are left out, and -0 is 0")
func onlyFiniteValues() {
  let sample = Sample([1, .nan, .infinity, -.infinity, -0.0])
  #expect(sample.count == 2)
  #expect(sample.values.first?.sign == .plus)
}

@Test("Quantiles move with shift and scale and do not depend on order")
func quantileLaws() throws {
  var generator = RepeatableRandom(7)
  for _ in 0..<200 {
    let values = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      Double.random(in: -1e6...1e6, using: &generator)
    }
    let sample = Sample(values)
    #expect(Sample(values.shuffled(using: &generator)) == sample)
    for order in [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] {
      let value = try #require(sample.quantile(order))
      let moved = try #require(Sample(values.map { 3 * $0 + 10 }).quantile(order))
      #expect(abs(moved - (3 * value + 10)) <= 1e-8 * max(1, value.magnitude))
      #expect(value >= sample.values[0] && value <= sample.values[sample.count - 1])
    }
  }
}

@Test("The sum keeps what plain addition loses")
func compensatedSum() {
  #expect(CompensatedSum([1, 1e100, 1, -1e100]).total == 2)
  #expect(CompensatedSum(repeatElement(0.1, count: 10)).total == 1)
  #expect(CompensatedSum([Double]()).total == 0)
}
