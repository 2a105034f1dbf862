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

  /// The measure of this name; a family's bare name means its standard member.
  /// - Throws: what is wrong with the name.
  public init(named name: String) throws(MeasureNameError) {
    if let measure = Self.all.first(where: { $0.name == name }) {
      self = measure
      return
    }
    let parsed = try MeasureName(name)
    let first = parsed.parameters.first ?? 0
    let member: Self? =
      switch parsed.account.name {
      case "fgt": FosterGreerThorbecke(rawValue: Int(first)).map(Self.fgt)
      case "esteban-ray": EstebanRay(alpha: first).map(Self.estebanRay)
      case "esteban-gradin-ray": EstebanRay(alpha: first).map(Self.estebanGradinRay)
      case "stagnation": .stagnation(Int(first))
      default: nil
      }
    if let member {
      self = member
    } else {
      self = .inequality(try InequalityMeasure(named: name))
    }
  }
}
