/// Why a cell holds no number; `.value` when it does.
public enum CellState: UInt8, Sendable {
  /// A number.
  case value = 0
  /// Nothing but spaces.
  case blank
  /// `—`, `–`, `-`, `/`, `\`, also full-width or doubled as keyboards type them: nothing to tell.
  case notApplicable
  /// `…` or `...`: less than half the unit.
  case belowUnit
  /// A text that is no number.
  case invalid

  private static let notApplicableMarkers = ["—", "——", "–", "-", "－", "/", "／", "\\", "＼"]
    .map { Array($0.utf8) }
  private static let belowUnitMarkers = ["…", "……", "..."].map { Array($0.utf8) }

  /// The meaning of a trimmed cell that is a sign for a missing value.
  init?(marker cell: UnsafeBufferPointer<UInt8>) {
    if cell.count > 6 { return nil }
    if Self.notApplicableMarkers.contains(where: { cell.elementsEqual($0) }) {
      self = .notApplicable
    } else if Self.belowUnitMarkers.contains(where: { cell.elementsEqual($0) }) {
      self = .belowUnit
    } else {
      return nil
    }
  }
}
