import Fuzzing
import Testing

@Test("No input of the first rounds crashes what reads it", arguments: FuzzTarget.all.map(\.name))
func firstRounds(name: String) throws {
  let target = try #require(FuzzTarget.all.first { $0.name == name })
  for round in 0..<(name == "dataset" ? 60 : 300) {
    target.run(target.input(seed: 7, round: round))
  }
}

@Test("A round gives the same input again, another one another")
func rounds() throws {
  let target = try #require(FuzzTarget.all.first)
  let inputs = (0..<50).map { target.input(seed: 1, round: $0) }
  #expect(inputs == (0..<50).map { target.input(seed: 1, round: $0) })
  #expect(Set(inputs).count > 40)
}
