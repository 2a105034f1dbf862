import TestSupport

/// Changes bytes the way files break and attackers break them; one seed always changes them alike.
struct Mutator {
  /// What is put in whole, beside bytes by chance.
  let tokens: [[UInt8]]
  private var random: RepeatableRandom

  init(seed: UInt64, tokens: [[UInt8]]) {
    random = RepeatableRandom(seed)
    self.tokens = tokens
  }

  /// One of `seeds` after one to twelve changes.
  mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...12, using: &random) { change(&bytes, seeds) }
    // Longer inputs take time and find nothing that shorter ones do not.
    return Array(bytes.prefix(1 << 16))
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2 where place < bytes.count:
      bytes[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 4: bytes.removeSubrange(range(from: place, in: bytes))
    case 5: bytes.insert(contentsOf: Array(bytes[range(from: place, in: bytes)]), at: place)
    case 6:
      let other = seeds.randomElement(using: &random) ?? []
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.insert(contentsOf: other[range(from: start, in: other)], at: place)
    case 7: bytes.removeSubrange(place...)
    default:
      if let token = tokens.randomElement(using: &random) {
        bytes.insert(contentsOf: token, at: place)
      }
    }
  }

  private mutating func range(from start: Int, in bytes: [UInt8]) -> Range<Int> {
    start..<min(bytes.count, start + Int.random(in: 0...64, using: &random))
  }
}
