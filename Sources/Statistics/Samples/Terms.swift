/// Numbers to be added up, each from its place in the order of a sample.
///
/// Types and not closures, since the compiler builds a loop of its own for every type; a call per
/// term would cost more than the term.
protocol Terms {
  /// The term at a place, from 0 on.
  subscript(place: Int) -> Double { get }
}

/// Something of a value, before its weight.
protocol ValueTerm {
  /// The term of a value.
  func callAsFunction(_ value: Double) -> Double
}

/// An array's numbers themselves.
struct PlainTerms: Terms {
  let values: [Double]

  @inline(__always)
  subscript(place: Int) -> Double { values[place] }
}

/// The products of two arrays' numbers.
struct ProductTerms: Terms {
  let values: [Double]
  let weights: [Double]

  @inline(__always)
  subscript(place: Int) -> Double { values[place] * weights[place] }
}

/// Something of every value.
struct ValueTerms<Term: ValueTerm>: Terms {
  let values: [Double]
  let term: Term

  @inline(__always)
  subscript(place: Int) -> Double { term(values[place]) }
}

/// Something of every value, times its weight.
struct WeightedValueTerms<Term: ValueTerm>: Terms {
  let values: [Double]
  let weights: [Double]
  let term: Term

  @inline(__always)
  subscript(place: Int) -> Double { weights[place] * term(values[place]) }
}

/// The term of a closure: for measures that are seldom asked of millions.
struct ClosureTerm: ValueTerm {
  let term: (Double) -> Double

  func callAsFunction(_ value: Double) -> Double { term(value) }
}

/// The squared distance from the mean, over the mean.
struct SquaredDistance: ValueTerm {
  let mean: Double

  @inline(__always)
  func callAsFunction(_ value: Double) -> Double {
    let distance = (value - mean) / mean
    return distance * distance
  }
}
