extension InequalityMeasure {
  /// Every measure, families by their standard member, in the order in which help lists them.
  public static let all: [InequalityMeasure] = [
    total, mean, median,
    gini, giniCorrected, giniRSV, giniCTR,
    theilT, theilL, generalizedEntropy, atkinson,
    cv, cvSample, williamson, sdLog,
    hoover, herfindahl,
    topShare, bottomShare, palma, quantileRatio, topBottomRatio,
    wolfson, kolm,
  ]

  /// The measure of this name; nil if there is none or its parameter is wrong.
  public static func named(_ name: String) -> InequalityMeasure? {
    try? InequalityMeasure(named: name)
  }

  /// The measure of this name; a family's bare name means its standard member.
  /// - Throws: what is wrong with the name.
  public init(named name: String) throws(MeasureNameError) {
    let base = name.prefix { $0 != ":" }
    guard let measure = Self.all.first(where: { $0.account.name == base }) else {
      throw .unknown(name)
    }
    guard base.endIndex < name.endIndex else {
      self = measure
      return
    }
    guard let parameter = measure.account.parameter else {
      throw .takesNoParameter(measure: String(base))
    }
    let text = name[base.endIndex...].dropFirst()
    guard let parameters = ParameterText.parameters(text), let member = measure.with(parameters)
    else {
      throw .wrongParameter(
        measure: String(base), parameter: String(text), form: measure.name,
        allowed: parameter.allowed)
    }
    self = member
  }
}
