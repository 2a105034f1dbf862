import Testing
import TestSupport

@testable import Tables

@Suite struct PlainNumbersTests {
  /// What `body` makes of the bytes of `text`, with others around them.
  private func reading<T>(
    _ text: String, _ body: (UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> T
  ) throws -> T {
    let bytes = Array("7,".utf8) + Array(text.utf8) + Array(",9.9,9.9,9.9".utf8)
    return try bytes.withUnsafeBufferPointer { bytes in
      body(try #require(bytes.baseAddress), 2, 2 + text.utf8.count)
    }
  }

  @Test("Eight digits looked at together are what they are one by one")
  func together() throws {
    var random = RepeatableRandom(8)
    let plain = Array("0123456789")
    let any = plain + Array("..,,-+*/:;<=>? !%eE\u{1}万")
    var styles = [NumberStyle(), NumberStyle()]
    styles[1].decimalComma = true
    var met = 0
    for _ in 0..<20_000 {
      let letters = Bool.random(using: &random) ? plain + [".", ","] : any
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        })
      for style in styles {
        let numbers = PlainNumbers(style)
        let (together, single) = try reading(text) { bytes, start, end in
          (numbers.paddedValue(bytes, start, end), numbers.value(bytes, start, end))
        }
        #expect(together == single, "\(text)")
        if single != nil { met += 1 }
      }
    }
    #expect(met > 5_000)
  }

  @Test(
    "Points may stand anywhere, once",
    arguments: [
      ("5", 5.0), (".5", 0.5), ("5.", 5), ("12345678", 12_345_678), ("1234.567", 1234.567),
      (".1234567", 0.1234567), ("1234567.", 1_234_567), ("00000000", 0), ("0.1", 0.1),
    ])
  func points(text: String, expected: Double) throws {
    let value = try reading(text) { PlainNumbers(NumberStyle()).paddedValue($0, $1, $2) }
    #expect(value == expected)
  }

  @Test(
    "What is no number is none",
    arguments: [".", "1.2.3", "1/2", "1:2", "+1", "1,2", "*", "1 ", "........", "12/45678"])
  func none(text: String) throws {
    let value = try reading(text) { PlainNumbers(NumberStyle()).paddedValue($0, $1, $2) }
    #expect(value == nil)
  }

  @Test("A text held against others is equal to those with the same bytes, of any length")
  func held() throws {
    var random = RepeatableRandom(9)
    for count in 0...70 {
      let text = (0..<count).map { _ in UInt8.random(in: 97...98, using: &random) }
      let one = text + [UInt8](repeating: 1, count: 40)
      var others = [text + [UInt8](repeating: 2, count: 40)]
      for place in 0..<count {
        var other = others[0]
        other[place] ^= 3
        others.append(other)
      }
      try one.withUnsafeBufferPointer { one in
        let held = HeldText(try #require(one.baseAddress), count)
        for (place, other) in others.enumerated() {
          try other.withUnsafeBufferPointer { other in
            let isEqual = held.isEqual(to: try #require(other.baseAddress))
            #expect(isEqual == (place == 0))
          }
        }
      }
    }
  }
}
