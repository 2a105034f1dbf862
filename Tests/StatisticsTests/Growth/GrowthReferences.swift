import Foundation
import Testing
import TestSupport

/// The values of record in `Fixtures/growth-references.tsv`.
struct GrowthReferences {
  struct Reference: Sendable, CustomTestStringConvertible {
    let id: String
    let names: [String]
    /// The figures of each sample, in the order of units.
    let samples: [[Double]]
    let measure: String
    let parameters: String
    let values: [Double]

    var testDescription: String { "\(id) \(measure) of \(names.joined(separator: ", "))" }

    /// The calendar years between two samples whose names end in a year.
    var years: Double {
      let ends = names.compactMap { $0.split(separator: "-").last.flatMap { Double($0) } }
      return ends.count == 2 ? ends[1] - ends[0] : 0
    }
  }

  static let all: [Reference] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/growth-references.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var samples: [String: [Double]] = [:]
    var references: [Reference] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "sample" {
        samples[cells[1]] = numbers(cells[2])
      } else {
        let names = cells[2].split(separator: " ").map(String.init)
        references.append(
          Reference(
            id: cells[1], names: names, samples: names.map { samples[$0] ?? [] },
            measure: cells[3], parameters: cells[4], values: numbers(cells[5])))
      }
    }
    return references
  }()

  static func of(_ measures: String...) -> [Reference] {
    all.filter { measures.contains($0.measure) }
  }

  static func sample(_ name: String) throws -> [Double] {
    let reference = try #require(all.first { $0.names.contains(name) })
    return reference.samples[try #require(reference.names.firstIndex(of: name))]
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(separator: " ").compactMap { Double($0) }
  }
}

@Test("All references of growth, convergence, densities, ranks and errors are tested")
func allGrowthReferences() {
  // Two of these tests would pass without any reference.
  let counts = Dictionary(grouping: GrowthReferences.all, by: \.measure).mapValues(\.count)
  #expect(
    counts == [
      "gini_se_linearized": 23, "gini_se_jackknife": 23, "gini_ci95_bootstrap": 6,
      "concentration_index": 1, "kde_bandwidth": 9, "kde_gaussian_scott": 3, "sd_log": 19,
      "sigma_sd_log": 2, "sigma_F_test": 2, "sigma_cv": 2, "beta_ols_coef": 2, "beta_ols_se": 2,
      "beta_ols_alpha": 2, "beta_ols_p": 2, "beta_ols_r2": 2, "beta_speed": 2, "kendall_tau_b": 4,
      "kendall_concordant_discordant": 4, "spearman_rho": 4,
    ])
  #expect(GrowthReferences.all.allSatisfy { $0.samples.allSatisfy { !$0.isEmpty } })
}

/// Whether two numbers are the same up to `tolerance` of their size.
func isNear(_ one: Double, _ other: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(one - other) <= tolerance * max(abs(one), abs(other)) || abs(one - other) < 1e-15
}

/// Figures like those of villages: ties, zeros where allowed, and a few far ahead.
func randomFigures(_ count: Int, zeros: Bool, _ seed: inout RepeatableRandom) -> [Double] {
  (0..<count).map { _ in
    if zeros, Int.random(in: 0..<6, using: &seed) == 0 { return 0 }
    if Int.random(in: 0..<4, using: &seed) == 0 {
      return Double(Int.random(in: 1...5, using: &seed))
    }
    let u = Double.random(in: 0.01...1, using: &seed)
    return 3 / (u * u)
  }
}
