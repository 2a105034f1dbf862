/// Something that sorts by a number of 64 bits first.
protocol RadixSortable: Comparable, BitwiseCopyable {
  /// A number that never falls from an element to a larger one.
  var radixKey: UInt64 { get }
  /// Sorts elements that have all the same number.
  static func sortSame(_ elements: UnsafeMutableBufferPointer<Self>)
}

extension Double: RadixSortable {
  /// The bits of a number, turned so that they sort as the numbers do.
  ///
  /// Those of negative numbers are complemented, those of others get the highest bit. NaN has no place
  /// in the order and is not allowed.
  var radixKey: UInt64 {
    bitPattern ^ (UInt64(bitPattern: Int64(bitPattern: bitPattern) >> 63) | 1 << 63)
  }

  /// They are equal.
  static func sortSame(_ elements: UnsafeMutableBufferPointer<Double>) {}
}

/// Where elements to be sorted come from.
protocol RadixSource {
  associatedtype Element: RadixSortable
  /// How many places there are.
  var count: Int { get }
  /// The element at a place below `count`; nil leaves it out.
  subscript(place: Int) -> Element? { get }
}

/// The finite ones of some values.
struct ValueSource: RadixSource {
  let values: [Double]

  var count: Int { values.count }

  @inline(__always)
  subscript(place: Int) -> Double? {
    // Adding 0 turns -0 into 0, so that equal samples have equal bits.
    values[place].isFinite ? values[place] + 0 : nil
  }
}

/// The finite ones of some values with a positive finite weight.
struct WeightedSource: RadixSource {
  let count: Int
  let values: [Double]
  let weights: [Double]

  @inline(__always)
  subscript(place: Int) -> WeightedValue? {
    let (value, weight) = (values[place], weights[place])
    guard value.isFinite, weight.isFinite, weight > 0 else { return nil }
    return WeightedValue(value: value + 0, weight: weight)
  }
}

/// A value with its weight, in the order of values and then of weights.
struct WeightedValue: RadixSortable, BitwiseCopyable {
  let value: Double
  let weight: Double

  var radixKey: UInt64 { value.radixKey }

  /// By weight.
  ///
  /// Safe: the sorted weights are as many as the elements, since all are finite.
  static func sortSame(_ elements: UnsafeMutableBufferPointer<Self>) {
    let weights = RadixSort.sorted(ValueSource(values: elements.map(\.weight)))
    for (place, weight) in weights.enumerated() {
      elements[place] = WeightedValue(value: elements[place].value, weight: weight)
    }
  }

  static func < (first: Self, second: Self) -> Bool {
    first.value < second.value || (first.value == second.value && first.weight < second.weight)
  }
}
