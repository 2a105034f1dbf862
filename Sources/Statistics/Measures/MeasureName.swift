/// A name as results carry it, taken apart: `gini`, `ge:2`, `dagum.overlap`, `theil-t.between:縣市`.
public struct MeasureName: Sendable, Hashable {
  /// What the name stands for; that of the part where the name has one.
  public let account: MeasureAccount
  /// The numbers of a family's member, its standard ones under the family's bare name; empty for
  /// others.
  public let parameters: [Double]
  /// Which groups a part of a nested decomposition lies between; nil without.
  public let level: String?

  /// The name of what `account` accounts for, in a family its standard member.
  public init(_ account: MeasureAccount) {
    self.account = account
    parameters = account.parameter?.standard ?? []
    level = nil
  }

  /// Takes `name` apart.
  /// - Throws: what is wrong with it.
  public init(_ name: String) throws(MeasureNameError) {
    // A point before a letter begins a part, one before a digit stands in a number.
    let dot = name.indices.first { place in
      name[place] == "."
        && name[name.index(after: place)...].first.map { $0.isASCII && $0.isLetter } == true
    }
    let measure = name[..<(dot ?? name.endIndex)]
    let part = dot.map { name[$0...].prefix { $0 != ":" } } ?? ""
    let base = measure.prefix { $0 != ":" }
    let whole = String(base + part)
    guard let account = MeasureAccount.all.first(where: { $0.name == whole }) else {
      throw .unknown(name)
    }
    self.account = account
    level = dot.flatMap { dot in
      let rest = name[dot...].drop { $0 != ":" }.dropFirst()
      return rest.isEmpty ? nil : String(rest)
    }
    guard base.endIndex < measure.endIndex else {
      parameters = account.parameter?.standard ?? []
      return
    }
    guard let parameter = account.parameter else { throw .takesNoParameter(measure: whole) }
    let text = measure[base.endIndex...].dropFirst()
    guard let numbers = ParameterText.parameters(text), parameter.allows(numbers) else {
      throw .wrongParameter(
        measure: whole, parameter: String(text),
        form: base + ParameterText.suffix(parameter.standard) + part, allowed: parameter.allowed)
    }
    parameters = numbers
  }

  /// The measure that this is a part of: `ge:2` of `ge:2.within`; nil where it is no part.
  public var whole: String? {
    let base = account.name.prefix { $0 != "." }
    return base.endIndex < account.name.endIndex ? base + ParameterText.suffix(parameters) : nil
  }

  /// The name in its one form: `ge:2` also for `ge` and `ge:2.0`.
  public var text: String {
    let base = account.name.prefix { $0 != "." }
    return base + ParameterText.suffix(parameters) + account.name[base.endIndex...]
      + (level.map { ":\($0)" } ?? "")
  }
}
