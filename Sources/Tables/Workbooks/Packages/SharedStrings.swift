/// The texts cells share, each decoded once.
struct SharedStrings: Sendable {
  /// How many there are.
  let count: Int
  /// The code of each text with the spaces around it removed: texts that then are equal share it.
  let codes: [Int32]
  /// The trimmed texts by code; they differ.
  let trimmed: [String]
  /// The texts that have spaces around them, by position.
  private let untrimmed: [Int32: String]

  static let none = SharedStrings(ends: [], arena: [])

  /// The text as written; the caller vouches for `index`.
  func text(_ index: Int) -> String {
    untrimmed[Int32(truncatingIfNeeded: index)] ?? trimmed[Int(codes[index])]
  }

  /// Texts one after the other; `ends` are the positions after each.
  init(ends: [Int32], arena: [UInt8]) {
    var codes: [Int32] = []
    codes.reserveCapacity(ends.count)
    var untrimmed: [Int32: String] = [:]
    var dictionary = TextDictionary(seed: .random(in: .min ... .max))
    // Words of eight bytes are loaded at each position, also of an empty arena.
    let padded = arena + Array(repeating: 0, count: 16)
    padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      for end in ends {
        let (first, last) = Trimming.range(base, start, Int(end))
        if first != start || last != Int(end) {
          untrimmed[Int32(codes.count)] = String(decoding: bytes[start..<Int(end)], as: UTF8.self)
        }
        codes.append(dictionary.code(base, first, last))
        start = Int(end)
      }
    }
    count = ends.count
    self.codes = codes
    self.untrimmed = untrimmed
    trimmed = dictionary.texts
  }
}

/// Reads the part that holds the shared texts.
final class SharedStringsPart: XMLHandler {
  private var ends: [Int32] = []
  private var arena: [UInt8] = []
  private var text = SharedTextState()
  private var itemStart = 0

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    text.start(name, bytes: arena.count)
    if text.depth == 2 { itemStart = arena.count }
  }

  func end(_ name: XMLName) throws {
    if text.isCollecting, text.isClosing { TextEscapes.decode(&arena, from: text.textStart) }
    if text.depth == 2 {
      guard ends.count < WorkbookLimits.sharedStringCount,
        arena.count <= WorkbookLimits.sharedStrings
      else { throw WorkbookFault.tooLarge(limit: WorkbookLimits.sharedStrings) }
      ends.append(Int32(arena.count))
    }
    text.end()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard text.isCollecting else { return }
    guard arena.count - itemStart + bytes.count <= WorkbookLimits.cellText else {
      throw WorkbookFault.tooLarge(limit: WorkbookLimits.cellText)
    }
    arena.append(contentsOf: bytes)
  }

  var strings: SharedStrings { SharedStrings(ends: ends, arena: arena) }
}

/// Where in `sst > si > (t | r > t)` the reader stands; anything else, such as `rPh`, is passed.
private struct SharedTextState {
  private(set) var depth = 0
  /// The depth of the element whose text is collected.
  private var collecting = 0
  /// The depth of the element that is passed with all it holds.
  private var passing = 0
  private var isRun = false
  private(set) var textStart = 0

  var isCollecting: Bool { collecting > 0 }
  var isClosing: Bool { collecting == depth }

  mutating func start(_ name: XMLName, bytes: Int) {
    depth += 1
    if passing > 0 { return }
    let isOurs = name.space == .spreadsheet
    switch depth {
    case 1 where isOurs && "sst" == name.local, 2 where isOurs && "si" == name.local:
      isRun = false
    case 3 where isOurs && "r" == name.local:
      isRun = true
    case 3 where isOurs && "t" == name.local, 4 where isRun && isOurs && "t" == name.local:
      collecting = depth
      textStart = bytes
    default:
      passing = depth
    }
  }

  mutating func end() {
    if collecting == depth { collecting = 0 }
    if passing == depth { passing = 0 }
    depth -= 1
  }
}
