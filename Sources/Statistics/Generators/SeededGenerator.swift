/// Random numbers that depend on a seed and a stream alone.
///
/// The n-th number of a stream is SplitMix64's mixing function of start + n·γ, where γ is the golden
/// ratio and start a mix of seed and stream; replicates have streams of their own, so that it does
/// not matter which thread computes them. G. L. Steele, D. Lea and C. H. Flood, “Fast Splittable
/// Pseudorandom Number Generators”, OOPSLA 2014, 453–472. Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of `stream` for `seed`.
  public init(seed: UInt64, stream: UInt64 = 0) {
    state = Self.mix(seed &+ Self.gamma) ^ Self.mix(stream &* Self.gamma &+ 0x1234_5678_9ABC_DEF1)
    state = Self.mix(state)
  }

  /// The next number.
  @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= Self.gamma
    return Self.mix(state)
  }

  /// The next number below `bound`, which is positive.
  ///
  /// The upper half of a product: its probabilities differ by less than bound/2⁶⁴.
  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
  }

  private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
