/// What one group adds to an index of inequality that is split by groups.
public struct GroupContribution: Sendable, Hashable {
  /// The group's code.
  public let code: Int
  /// How many units it has.
  public let count: Int
  /// Its (weighted) mean, in the values' unit.
  public let mean: Double
  /// Its share of the population, that is of the weights; 0…1.
  public let populationShare: Double
  /// Its share of the total; 0…1.
  public let totalShare: Double
  /// Its own index; undefined for a group whose total is 0.
  public let own: Outcome
  /// What it adds to the part within groups; 0 for a group whose total is 0.
  public let contribution: Double
}
