import Statistics
import Testing

@Test("Every measure is found by its name and accounts for itself")
func registry() throws {
  let all = InequalityMeasure.all
  #expect(Set(all.map(\.name)).count == all.count)
  #expect(all.count == 24)
  for measure in measuresUnderTest {
    let found = try #require(InequalityMeasure.named(measure.name))
    #expect(found.name == measure.name)
    #expect(found.parameters == measure.parameters)
    #expect(InequalityMeasure.named(measure.account.name)?.account == measure.account)
  }
}

@Test(
  "Parameters stand after a colon, and have one form",
  arguments: [
    ("ge:2", "ge:2"), ("ge:2.0", "ge:2"), ("ge", "ge:2"), ("ge:-1", "ge:-1"), ("ge:-0", "ge:0"),
    ("ge:.5", "ge:0.5"), ("atkinson:0.5", "atkinson:0.5"), ("atkinson", "atkinson:0.5"),
    ("kolm:0.10", "kolm:0.1"), ("top-share:0.01", "top-share:0.01"),
    ("quantile-ratio:0.8/0.2", "quantile-ratio:0.8/0.2"),
    ("top-bottom-ratio:30", "top-bottom-ratio:30"),
    ("gini", "gini"),
  ])
func canonicalNames(name: String, canonical: String) {
  #expect(InequalityMeasure.named(name)?.name == canonical)
}

@Test(
  "A wrong name says what is wrong with it",
  arguments: [
    ("ginni", "unknown"), ("", "unknown"), (":2", "unknown"), ("Gini", "unknown"),
    ("gini:2", "takesNoParameter"), ("gini:", "takesNoParameter"),
    ("ge:", "wrongParameter"), ("ge:nan", "wrongParameter"), ("ge:inf", "wrongParameter"),
    ("ge:0x10", "wrongParameter"), ("ge:1e3", "wrongParameter"), ("ge:101", "wrongParameter"),
    ("ge:1/2", "wrongParameter"), ("ge:--1", "wrongParameter"), ("ge:.", "wrongParameter"),
    ("ge:1.2.3", "wrongParameter"), ("ge: 1", "wrongParameter"), ("ge:２", "wrongParameter"),
    ("atkinson:0", "wrongParameter"), ("atkinson:-1", "wrongParameter"),
    ("top-share:1", "wrongParameter"), ("top-share:0", "wrongParameter"),
    ("quantile-ratio:0.9", "wrongParameter"), ("quantile-ratio:0.9/0.1/0.2", "wrongParameter"),
    ("quantile-ratio:90/10", "wrongParameter"), ("top-bottom-ratio:0", "wrongParameter"),
    ("top-bottom-ratio:2.5", "wrongParameter"),
    ("top-bottom-ratio:99999999999999999999", "wrongParameter"),
    ("kolm:999999999999999999999999999999", "wrongParameter"),
  ])
func wrongNames(name: String, kind: String) {
  #expect(InequalityMeasure.named(name) == nil)
  do {
    _ = try InequalityMeasure(named: name)
    Issue.record("\(name) is a measure")
  } catch {
    switch error {
    case .unknown(let text):
      #expect(kind == "unknown")
      #expect(text == name)
    case .takesNoParameter(let measure):
      #expect(kind == "takesNoParameter")
      #expect(measure == "gini")
    case .wrongParameter(let measure, let parameter, let form, let allowed):
      #expect(kind == "wrongParameter")
      #expect("\(measure):\(parameter)" == name)
      #expect(InequalityMeasure.named(form) != nil)
      #expect(!allowed.english.isEmpty)
    }
  }
}
