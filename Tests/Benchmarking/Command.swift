#if canImport(Glibc)
  import Glibc
#endif

/// A whole process: its words, where its input comes from, and what it finds around it.
public struct Command: Sendable {
  var words: [String]
  /// Further files that it writes, whose bytes are part of its answer.
  var products: [String] = []
  /// What is added to the fixed environment, as `NAME=value`.
  var variables: [String] = []

  /// The program named first with the other words as its arguments.
  public init(_ words: [String]) { self.words = words }

  /// The same fed by `cat` through a pipe.
  func fed(_ path: String) -> Command {
    var command = self
    command.words = ["/bin/sh", "-c", "cat \"$0\" | \"$@\"", path] + words
    return command
  }

  /// What a run took.
  public struct Run: Sendable {
    /// From the start of the process until it was gone.
    var seconds: Double
    /// The largest resident memory of it or of a process it waited for, in megabytes.
    ///
    /// What starts it counts too, so that this program keeps itself small.
    var peak: Double
  }

  /// Runs it; standard output goes to `output`.
  ///
  /// - Throws: what it wrote to standard error, where it fails.
  @discardableResult
  public func run(output: String) throws(BenchmarkError) -> Run {
    let errors = output == "/dev/null" ? output : "\(output).err"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    // C wants arrays of pointers that end in nil; they live until the process is started.
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] =
      (Self.environment + variables).map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let start = Self.now
    let code = posix_spawnp(&process, words[0], &actions, nil, arguments, environment)
    guard code == 0 else {
      throw BenchmarkError("\(words[0]): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = Self.now - start
    guard status == 0 else {
      let said = (try? FileBytes.all(of: errors)) ?? []
      throw BenchmarkError(
        "failed: \(words.joined(separator: " "))\n\(String(decoding: said, as: UTF8.self))")
    }
    return Run(seconds: seconds, peak: Double(usage.ru_maxrss) / 1024)
  }

  /// Of the user's environment only what programs need to be found and to find their caches.
  private static let environment: [String] =
    ["LANG=C.UTF-8", "TZ=UTC"]
    + ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How long `body` takes, in seconds.
  static func time<T>(_ body: () throws(BenchmarkError) -> T) throws(BenchmarkError) -> Double {
    let start = now
    _ = try body()
    return now - start
  }
}

/// The bytes of small files.
public enum FileBytes {
  /// All bytes of a file.
  public static func all(of path: String) throws(BenchmarkError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BenchmarkError("\(path): \(systemText())") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      guard count >= 0 else { throw BenchmarkError("\(path): \(systemText())") }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  /// The lines of a text file.
  public static func lines(of path: String) throws(BenchmarkError) -> [String] {
    String(decoding: try all(of: path), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The number of bytes of a file; nil where it is none.
  public static func count(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
