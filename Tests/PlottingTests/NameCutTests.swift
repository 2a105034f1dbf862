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

  @Test func `Names that differ in the middle alone keep the middle`() {
    let trees = ["Alder", "Apple", "Ash", "Aspen", "Beech", "Birch"]
    let names = trees.map { "Greater \($0) Rural Settlement" }
    #expect(cut(names, 10)[..<4] == ["G. Alder…", "G. Apple…", "G. Ash R…", "G. Aspen…"])
    // What is left of each is what it does not share, whatever the room.
    for room in 7...20 {
      let short = cut(names, room)
      #expect(Set(short.compactMap { $0 }).count == 6, "\(short)")
      let isTold = zip(short, trees).allSatisfy { text, tree in
        text?.contains(String(tree.prefix(2))) == true
      }
      #expect(isTold, "\(short)")
    }
  }

  @Test func `Of many words the last is whole, and numbers stay whole`() {
    let churches = ["St. Mary in the Fields upon Avon", "St. Mary in the Fields upon Severn"]
    #expect(cut(churches, 14) == ["St. Mary…Avon", "St. Mar…Severn"])
    let lots = (1...16).map { "开发区第\($0)地块居民委员会" }
    #expect(cut(lots, 6)[0] == "…1地块居…")
    #expect(cut(lots, 6)[11] == "…12地块…")
    #expect(cut(["Village112", "Village113"], 7) == ["Vil…112", "Vil…113"])
  }

  @Test func `Names in families of their own are told within each`() {
    let names = ["North", "South"].flatMap { side in
      (10...13).map { "\(side)ern side of the canal, plot \($0), by the lock" }
    }
    #expect(Set(cut(names, 12).compactMap { $0 }).count == 8)
  }

  @Test func `Names that cannot be told apart are left out, equal ones are cut alike`() {
    #expect(cut(["Northampton", "Northumbria"], 1) == [nil, nil])
    #expect(cut(["Wyoming", "Wyoming"], 4) == ["Wyo…", "Wyo…"])
    #expect(cut([], 4).isEmpty)
  }
}

@Test("A number stays beside what it counts")
func countsOnOneLine() {
  let text = Array("最高的3个和最低的3个")
  let breaks = LineBreaks.positions(in: text[...])
  #expect(breaks.contains(3) && !breaks.contains(4))
}
