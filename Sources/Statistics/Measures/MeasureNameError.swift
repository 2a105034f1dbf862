/// Why a name is not that of a measure.
public enum MeasureNameError: Error, Sendable, Hashable {
  /// There is no measure of this name.
  case unknown(String)
  /// The measure takes no parameter, but the name has one.
  case takesNoParameter(measure: String)
  /// The measure's parameter is not what it must be: `form` shows a right name, `allowed` says
  /// which values there are.
  case wrongParameter(
    measure: String, parameter: String, form: String, allowed: MeasureAccount.Text)
}
