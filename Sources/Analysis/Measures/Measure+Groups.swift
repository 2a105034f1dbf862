import Statistics

extension Question.Measure {
  /// Dagum's split of the Gini coefficient over the groups of the outermost stage.
  static let dagum: Self = {
    var measure = Self("dagum", .index) { figures -> [Part] in
      func parts(_ whole: Outcome, _ outcomes: [Outcome]) -> [Part] {
        [.whole(whole)]
          + zip(["within", "between", "overlap"], outcomes).map { .share($0, $1) }
      }
      do throws(UndefinedReason) {
        guard let grouped = figures.grouped else { throw .singleGroup }
        let split = try DagumDecomposition(grouped)
        return parts(
          Outcome(split.gini, remark: split.remark),
          [split.within, split.netBetween, split.overlap].map { Outcome($0) })
      } catch {
        let none = Outcome.undefined(error)
        return parts(none, [none, none, none])
      }
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
      // Villages of weight 0 are in no group, so that nothing else would tell of them.
      if figures.sample.count == 0, figures.sample.weightless > 0 {
        return .undefined(.allWeightsZero)
      }
      return index(grouped.codes.indices.map { grouped.sample(at: $0) })
    }
    measure.comparesGroups = true
    return measure
  }
}
