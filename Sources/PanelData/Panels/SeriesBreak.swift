/// A year from which the figures of a village count something else than before, were its series not
/// made comparable.
public struct SeriesBreak: Sendable, Hashable {
  /// The place of the village of today in the register.
  public var village: Int
  /// The first year after the event.
  public var year: Int
  /// What happened; never a mere rename.
  public var event: VillageHistory.Event
  /// The names of the villages that ended.
  public var predecessors: [String]

  /// A break in the series of the village at this place.
  public init(village: Int, year: Int, event: VillageHistory.Event, predecessors: [String]) {
    self.village = village
    self.year = year
    self.event = event
    self.predecessors = predecessors
  }
}
