import Analysis
import PanelData
import Statistics

extension MeasureNameError {
  /// What is wrong with the parameter of `name`; nil where there is no measure of the name at all.
  func phrase(of name: String, in language: Language) -> Phrase? {
    switch self {
    case .unknown: return nil
    case .takesNoParameter(let measure):
      let parameter = name.drop { $0 != ":" }.dropFirst()
      return Phrase(.explainNoParameter, .text(measure), .text(String(parameter)))
    case .wrongParameter(let measure, let parameter, let form, let allowed):
      return Phrase(
        .explainWrongParameter, .text(measure), .text(parameter),
        .text(allowed.text(in: language)), .text(form))
    }
  }
}
