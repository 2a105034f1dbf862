import Foundation
import PanelData

/// What is said beside results: notes, warnings and errors, on standard error.
struct Console {
  /// How many problems or warnings are shown at once.
  static let shown = 20

  /// No notes and warnings.
  var quiet = false
  /// Errors as JSON.
  var json = false
  /// The language of messages.
  var language = Messages.language

  /// Says something that is no problem.
  func note(_ phrase: Phrase) {
    if !quiet { say(phrase.text(in: language)) }
  }

  /// Says what is odd but no reason to stop.
  func warn(_ phrases: [Phrase]) {
    if quiet { return }
    for phrase in phrases.prefix(Console.shown) {
      say(Phrase(.warning, .phrase(phrase)).text(in: language))
    }
    if phrases.count > Console.shown {
      say(Phrase(.problemsLeft, .count(phrases.count - Console.shown)).text(in: language))
    }
  }

  /// Says why nothing came of the command.
  func report(_ failure: Failure) {
    if json {
      struct Problem: Encodable {
        var code: String
        var message: String
      }
      struct Answer: Encodable {
        var errors: [Problem]
        var total: Int
        var exit: Int32
      }
      let answer = Answer(
        errors: failure.phrases.map {
          Problem(code: $0.code.rawValue, message: $0.text(in: language))
        }, total: failure.total, exit: failure.kind.rawValue)
      if let bytes = try? JSONText.bytes(of: answer) {
        // When standard output is what failed, the exit code alone must tell.
        try? OutputWriter.writeToStandardOutput(bytes)
        return
      }
    }
    for phrase in failure.phrases.prefix(Console.shown) {
      say(Phrase(.error, .phrase(phrase)).text(in: language))
    }
    let left = failure.total - min(Console.shown, failure.phrases.count)
    if left > 0 { say(Phrase(.problemsLeft, .count(left)).text(in: language)) }
  }

  /// Writes a line to standard error.
  private func say(_ text: String) {
    // A closed standard error must not turn a result into a failure.
    try? FileHandle.standardError.write(
      contentsOf: Data((Console.visible(text, keepsLines: false) + "\n").utf8))
  }

  /// `text` with what a terminal would obey written out: names from data cannot steer it.
  static func visible(_ text: String, keepsLines: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsLines: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// JSON as all commands write it: sorted keys, so that the same answer has the same bytes.
enum JSONText {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
