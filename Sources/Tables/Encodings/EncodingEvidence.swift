/// What is known about the encoding of an input, and how well.
public struct EncodingEvidence: Sendable, Hashable {
  /// How sure the encoding is.
  public enum Confidence: String, Sendable, CaseIterable, Comparable {
    /// Little text, or text that reads as well in another encoding.
    case guess
    /// The words and characters speak for it.
    case likely
    /// Told by the user, by a byte order mark, or by valid UTF-8.
    case certain

    /// A guess is less than what is likely, and that is less than what is certain.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .guess: 0
      case .likely: 1
      case .certain: 2
      }
    }
  }

  /// The encoding.
  public var encoding: TextEncoding
  /// How sure it is.
  public var confidence: Confidence
  /// Whether the input begins with a byte order mark.
  public var hadByteOrderMark: Bool

  /// States the evidence.
  public init(encoding: TextEncoding, confidence: Confidence, hadByteOrderMark: Bool = false) {
    self.encoding = encoding
    self.confidence = confidence
    self.hadByteOrderMark = hadByteOrderMark
  }
}
