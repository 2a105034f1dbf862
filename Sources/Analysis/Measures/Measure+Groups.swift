import Statistics

extension Question.Measure {
  /// Dagum's split of the Gini coefficient over the groups of the outermost stage.
  static let dagum: Self = {
    var measure = Self("dagum", .index) { figures -> [Part] in
      let suffixes = ["", ".within", ".between", ".overlap"]
      guard let grouped = figures.grouped else {
        return suffixes.map { ($0, .undefined(.singleGroup)) }
      }
      do throws(UndefinedReason) {
        let split = try DagumDecomposition(grouped)
        let numbers = [split.gini, split.within, split.netBetween, split.overlap]
        return zip(suffixes, numbers).map { ($0, Outcome($1, remark: split.remark)) }
      } catch { return suffixes.map { ($0, .undefined(error)) } }
    }
    measure.comparesGroups = true
    return measure
  }()

  /// Esteban and Ray's polarisation between the groups of the outermost stage; nil outside 1…1.6.
  static func estebanRay(_ index: EstebanRay) -> Self {
    grouped("esteban-ray:\(index.alpha)") { index.index(of: $0) }
  }

  /// The extended polarisation of Esteban, Gradín and Ray.
  static func estebanGradinRay(_ index: EstebanRay) -> Self {
    grouped("esteban-gradin-ray:\(index.alpha)") { index.extendedIndex(of: $0) }
  }

  private static func grouped(
    _ name: String, _ index: @escaping @Sendable ([Sample]) -> Outcome
  ) -> Self {
    var measure = Self(name, .index) { figures -> Outcome in
      guard let grouped = figures.grouped else { return .undefined(.singleGroup) }
      return index(grouped.codes.indices.map { grouped.sample(at: $0) })
    }
    measure.comparesGroups = true
    return measure
  }

  /// The measure of polarisation of this name; nil for other names.
  static func polarisation(named name: String) throws(MeasureNameError) -> Self? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let make: (EstebanRay) -> Self
    switch parts[0] {
    case "esteban-ray": make = estebanRay
    case "esteban-gradin-ray": make = estebanGradinRay
    default: return nil
    }
    guard parts.count == 2 else { return EstebanRay().map(make) }
    guard let alpha = Double(parts[1]), let index = EstebanRay(alpha: alpha) else {
      throw .wrongParameter(
        measure: String(parts[0]), parameter: String(parts[1]), form: "\(parts[0]):1.3",
        allowed: "1 … 1.6")
    }
    return make(index)
  }
}
