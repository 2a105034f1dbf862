/// A value with its weight, in the order of values and then of weights.
struct WeightedValue: RadixSortable, BitwiseCopyable {
  let value: Double
  let weight: Double

  var radixKey: UInt64 { value.radixKey }
  static var isKeyWhole: Bool { false }

  static func < (first: Self, second: Self) -> Bool {
    first.value < second.value || (first.value == second.value && first.weight < second.weight)
  }
}
