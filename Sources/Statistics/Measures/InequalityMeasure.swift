/// A measure of how unequal the values of a sample are, or of where they lie: a name, an account of
/// itself, and a pure function.
///
/// To add one, write its extension in a file of `Catalogue` and put it into `all`.
public struct InequalityMeasure: Sendable {
  /// What it says, its formula and its source; shared by all members of a family.
  public let account: MeasureAccount
  /// The parameters of a member of a family, as its formula's letters; empty for other measures.
  public let parameters: [Double]
  /// What holds of it whatever the sample.
  public let laws: MeasureLaws
  let family: MeasureFamily?
  private let formula: @Sendable (Sample) -> Outcome

  /// A measure without parameters.
  public init(
    account: MeasureAccount, laws: MeasureLaws, formula: @escaping @Sendable (Sample) -> Outcome
  ) {
    self.account = account
    self.laws = laws
    self.formula = formula
    parameters = []
    family = nil
  }

  /// The member of `family` with `parameters`, which must be allowed.
  init(_ family: MeasureFamily, unchecked parameters: [Double]) {
    account = family.account
    laws = family.laws(parameters)
    formula = { family.formula(parameters, $0) }
    self.parameters = parameters
    self.family = family
  }

  /// Its name on the command line, parameters after a colon: `gini`, `ge:2`, `quantile-ratio:0.9/0.1`.
  public var name: String {
    account.name + ParameterText.suffix(parameters)
  }

  /// The value for `sample`, or why there is none; never NaN or infinite.
  public var compute: @Sendable (Sample) -> Outcome {
    let knowsScale = !laws.isDisjoint(with: [.scaleInvariant, .homogeneous])
    let knowsShares = !laws.isDisjoint(with: [.scaleInvariant, .replicationInvariant])
    return { sample in
      let largest = max(sample.values.first?.magnitude ?? 0, sample.values.last?.magnitude ?? 0)
      let factor = knowsScale ? Double.powerOfTwoToOne(from: largest) : 1
      let heaviest = knowsShares ? sample.weights?.max() ?? 1 : 1
      let weightFactor = Double.powerOfTwoToOne(from: heaviest)
      // Far from 1 intermediate sums and squares would leave the range of numbers.
      guard factor != 1 || weightFactor != 1 else { return formula(sample) }
      let outcome = formula(sample.scaled(by: factor, weightsBy: weightFactor))
      guard laws.contains(.homogeneous), case .value(let value, let remark) = outcome else {
        return outcome
      }
      return Outcome(value / factor, remark: remark)
    }
  }

  /// The member of the same family with other parameters; nil if it is of no family or they are not
  /// allowed.
  public func with(_ parameters: [Double]) -> InequalityMeasure? {
    guard let family, account.parameter?.allows(parameters) == true else {
      return nil
    }
    return InequalityMeasure(family, unchecked: parameters)
  }
}

extension InequalityMeasure: CustomStringConvertible {
  /// Its name.
  public var description: String { name }
}
