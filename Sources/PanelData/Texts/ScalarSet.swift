/// A few characters, quick to say of most others that they are none of them.
///
/// Asked of every village of a nation: hashing would take longer than all else that is asked of a name.
struct ScalarSet: Sendable {
  private let scalars: Set<Unicode.Scalar>
  /// A bit for each value of a scalar's last ten bits that one of them has.
  private let bits: [UInt64]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Set(scalars)
    var bits = [UInt64](repeating: 0, count: 16)
    for scalar in self.scalars { bits[Self.word(of: scalar)] |= Self.bit(of: scalar) }
    self.bits = bits
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    bits[Self.word(of: scalar)] & Self.bit(of: scalar) != 0 && scalars.contains(scalar)
  }

  private static func word(of scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 15) }

  private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
