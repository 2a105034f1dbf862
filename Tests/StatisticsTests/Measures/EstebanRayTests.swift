import Statistics
import Testing

@Suite("Esteban and Ray's polarisation")
struct EstebanRayTests {
  @Test("Two equal halves, one with nothing: ER = 2·(1/2)^(2+α)·2")
  func closedForm() throws {
    for alpha in [1.0, 1.3, 1.6] {
      let index = try #require(
        EstebanRay(alpha: alpha)?.index(of: [Sample([0]), Sample([10])]).value)
      #expect(agree(index, 4 * power(0.5, 2 + alpha)))
    }
  }

  @Test("α = 1 of three groups, by hand")
  func byHand() throws {
    // Shares 1/2, 1/4, 1/4; means 1, 2, 4 over the mean 2.
    let groups = [Sample([1, 1]), Sample([2]), Sample([4])]
    let expected =
      (0.25 * 0.25 * 0.5 + 0.25 * 0.25 * 1.5) + (0.0625 * 0.5 * 0.5 + 0.0625 * 0.25 * 1)
      + (0.0625 * 0.5 * 1.5 + 0.0625 * 0.25 * 1)
    #expect(agree(try #require(EstebanRay(alpha: 1)?.index(of: groups).value), expected))
  }

  @Test("Without gaps within groups EGR is ER; gaps within lower it by as much as they add to Gini")
  func extended() throws {
    let alike = [Sample([1, 1]), Sample([5, 5, 5])]
    let measure = try #require(EstebanRay())
    let index = try #require(measure.index(of: alike).value)
    #expect(agree(try #require(measure.extendedIndex(of: alike).value), index))
    let spread = [Sample([0.5, 1.5]), Sample([2, 5, 8])]
    let gini = try #require(InequalityMeasure.gini.compute(Sample([0.5, 1.5, 2, 5, 8])).value)
    let between = try #require(InequalityMeasure.gini.compute(Sample([1, 1, 5, 5, 5])).value)
    for beta in [0, 0.5, 1] {
      let extended = try #require(measure.extendedIndex(of: spread, beta: beta).value)
      #expect(agree(extended, index - beta * (gini - between)))
    }
  }

  @Test("Weights are units, the order of groups is nothing, empty groups are not there")
  func weights() throws {
    let measure = try #require(EstebanRay())
    let weighted = [Sample([1, 4], weights: [2, 1]), Sample([9], weights: [3])]
    let repeated = [Sample([9, 9, 9]), Sample([Double]()), Sample([1, 1, 4])]
    #expect(
      agree(
        try #require(measure.index(of: weighted).value),
        try #require(measure.index(of: repeated).value)))
    #expect(
      agree(
        try #require(measure.extendedIndex(of: weighted).value),
        try #require(measure.extendedIndex(of: repeated).value)))
  }

  @Test("Where there is no value, there is a reason")
  func edges() throws {
    let measure = try #require(EstebanRay())
    #expect(measure.index(of: []) == .undefined(.noData))
    #expect(measure.index(of: [Sample([1, 2])]) == .undefined(.singleGroup))
    #expect(measure.index(of: [Sample([1]), Sample([Double]())]) == .undefined(.singleGroup))
    #expect(measure.index(of: [Sample([0]), Sample([0])]) == .undefined(.totalZero))
    #expect(measure.index(of: [Sample([-9]), Sample([1])]) == .undefined(.meanNotPositive))
    #expect(measure.extendedIndex(of: [Sample([-1]), Sample([9])]) == .undefined(.negativeValues))
    #expect(
      measure.index(of: [Sample([1], weights: [0]), Sample([2], weights: [0])])
        == .undefined(.allWeightsZero))
    #expect(EstebanRay(alpha: 0.9) == nil)
    #expect(EstebanRay(alpha: 1.7) == nil)
    #expect(EstebanRay(alpha: .nan) == nil)
    #expect(measure.index(of: [Sample([3]), Sample([3, 3])]) == .value(0))
  }

  /// x^y by repeated square roots of x, good for y in tenths within 10⁻⁹.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    var (result, root, rest) = (1.0, base, exponent)
    while rest >= 1 {
      result *= base
      rest -= 1
    }
    for _ in 0..<40 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
