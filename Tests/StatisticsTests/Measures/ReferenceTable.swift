import Foundation
import Statistics

/// The values of record in `Fixtures/inequality-references.tsv`.
struct ReferenceTable {
  struct Data {
    let values: [Double]
    let weights: [Double]
    let groups: [String]

    var sample: Sample { Sample(values) }
    /// Without weights all weigh 1.
    var weighted: Sample {
      Sample(values, weights: weights.isEmpty ? values.map { _ in 1 } : weights)
    }
    var byGroup: [Sample] {
      Dictionary(grouping: zip(groups, values), by: \.0).values.map { Sample($0.map(\.1)) }
    }
  }

  struct Peer: Sendable {
    let tool: String
    let value: Double?
    let why: String
  }

  struct Reference {
    let id: String
    let name: String
    let data: Data
    let measure: String
    let parameters: String
    let values: [Double]
    var peers: [Peer] = []

    /// The first number in `parameters`, such as 0.1 of `top 0.1 of units`.
    var parameter: Double {
      let words = parameters.split(whereSeparator: { $0 == " " || $0 == "=" || $0 == ";" })
      return words.lazy.compactMap { Double($0) }.first ?? .nan
    }
  }

  let data: [String: Data]
  let references: [Reference]

  static let inequality = ReferenceTable("inequality-references.tsv")

  init(_ file: String) {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(file)")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var data: [String: Data] = [:]
    var references: [Reference] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch cells[0] {
      case "sample":
        data[cells[1]] = Data(
          values: Self.numbers(cells[2]), weights: Self.numbers(cells[3]),
          groups: cells[4].split(separator: " ").map(String.init))
      case "reference":
        guard let own = data[cells[2]] else { continue }
        references.append(
          Reference(
            id: cells[1], name: cells[2], data: own, measure: cells[3], parameters: cells[4],
            values: Self.numbers(cells[5])))
      case "peer":
        references[references.count - 1].peers.append(
          Peer(tool: cells[2], value: Double(cells[3]), why: cells[4]))
      default: break
      }
    }
    (self.data, self.references) = (data, references)
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(separator: " ").map { Double($0) ?? .nan }
  }
}

/// Whether two numbers are the same up to 10⁻⁹ of their size.
func agree(_ first: Double, _ second: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(first - second) <= tolerance * max(abs(first), abs(second)) || abs(first - second) < 1e-14
}
