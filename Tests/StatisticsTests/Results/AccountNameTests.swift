import Statistics
import Testing

@Test(
  "Names of results are taken apart into account, parameters, part and level",
  arguments: [
    ("gini", "gini", [], nil), ("n", "n", [], nil), ("ge", "ge:2", [2], nil),
    ("ge:0.50", "ge:0.5", [0.5], nil), ("fgt:1", "fgt:1", [1], nil), ("fgt", "fgt:0", [0], nil),
    ("quantile-ratio:0.9/0.5", "quantile-ratio:0.9/0.5", [0.9, 0.5], nil),
    ("esteban-ray:1.6", "esteban-ray:1.6", [1.6], nil),
    ("theil-t.between", "theil-t.between", [], nil),
    ("theil-t.between:縣市", "theil-t.between:縣市", [], "縣市"),
    ("ge:0.5.within", "ge:0.5.within", [0.5], nil),
    ("ge:-1.between:a.b:c", "ge:-1.between:a.b:c", [-1], "a.b:c"),
    ("dagum.overlap", "dagum.overlap", [], nil),
  ] as [(String, String, [Double], String?)])
func namesAreTakenApart(
  name: String, text: String, parameters: [Double], level: String?
) throws {
  let found = try MeasureName(name)
  #expect(found.text == text)
  #expect(found.parameters == parameters)
  #expect(found.level == level)
}

@Test("Every account is found by its name, and its standard member has that of the measure")
func accountsAreFound() throws {
  for account in MeasureAccount.all {
    let found = try MeasureName(account.name)
    #expect(found.account == account)
    #expect(found == MeasureName(account))
    #expect(try MeasureName(found.text) == found)
  }
  for measure in InequalityMeasure.all {
    #expect(MeasureName(measure.account).text == measure.name)
    #expect(MeasureName(measure.account).parameters == measure.parameters)
  }
}

@Test(
  "Wrong names say what is wrong",
  arguments: [
    ("ginni", MeasureNameError.unknown("ginni")), ("", .unknown("")), (".", .unknown(".")),
    ("gini.between", .unknown("gini.between")), ("ge:2.wrong", .unknown("ge:2.wrong")),
    ("gini:2", .takesNoParameter(measure: "gini")),
    ("dagum:1.within", .takesNoParameter(measure: "dagum.within")),
  ])
func wrongNamesOfResults(name: String, error: MeasureNameError) {
  #expect(throws: error) { try MeasureName(name) }
}

@Test(
  "A wrong parameter is told with a right one",
  arguments: [
    ("fgt:3", "fgt:0", "a whole number from 0 to 2"),
    ("fgt:0.5", "fgt:0", "a whole number from 0 to 2"),
    ("ge:x.within", "ge:2.within", "a number from -100 to 100"),
    ("esteban-ray:2", "esteban-ray:1.3", "a number from 1 to 1.6"),
    ("atkinson:0", "atkinson:0.5", "a number above 0, at most 100"),
    ("quantile-ratio:1/0", "quantile-ratio:0.9/0.1", "a/b, each a number above 0 and below 1"),
    ("top-share:0.1/0.2", "top-share:0.1", "a number above 0 and below 1"),
  ])
func wrongParameters(name: String, right: String, allowed: String) {
  do {
    _ = try MeasureName(name)
    Issue.record("\(name) is a name")
  } catch {
    guard case .wrongParameter(_, _, let form, let text) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(form == right)
    #expect(text.english == allowed)
  }
}

@Test("A family's parameters are those that its functions take")
func parametersAgreeWithFunctions() {
  let alphas = [0, 0.99, 1, 1.3, 1.6, 1.61, .nan, .infinity]
  for alpha in alphas {
    #expect(
      EstebanRay.account.parameter?.allows([alpha]) == (EstebanRay(alpha: alpha) != nil))
  }
  for order in -1...4 {
    #expect(
      FosterGreerThorbecke.account.parameter?.allows([Double(order)])
        == (FosterGreerThorbecke(rawValue: order) != nil))
  }
}
