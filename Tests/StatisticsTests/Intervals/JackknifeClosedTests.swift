import Statistics
import Testing

@Test("The quick jackknives of Gini and Theil T give what deleting every unit gives")
func closedJackknives() throws {
  var random = SystemRandomNumberGenerator()
  for count in [5, 6, 28, 101] {
    for zeros in [0, 3] {
      let values = (0..<count).map { index in
        index < zeros ? 0 : Double.random(in: 0.1...1000, using: &random)
      }
      let sample = Sample(values)
      let pairs = [
        (
          try Jackknife().giniInterval(of: sample),
          try Jackknife().interval(of: sample, InequalityMeasure.gini.compute)
        ),
        (
          try Jackknife().theilInterval(of: sample),
          try Jackknife().interval(of: sample, InequalityMeasure.theilT.compute)
        ),
      ]
      for (quick, slow) in pairs {
        #expect(quick.estimate == slow.estimate)
        #expect(abs(quick.lower - slow.lower) < 1e-10)
        #expect(abs(quick.upper - slow.upper) < 1e-10)
        #expect(quick.replicates == count)
      }
    }
  }
}

@Test("The quick jackknives refuse what the general one refuses")
func closedJackknifeRefusals() {
  let none: (Sample) -> [UndefinedReason?] = { sample in
    [Jackknife.giniInterval, Jackknife.theilInterval].map { quick in
      do throws(UndefinedReason) {
        _ = try quick(Jackknife())(sample)
        return nil
      } catch { return error }
    }
  }
  #expect(none(Sample([Double]())) == [.noData, .noData])
  #expect(none(Sample([1, 2, 3, 4])) == [.tooFewUnits, .tooFewUnits])
  #expect(none(Sample([-1, 2, 3, 4, 5])) == [.negativeValues, .negativeValues])
  #expect(none(Sample([0, 0, 0, 0, 0])) == none(Sample([0, 0, 0, 0, 0, 0])))
  #expect(none(Sample([2, 2, 2, 2, 2])) == [.noVariation, .noVariation])
}
