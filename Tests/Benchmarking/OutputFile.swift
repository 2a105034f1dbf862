#if canImport(Glibc)
  import Glibc
#endif

/// A file written piece by piece in bounded memory.
struct OutputFile: ~Copyable {
  private static let limit = 1 << 20
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  init(_ path: String, mode: mode_t = 0o600) throws(BenchmarkError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw BenchmarkError("\(path): \(systemText())") }
    self.path = path
    buffer.reserveCapacity(Self.limit + 4096)
  }

  deinit { close(descriptor) }

  mutating func write(_ bytes: some Collection<UInt8>) { buffer.append(contentsOf: bytes) }

  mutating func write(_ text: String) { buffer.append(contentsOf: text.utf8) }

  /// Writes hundredths as a decimal number.
  mutating func write(hundredths: Int) {
    write(integer: hundredths / 100)
    let rest = hundredths % 100
    buffer.append(UInt8(ascii: "."))
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10))
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
  }

  /// Writes a number that is not negative.
  mutating func write(integer: Int) {
    let first = buffer.count
    var rest = integer
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    buffer[first...].reverse()
  }

  /// Ends a line; a full buffer goes to the disk.
  mutating func endLine() throws(BenchmarkError) {
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.limit { try flush() }
  }

  mutating func flush() throws(BenchmarkError) {
    var from = 0
    while from < buffer.count {
      let count = buffer[from...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw BenchmarkError("\(path): \(systemText())") }
      from += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Why a benchmark could not be run, or what is wrong with its answer.
public struct BenchmarkError: Error, CustomStringConvertible {
  /// What is wrong and with what.
  public let description: String

  /// An error told by `description`.
  public init(_ description: String) { self.description = description }
}

/// What the system says of the last failure.
func systemText() -> String { String(cString: strerror(errno)) }
