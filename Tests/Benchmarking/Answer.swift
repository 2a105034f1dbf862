/// Figures by measure and year, as a program gave them.
public struct Answer: Equatable, Sendable {
  /// How far two programs may differ, as a share of the figure.
  public static let tolerance = 1e-9

  /// The figures, by `measure year`.
  public private(set) var figures: [String: Double] = [:]

  /// Reads the rows that `stats gap` writes for programs, leaving out those of groups.
  public init(rows lines: [String]) throws(BenchmarkError) {
    let headings = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    guard let measure = headings.firstIndex(of: "measure"),
      let year = headings.firstIndex(of: "year"), let group = headings.firstIndex(of: "group"),
      let value = headings.firstIndex(of: "value")
    else { throw BenchmarkError("no rows of measures: \(lines.first ?? "nothing")") }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == headings.count else { throw BenchmarkError("a broken row: \(line)") }
      if fields[group].isEmpty, !fields[year].isEmpty, let number = Double(fields[value]) {
        figures["\(fields[measure]) \(fields[year])"] = number
      }
    }
  }

  /// Reads what a peer printed: `measure year value` in each line.
  public init(peer lines: [String]) throws(BenchmarkError) {
    for line in lines {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let number = Double(fields[2]) else {
        throw BenchmarkError("no figure: \(line)")
      }
      figures["\(fields[0]) \(fields[1])"] = number
    }
  }

  /// What of a peer's figures is not the same here; empty where all are.
  public func differences(from peer: Answer) -> [String] {
    if peer.figures.isEmpty { return ["the peer gave no figure"] }
    return peer.figures.sorted { $0.key < $1.key }.compactMap { name, theirs in
      guard let ours = figures[name] else { return "\(name): \(theirs) is missing here" }
      let scale = max(1, ours.magnitude)
      return (ours - theirs).magnitude <= Self.tolerance * scale
        ? nil : "\(name): \(ours) here, \(theirs) there"
    }
  }
}
