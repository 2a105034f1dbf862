import Statistics
import Testing
import TestSupport

/// A number that other programs computed, and what it belongs to.
struct DecompositionReference: Sendable, CustomTestStringConvertible {
  let id: String
  let data: String
  let grouping: String
  let weighted: Bool
  let measure: String
  let argument: String
  /// The programs that gave the values, then after `not:` those that gave others or refused.
  let tools: [String]
  let expected: [Double]

  var testDescription: String { "\(id) \(measure) \(argument) of \(data) by \(grouping)" }

  /// The order of the entropy: the part behind the colon of the measure.
  var order: Double { measure.split(separator: ":").last.flatMap { Double($0) } ?? .nan }

  /// The groups of the data by which the reference splits.
  func sample(by column: String? = nil) throws -> GroupedSample {
    let columns = try #require(DecompositionData.all[data])
    let groups = try #require(columns[column ?? grouping]).map { Int($0) }
    return GroupedSample(
      try #require(columns["values"]), weights: try weights(), groups: groups)
  }

  func values() throws -> [Double] { try #require(DecompositionData.all[data]?["values"]) }

  func weights() throws -> [Double]? {
    weighted ? try #require(DecompositionData.all[data]?["weights"]) : nil
  }

  func codes(_ column: String) throws -> [Int] {
    try #require(DecompositionData.all[data]?[column]).map { Int($0) }
  }

  /// Expects `found` within 10⁻⁹ of the reference, which is the tolerance of all of them; a part that
  /// the program gave as its own rounding error of 0 within 10⁻¹⁴.
  func expect(_ found: [Double], _ place: SourceLocation = #_sourceLocation) {
    #expect(found.count == expected.count, "\(self)", sourceLocation: place)
    for (index, (one, other)) in zip(found, expected).enumerated() {
      #expect(
        abs(one - other) <= max(1e-14, 1e-9 * other.magnitude), "\(self), value \(index)",
        sourceLocation: place)
    }
  }

  /// Records from lines: a line that starts with `R` has id, data, grouping, `plain` or `weighted`,
  /// measure, argument and programs; numbers follow.
  static func parsed(_ text: String) -> [DecompositionReference] {
    var heads: [([Substring], [Double])] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("R") {
        heads.append((words, []))
      } else if !heads.isEmpty {
        heads[heads.count - 1].1 += words.compactMap { Double($0) }
      }
    }
    return heads.map { words, values in
      DecompositionReference(
        id: String(words[0]), data: String(words[1]), grouping: String(words[2]),
        weighted: words[3] == "weighted", measure: String(words[4]), argument: String(words[5]),
        tools: words[6...].map(String.init), expected: values)
    }
  }

  static func of(_ measures: String..., in table: [DecompositionReference])
    -> [DecompositionReference]
  {
    table.filter { reference in
      measures.contains(String(reference.measure.prefix { $0 != ":" }))
    }
  }
}

extension DecompositionData {
  /// The columns of each set of data by their names.
  static let all: [String: [String: [Double]]] = {
    var all: [String: [String: [Double]]] = [:]
    var (name, column) = ("", "")
    for line in text.split(separator: "\n") {
      var words = line.split(separator: " ")
      if !line.hasPrefix(" ") {
        name = String(line)
        continue
      }
      if !line.hasPrefix("    ") { column = String(words.removeFirst()) }
      all[name, default: [:]][column, default: []] += words.compactMap { Double($0) }
    }
    return all
  }()
}

/// Whether two numbers agree to 12 digits of the larger or of 1.
func areClose(_ one: Double, _ other: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(one - other) <= tolerance * max(1, one.magnitude, other.magnitude)
}

/// A random society: ties, zeros and weights of 0 now and then, groups of uneven size.
struct RandomSociety {
  var values: [Double]
  var weights: [Double]
  var groups: [Int]

  init(_ seed: UInt64, positive: Bool = false) {
    var generator = RepeatableRandom(seed)
    let count = Int.random(in: 2...60, using: &generator)
    let groupCount = Int.random(in: 1...6, using: &generator)
    let scale: Double = [1e-3, 1, 1e4].randomElement(using: &generator) ?? 1
    values = (0..<count).map { _ in
      let value = Double(Int.random(in: 0...40, using: &generator)) * scale
      return positive ? value + scale : value
    }
    if values.allSatisfy({ $0 == 0 }) { values[0] = scale }
    weights = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &generator)) }
    weights[0] += 1
    if !zip(values, weights).contains(where: { $0 * $1 > 0 }) { weights = weights.map { $0 + 1 } }
    groups = (0..<count).map { _ in Int.random(in: 0..<groupCount, using: &generator) * 3 }
  }

  var grouped: GroupedSample { GroupedSample(values, groups: groups) }
  var weighted: GroupedSample { GroupedSample(values, weights: weights, groups: groups) }

  mutating func shuffle(_ seed: UInt64) {
    var generator = RepeatableRandom(seed)
    let order = values.indices.shuffled(using: &generator)
    values = order.map { values[$0] }
    weights = order.map { weights[$0] }
    groups = order.map { groups[$0] }
  }
}
