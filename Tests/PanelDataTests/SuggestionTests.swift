import Testing

@testable import PanelData

@Test("The nearest names come first, and far ones not at all")
func nearestNames() {
  let names = ["revenue", "net_income", "projects", "集体经济收入", "经营收入", "Collective revenue"]
  #expect(Suggestion.nearest(to: "revenu", among: names).first == "revenue")
  #expect(Suggestion.nearest(to: "reveune", among: names).first == "revenue")
  #expect(Suggestion.nearest(to: "REVENUE", among: names).first == "revenue")
  #expect(Suggestion.nearest(to: "集体经济收人", among: names).first == "集体经济收入")
  #expect(Suggestion.nearest(to: "project", among: names).first == "projects")
  #expect(Suggestion.nearest(to: "banana", among: names).isEmpty)
}

@Test(
  "The distance counts insertions, deletions, substitutions and swaps",
  arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("村", "镇", 1)])
func editDistance(a: String, b: String, distance: Int) {
  #expect(Suggestion.distance(Array(a), Array(b)) == distance)
  #expect(Suggestion.distance(Array(b), Array(a)) == distance)
}
