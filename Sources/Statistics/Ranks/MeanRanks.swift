/// Ranks of values, tied values sharing the mean of their ranks.
enum MeanRanks {
  /// The rank of every value, 1 for the smallest.
  static func ascending(_ values: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: values.count)
    for tied in TiedUnits.ascending(values) {
      // The slice counts from the smallest unit of all: ranks startIndex + 1 … endIndex.
      let rank = Double(tied.startIndex + 1 + tied.endIndex) / 2
      for unit in tied { ranks[unit] = rank }
    }
    return ranks
  }
}
