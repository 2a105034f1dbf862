import PanelData
import Statistics

extension MeasureAccount.Text {
  /// The text in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }
}
