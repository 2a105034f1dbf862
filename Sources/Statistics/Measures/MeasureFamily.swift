/// Measures that differ by parameters only.
struct MeasureFamily: Sendable {
  /// What all say of themselves, and of the parameter.
  let account: MeasureAccount
  let laws: @Sendable ([Double]) -> MeasureLaws
  let formula: @Sendable ([Double], Sample) -> Outcome

  /// The member with the standard parameters.
  var standardMember: InequalityMeasure {
    InequalityMeasure(self, unchecked: account.parameter?.standard ?? [])
  }
}
