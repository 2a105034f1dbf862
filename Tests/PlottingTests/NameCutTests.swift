import Testing

@testable import Plotting

struct NameCutTests {
  /// Cut to `most` letters.
  private func cut(_ names: [String], _ most: Int) -> [String?] {
    NameCuts.cut(names) { $0.count <= most }
  }

  @Test func `Names that fit stay, others lose their end`() {
    #expect(cut(["Utah", "Wyoming"], 5) == ["Utah", "Wyom…"])
  }

  @Test func `Names that would read the same keep what tells them apart`() {
    #expect(
      cut(["North Dakota", "North Carolina", "Ohio"], 7) == ["N. Dak…", "N. Car…", "Ohio"])
    #expect(cut(["Mississippi", "Missouri"], 5) == ["Mi…pi", "Mi…ri"])
    #expect(cut(["东岭第一村", "东岭第二村"], 4) == ["东…一村", "东…二村"])
  }

  @Test func `Names that cannot be told apart are left out, equal ones are cut alike`() {
    #expect(cut(["Northampton", "Northumbria"], 1) == [nil, nil])
    #expect(cut(["Wyoming", "Wyoming"], 4) == ["Wyo…", "Wyo…"])
    #expect(cut([], 4).isEmpty)
  }
}
