/// What stands after the colon in the name of a family's member: `2` in `ge:2`, `0.9/0.1` in
/// `quantile-ratio:0.9/0.1`.
public struct MeasureParameter: Sendable, Hashable {
  /// The numbers that each letter may stand for.
  public enum Bounds: Sendable, Hashable {
    /// Both ends allowed.
    case from(Double, through: Double)
    /// Above the first, at most the second.
    case above(Double, through: Double)
    /// Neither end allowed.
    case between(Double, Double)
    /// Whole numbers, both ends allowed.
    case whole(Int, through: Int)
  }

  /// The letters of the formula that the numbers stand for, in the order of the name.
  public let letters: [String]
  /// The numbers of the member that the family's bare name means.
  public let standard: [Double]
  /// The numbers that each letter may stand for.
  public let bounds: Bounds

  /// Numbers for `letters`, each within `bounds`; without them those of `standard`.
  public init(_ letters: String..., standard: [Double], bounds: Bounds) {
    self.letters = letters
    self.standard = standard
    self.bounds = bounds
  }

  /// Whether `numbers` are as many as the letters and each may stand for its letter.
  public func allows(_ numbers: [Double]) -> Bool {
    numbers.count == letters.count
      && numbers.allSatisfy { number in
        switch bounds {
        case .from(let least, let most): (least...most).contains(number)
        case .above(let least, let most): number > least && number <= most
        case .between(let least, let most): number > least && number < most
        case .whole(let least, let most):
          (Double(least)...Double(most)).contains(number) && number == number.rounded()
        }
      }
  }

  /// The letters with their numbers, `a = 0.9, b = 0.1`.
  public func text(of numbers: [Double]) -> String {
    zip(letters, numbers).map { "\($0) = \(ParameterText.text($1))" }.joined(separator: ", ")
  }

  /// Which numbers there are, as in “a number above 0, at most 100”.
  public var allowed: MeasureAccount.Text {
    let one: MeasureAccount.Text
    switch bounds {
    case .from(let least, let most):
      let (least, most) = (ParameterText.text(least), ParameterText.text(most))
      one = .init(
        en: "a number from \(least) to \(most)", zhHans: "\(least)到\(most)之间的数",
        zhHant: "\(least)到\(most)之間的數")
    case .above(let least, let most):
      let (least, most) = (ParameterText.text(least), ParameterText.text(most))
      one = .init(
        en: "a number above \(least), at most \(most)", zhHans: "大于\(least)、不超过\(most)的数",
        zhHant: "大於\(least)、不超過\(most)的數")
    case .between(let least, let most):
      let (least, most) = (ParameterText.text(least), ParameterText.text(most))
      one = .init(
        en: "a number above \(least) and below \(most)", zhHans: "大于\(least)、小于\(most)的数",
        zhHant: "大於\(least)、小於\(most)的數")
    case .whole(let least, let most):
      one = .init(
        en: "a whole number from \(least) to \(most)", zhHans: "\(least)到\(most)的整数",
        zhHant: "\(least)到\(most)的整數")
    }
    guard letters.count > 1 else { return one }
    let form = letters.joined(separator: "/")
    return .init(
      en: "\(form), each \(one.english)", zhHans: "\(form)，各为\(one.simplified)",
      zhHant: "\(form)，各為\(one.traditional)")
  }
}
