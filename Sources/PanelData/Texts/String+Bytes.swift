extension String {
  /// Whether two texts are written with the same bytes: `==` also takes composed and decomposed
  /// letters for equal, and needs longer.
  func hasBytes(of other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }

  /// A number that texts with the same bytes share, another in each run.
  var checksum: UInt64 {
    let bytes = utf8.span
    var checksum = Self.seed
    for place in bytes.indices {
      checksum = (checksum ^ UInt64(bytes[place])) &* 0x9E37_79B9_7F4A_7C15
      checksum ^= checksum &>> 32
    }
    return checksum
  }

  /// Hostile input cannot aim at collisions; nothing depends on it.
  private static let seed = UInt64.random(in: .min ... .max)
}

extension StringProtocol {
  /// Whether `text`, which is not empty, stands in this one, byte for byte.
  ///
  /// It stands before the one of Foundation, which asks an `NSString` and takes a hundred times as long.
  func contains(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
