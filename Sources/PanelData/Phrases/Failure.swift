/// Why a command cannot do what it was asked: what to say, and the exit code.
public struct Failure: Error, Sendable, Hashable {
  /// Kinds of failure, each with the exit code of the command line.
  public enum Kind: Int32, Sendable, Hashable {
    /// The command line is wrong, or names a metric, group or figure that does not exist.
    case usage = 64
    /// The data is wrong.
    case badData = 65
    /// The input does not exist or cannot be read.
    case noInput = 66
    /// A font or program that is needed is missing.
    case unavailable = 69
    /// A fault of ours.
    case internalFault = 70
    /// The output cannot be created.
    case cannotCreate = 73
    /// Writing failed.
    case inputOutput = 74
    /// Refused for safety.
    case refused = 77
  }

  /// The kind, and with it the exit code.
  public var kind: Kind
  /// What to say, one sentence a problem; at least one.
  public var phrases: [Phrase]
  /// How many problems there were, of which `phrases` may show only the first.
  public var total: Int

  /// A failure of `kind` for the reasons `phrases`.
  public init(_ kind: Kind, _ phrases: [Phrase], total: Int? = nil) {
    self.kind = kind
    self.phrases = phrases
    self.total = total ?? phrases.count
  }

  /// A failure of `kind` for one reason.
  public init(_ kind: Kind, _ phrase: Phrase) { self.init(kind, [phrase]) }

  /// One failure that says everything: the kind of the first, the phrases of all.
  public static func combined(_ failures: [Failure]) -> Failure? {
    guard let first = failures.first else { return nil }
    return Failure(
      first.kind, failures.flatMap(\.phrases), total: failures.reduce(0) { $0 + $1.total })
  }
}
