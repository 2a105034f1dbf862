/// Exact placement of labels in one column.
enum LabelPlacement {
  /// Middles for labels that would like to stand at `wanted`, in the order of `wanted`.
  ///
  /// Two middles are at least `separation` apart and all lie from `lower` to `upper`; among all
  /// such placements that keep the order, this one has the least sum of squared moves. It is
  /// isotonic regression, solved by pooling adjacent violators, then held within the limits.
  /// The caller must not ask for more labels than there is room for.
  static func middles(
    _ wanted: [Double], separation: Double, lower: Double, upper: Double
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      blocks.append((wanted[index] - Double(rank) * separation, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let previous = blocks[blocks.count - 2]
        guard previous.sum / Double(previous.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast(2)
        blocks.append((previous.sum + last.sum, previous.count + last.count))
      }
    }
    let highest = max(lower, upper - Double(max(wanted.count - 1, 0)) * separation)
    var result = wanted
    var rank = 0
    for block in blocks {
      let mean = min(max(block.sum / Double(block.count), lower), highest)
      for _ in 0..<block.count {
        result[order[rank]] = mean + Double(rank) * separation
        rank += 1
      }
    }
    return result
  }

  /// How many labels fit from `lower` to `upper` at `separation`.
  static func capacity(separation: Double, lower: Double, upper: Double) -> Int {
    guard separation > 0, upper >= lower else { return 0 }
    return Int(min((upper - lower) / separation + 1e-9, 100_000)) + 1
  }
}
