/// Tells on standard output which files a command wrote.
enum WrittenFiles {
  /// One path a line, or a JSON object with the list of them.
  static func tell(_ paths: [String], json: Bool) throws {
    if json {
      struct Answer: Encodable { var files: [String] }
      try OutputWriter.writeToStandardOutput(try JSONText.bytes(of: Answer(files: paths)))
    } else {
      try OutputWriter.writeToStandardOutput(Array(paths.map { $0 + "\n" }.joined().utf8))
    }
  }
}
