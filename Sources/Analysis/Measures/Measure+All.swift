import Statistics

extension Question.Measure {
  /// Every measure that can be asked for by name, families by their standard member.
  public static let all: [Question.Measure] =
    [count] + InequalityMeasure.all.map { .inequality($0) } + [dagum]
    + (EstebanRay().map { [estebanRay($0), estebanGradinRay($0)] } ?? [])
    + [
      fgt(.headcount), fgt(.gap), fgt(.severity), weak, shortfall, sen, sst, watts,
      giniSources, shapleySources, bands, bandMoves,
      growth, stagnation(3), cagr, beta, sigma, mldChange,
    ]

  /// The measure of this name.
  /// - Throws: what is wrong with the name.
  public init(named name: String) throws(MeasureNameError) {
    if let measure = Self.all.first(where: { $0.name == name }) {
      self = measure
    } else if let measure = try Self.weakness(named: name) {
      self = measure
    } else if let measure = try Self.polarisation(named: name) {
      self = measure
    } else if let measure = try Self.stagnation(named: name) {
      self = measure
    } else {
      self = .inequality(try InequalityMeasure(named: name))
    }
  }
}
