/// Measures that differ by parameters only.
struct MeasureFamily: Sendable {
  let account: MeasureAccount
  /// The parameters of the member that the family's bare name means.
  let standard: [Double]
  /// Which parameters there are, in English.
  let allowed: String
  /// Whether finite parameters, as many as `standard`, have a member.
  let allows: @Sendable ([Double]) -> Bool
  let laws: @Sendable ([Double]) -> MeasureLaws
  let formula: @Sendable ([Double], Sample) -> Outcome

  /// The member with the standard parameters.
  var standardMember: InequalityMeasure { InequalityMeasure(self, unchecked: standard) }
}
