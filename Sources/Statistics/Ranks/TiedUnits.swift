/// Units in ascending order of a variable, those with equal values together.
enum TiedUnits {
  /// The places of `values`, smallest value first, one list for every distinct value.
  static func ascending(_ values: [Double]) -> [ArraySlice<Int>] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var groups: [ArraySlice<Int>] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      groups.append(order[start..<end])
      start = end
    }
    return groups
  }
}
