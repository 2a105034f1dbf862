import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The texts that make up the keys of records, each key once however many lanes meet it.
///
/// Memory of its own is used, as lanes hold the texts of every record that a filter keeps against
/// those here: what has been written stays where it is, unchanged, as long as the store lives, and
/// only finding a number takes the lock. Behind each key lie as many bytes as are loaded together.
///
/// It may be sent between threads because its state is touched under the lock only.
final class KeyStore: @unchecked Sendable {
  /// How many columns make a key.
  let columns: Int
  /// Hostile input cannot aim at collisions; keys do not depend on it.
  let seed = UInt64.random(in: .min ... .max) | 1
  private let lock = Mutex(())
  private var state: State

  init(columns: Int) {
    self.columns = columns
    state = State(columns: columns)
  }

  /// The key with these fields, whose hash is `hash`; it is there afterwards.
  func key(_ fields: KeyFields, hash: UInt64) -> Found {
    lock.withLock { _ in state.key(fields, hash: hash) }
  }

  /// A key of the store.
  struct Found: Sendable, BitwiseCopyable {
    let number: Int
    let texts: KeyTexts
    /// Whether it has not been there before.
    let isNew: Bool
  }

  /// The texts of a key, as many as there are columns.
  func texts(of number: Int) -> [String] {
    let texts = lock.withLock { _ in state.texts[number] }
    return (0..<columns).map(texts.text)
  }

  private struct State: ~Copyable {
    let columns: Int
    var texts: [KeyTexts] = []
    private var numbers = HashIndex(room: 1 << 8)
    private var pages: [UnsafeMutableRawPointer] = []
    private var used = 0
    private var room = 0

    init(columns: Int) { self.columns = columns }

    deinit { for page in pages { page.deallocate() } }

    mutating func key(_ fields: KeyFields, hash: UInt64) -> Found {
      let known = numbers.place(of: Int(truncatingIfNeeded: hash)) {
        texts[$0].areEqual(to: fields, columns: columns)
      }
      if let known { return Found(number: known, texts: texts[known], isNew: false) }
      let number = texts.count
      let size = KeyTexts.size(for: fields, columns: columns)
      let new = KeyTexts(fields, columns: columns, at: memory(of: size))
      texts.append(new)
      numbers.append(Int(truncatingIfNeeded: hash))
      return Found(number: number, texts: new, isNew: true)
    }

    private mutating func memory(of size: Int) -> UnsafeMutableRawPointer {
      if used + size > room {
        room = max(size, pages.isEmpty ? 1 << 12 : 1 << 16)
        let page = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 8)
        // What lies behind a text is loaded, though never looked at.
        page.initializeMemory(as: UInt8.self, repeating: 0, count: room)
        pages.append(page)
        used = 0
      }
      // The last page has room for it, as was just made sure of.
      defer { used += size }
      return pages[pages.count - 1] + used
    }
  }
}
