extension String {
  /// Whether two texts are written with the same bytes: `==` also takes composed and decomposed
  /// letters for equal, and needs longer.
  func hasBytes(of other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }
}
