import Foundation
import Statistics
import Testing
import TestSupport

private func aboutTheMean(_ values: [Double]) -> [Double] {
  values.map { $0 / (values.reduce(0, +) / Double(values.count)) }
}

@Test(
  "Bandwidths are R's, by rule and not by name (B27)",
  arguments: GrowthReferences.of("kde_bandwidth"))
func bandwidthReferences(_ reference: GrowthReferences.Reference) throws {
  let sample = Sample(aboutTheMean(reference.samples[0]))
  let silverman = try #require(BandwidthRule.silverman.bandwidth(of: sample).value)
  switch reference.parameters {
  case "R bw.nrd0": #expect(isNear(silverman, reference.values[0]))
  case "R bw.nrd":
    let width = try #require(BandwidthRule.normalReference.bandwidth(of: sample).value)
    #expect(isNear(width, reference.values[0]))
  default:
    // statsmodels divides by 1.349, which shows where the quartiles decide: Silverman has 1.34.
    let scott = try #require(BandwidthRule.scott.bandwidth(of: sample).value)
    let decides = silverman < 0.9 * scott * (1 - 1e-9)
    let theirs = decides ? min(silverman * 1.34 / 1.349, 0.9 * scott) : silverman
    #expect(isNear(theirs, reference.values[0]))
    #expect(decides == (reference.names == ["mexico-1970"]))
    #expect(isNear(silverman, reference.values[0]) != decides)
  }
}

@Test(
  "Densities are SciPy's and statsmodels's exact sums, far into the tails",
  arguments: GrowthReferences.of("kde_gaussian_scott"))
func densityReferences(_ reference: GrowthReferences.Reference) throws {
  let density = try KernelDensity(of: Sample(aboutTheMean(reference.samples[0])), rule: .scott)
  for (x, height) in zip([0.25, 0.5, 0.75, 1, 1.25, 1.5, 2], reference.values) {
    #expect(isNear(density.height(at: x), height), "\(x)")
    // R's density() is off by up to a thousandth, SciPy's and ours are not.
    #expect(abs(density.height(at: x) / height - 1) < 1e-9, "\(x)")
  }
}

@Test("The area under the curve is 1, and its parts are the shares")
func densityArea() throws {
  var seed = RepeatableRandom(23)
  for _ in 0..<40 {
    let values = randomFigures(Int.random(in: 5...60, using: &seed), zeros: true, &seed)
    guard Set(values).count > 1 else { continue }
    for sample in [Sample(values), Sample(values, weights: values.map { 1 + $0 / 100 })] {
      let density = try KernelDensity(of: sample)
      let step =
        (density.grid[density.grid.count - 1] - density.grid[0]) / Double(density.grid.count - 1)
      guard step < density.bandwidth / 2 else { continue }
      #expect(abs(density.heights.reduce(0, +) * step - 1) < 0.003)
      let place = density.grid.count / 3
      let right =
        density.heights[(place + 1)...].reduce(0, +) * step + density.heights[place] * step / 2
      #expect(abs(density.share(above: density.grid[place]) - right) < 0.003)
      #expect(isNear(density.shareBelowZero, 1 - density.share(above: 0), 1e-9))
    }
  }
}

@Test("Two crowds are two peaks, and the higher one is the mode")
func densityPeaks() throws {
  let poor = [9.0, 9.5, 10, 10, 10.5, 11, 9.8, 10.2]
  let rich = [99.0, 100, 101, 100.5]
  let density = try KernelDensity(of: Sample(poor + rich), bandwidth: 2)
  #expect(density.peaks.count == 2)
  #expect(abs(density.peaks[0].position - 10) < 0.1 && abs(density.peaks[1].position - 100.1) < 0.2)
  #expect(density.mode == density.peaks[0])
  #expect(isNear(density.share(above: 50), 1.0 / 3, 1e-12))
  // Closed form: two units, mirrored about 5, four bandwidths apart.
  let pair = try KernelDensity(of: Sample([3, 7]), bandwidth: 1)
  #expect(pair.peaks.count == 2)
  #expect(isNear(pair.peaks[0].height, pair.peaks[1].height, 1e-9))
  #expect(isNear(pair.height(at: 5), exp(-2) / (2 * Double.pi).squareRoot(), 1e-14))
  #expect(isNear(pair.share(above: 5), 0.5, 1e-14))
  // One unit of a hundred far out is not a crowd.
  let crowd = (0..<99).map { 10 + Double($0 % 11) / 10 }
  #expect(try KernelDensity(of: Sample(crowd + [60])).peaks.count == 1)
}

@Test("Curves of several years share a grid, and a bandwidth if wanted")
func comparableDensities() throws {
  let years = [
    Sample([1, 2, 3, 4]), Sample([7, 7]), Sample([10, 30, 20, 25]), Sample([Double]()),
  ]
  let own = KernelDensity.comparable(years)
  let (first, last) = (try own[0].get(), try own[2].get())
  #expect(first.grid == last.grid && first.bandwidth < last.bandwidth)
  #expect(first.grid[0] < 1 && first.grid[first.grid.count - 1] > 30)
  #expect(own[1] == .failure(.noVariation) && own[3] == .failure(.noData))
  #expect(BandwidthRule.silverman.bandwidth(of: years[0]) == .value(first.bandwidth))
  let shared = KernelDensity.comparable(years, sharedBandwidth: true).compactMap {
    try? $0.get()
  }
  #expect(shared.count == 2)
  #expect(shared[0].bandwidth == shared[1].bandwidth)
  #expect(isNear(shared[0].bandwidth, (first.bandwidth + last.bandwidth) / 2))
}

@Test("Figures that cannot be negative have a share below 0 by the smoothing alone")
func densityBelowZero() throws {
  // Closed form: one bandwidth, values at 0 and far away: half of a half lies below.
  let density = try KernelDensity(of: Sample([0, 100]), bandwidth: 3)
  #expect(isNear(density.shareBelowZero, 0.25, 1e-12))
}

@Test("Where there is no curve, it says why; equal quartiles leave the deviation")
func densityEdges() throws {
  #expect(throws: UndefinedReason.noVariation) { try KernelDensity(of: Sample([3, 3, 3])) }
  #expect(throws: UndefinedReason.needsTwoUnits) { try KernelDensity(of: Sample([3])) }
  #expect(throws: UndefinedReason.noData) { try KernelDensity(of: Sample([Double]())) }
  let flat = Sample([5, 5, 5, 5, 5, 5, 5, 50])
  let deviation = try #require(BandwidthRule.scott.bandwidth(of: flat).value)
  #expect(isNear(try #require(BandwidthRule.silverman.bandwidth(of: flat).value), 0.9 * deviation))
  // Far apart: limited work, finite heights.
  let far = try KernelDensity(of: Sample([0, 1, 2, 3, 1e12]))
  #expect(far.grid.count <= 4097 && far.heights.allSatisfy(\.isFinite))
  #expect(throws: UndefinedReason.self) { try KernelDensity(of: Sample([-1.7e308, 1.7e308])) }
}

@Test("A curve moves and widens with its values, and ignores their order")
func densityLaws() throws {
  var seed = RepeatableRandom(29)
  for _ in 0..<30 {
    let values = randomFigures(20, zeros: true, &seed)
    guard Set(values).count > 1 else { continue }
    let density = try KernelDensity(of: Sample(values))
    #expect(density == (try KernelDensity(of: Sample(values.shuffled(using: &seed)))))
    let moved = try KernelDensity(of: Sample(values.map { 4 * $0 + 64 }))
    let x = values[0] + density.bandwidth / 3
    #expect(isNear(moved.height(at: 4 * x + 64) * 4, density.height(at: x), 1e-9))
    #expect(isNear(moved.bandwidth, 4 * density.bandwidth, 1e-9))
    #expect(moved.peaks.count == density.peaks.count)
  }
}

@Test("Curves of many values are those of plain sums, weighted or not")
func densitiesOfMany() throws {
  var random = RepeatableRandom(3)
  let values = (0..<6_000).map { _ in exp(Double.random(in: 0...4, using: &random)) }
  let weights = values.map { _ in Double.random(in: 0.1...9, using: &random) }
  for weights in [nil, weights] {
    let sample = weights.map { Sample(values, weights: $0) } ?? Sample(values)
    let density = try KernelDensity(of: sample)
    let total = weights?.reduce(0, +) ?? 6_000
    let highest = density.heights.max() ?? 0
    #expect(density.grid.count > 500)
    for place in stride(from: 0, to: density.grid.count, by: 37) {
      let x = density.grid[place]
      var sum = 0.0
      for (index, value) in values.enumerated() {
        let u = (x - value) / density.bandwidth
        sum += exp(-0.5 * u * u) * (weights?[index] ?? 1)
      }
      let plain = sum / total / density.bandwidth / (2 * Double.pi).squareRoot()
      #expect(abs(density.heights[place] - plain) < 1e-10 * highest, "\(x)")
      #expect(abs(density.height(at: x) - plain) < 1e-12 * highest, "\(x)")
    }
  }
}
