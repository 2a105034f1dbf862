import Testing

@testable import PanelData

@Suite("Villages that merge and split")
struct SuccessionTests {
  private func lines(_ text: String, history: String? = nil) throws -> [String] {
    var files = ["a.csv": text]
    files["villages.csv"] = history
    return try ReadTables.audit(files).warnings.filter { $0.contains("villages.csv") }
  }

  private let merged = """
    村名,年份,收入,人口
    甲村,2022,10,100
    乙村,2022,20,200
    丙村,2022,50,500
    甲乙村,2023,31,301
    丙村,2023,52,501

    """

  @Test("Two villages whose figures together are those of a new one merged, and neither is renamed")
  func mergers() throws {
    let found = try lines(merged)
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix(": ,甲村,,2022,merge,甲乙村") == true)
    #expect(found.last?.hasSuffix(": ,乙村,,2022,merge,甲乙村") == true)
    let columns = "id,name,valid_from,valid_to,event,successor,weight\n"
    let history = columns + ",甲村,,2022,merge,甲乙村,\n,乙村,,2022,merge,甲乙村,\n"
    #expect(try lines(merged, history: history) == [])
  }

  @Test("A village whose figures are those of two new ones was split, by shares that add up to 1")
  func splits() throws {
    let text = "村名,年份,收入\n甲乙村,2022,30\n丙村,2022,50\n甲村,2023,10\n乙村,2023,20\n丙村,2023,52\n"
    let found = try lines(text)
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix(": ,甲乙村,,2022,split,甲村,0.3333") == true)
    #expect(found.last?.hasSuffix(": ,甲乙村,,2022,split,乙村,0.6667") == true)
    let columns = "id,name,valid_from,valid_to,event,successor,weight\n"
    let history =
      columns + ",甲乙村,,2022,split,甲村,0.3333\n,甲乙村,,2022,split,乙村,0.6667\n"
    #expect(try lines(text, history: history) == [])
  }

  @Test("A village takes the place of one at most, and of that with its figures")
  func renamesAlone() throws {
    // 甲新村 is 甲村 by its figures; 乙村 is gone.
    let text = "村名,年份,收入\n甲村,2022,10\n甲南村,2022,70\n丙村,2022,5\n甲新村,2023,10\n丙村,2023,5\n"
    let found = try lines(text)
    #expect(found.count == 1)
    #expect(found.first?.contains("rename") == true)
    // Shares do not add up.
    let rates = "村名,年份,贫困率\n甲村,2022,10\n乙村,2022,20\n丙村,2022,5\n甲乙村,2023,30\n丙村,2023,5\n"
    #expect(try lines(rates).allSatisfy { !$0.contains("merge") })
  }
}
