import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// Where results go, from `-o` and `--format`.
enum OutputTarget {
  /// To standard output.
  case standardOutput
  /// To this file.
  case file(String)
  /// To this device or pipe.
  case device(String)
  /// Into this folder, under a name of the command's choice.
  case folder(String)

  /// Reads `-o`: `-`, a path with one of the `extensions`, a device, or a folder.
  /// - Throws: a `Failure` of kind `usage` for an empty path, which an unset shell variable leaves.
  init(_ option: String?, extensions: [String], default folder: String) throws {
    guard let option else {
      self = .folder(folder)
      return
    }
    if option.isEmpty { throw Failure(.usage, Phrase(.emptyOutput)) }
    // By this name standard output may be a file, whose own name has nothing to say here.
    if ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(option) {
      self = .standardOutput
      return
    }
    var status = stat()
    let exists = stat(option, &status) == 0
    let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
    let isSpecial = exists && ![S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
    let known = OutputTarget.fileExtension(of: option).map(extensions.contains) ?? false
    if isSpecial {
      self = .device(option)
    } else if known && !isFolder {
      self = .file(option)
    } else {
      if !exists, !option.hasSuffix("/"), let suffix = OutputTarget.fileExtension(of: option),
        OutputTarget.isSuffixOfFiles(suffix)
      {
        // Two formats may have one suffix.
        let offered = extensions.indices.filter {
          extensions.firstIndex(of: extensions[$0]) == $0
        }
        throw Failure(
          .usage,
          Phrase(
            .fileNotFolder, .text(option), .text(suffix),
            .list(offered.map { .text(extensions[$0]) })))
      }
      self = .folder(option.count > 1 && option.hasSuffix("/") ? String(option.dropLast()) : option)
    }
  }

  /// Whether `suffix` ends names of files rather than of folders: `gif`, `xlsx`, unlike `d` or `2023`.
  private static func isSuffixOfFiles(_ suffix: String) -> Bool {
    (2...5).contains(suffix.count) && suffix.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// The extension of a path's last component in lower case, or nil.
  static func fileExtension(of path: String) -> String? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A file name made of `parts` that stays one component of a path on any system.
  ///
  /// What a path or a shell could take for something else becomes `_`; long names are cut at 200 bytes.
  static func fileName(_ parts: [String]) -> String {
    var name = ""
    // By scalar: a slash with a combining mark is one character, and still a slash to the system.
    for scalar in parts.joined(separator: "-").unicodeScalars {
      let isUnsafe: Bool
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: isUnsafe = true
      default: isUnsafe = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      }
      let next = isUnsafe ? "_" : String(scalar)
      if name.utf8.count + next.utf8.count > 200 { break }
      name.unicodeScalars.append(contentsOf: next.unicodeScalars)
    }
    while name.last == " " { name.removeLast() }
    // Leading points hide a file, a leading dash looks like an option.
    let opening = name.unicodeScalars.prefix { ".- ".unicodeScalars.contains($0) }.count
    if opening > 0 {
      name = "_" + String(String.UnicodeScalarView(name.unicodeScalars.dropFirst(opening)))
    }
    return name.isEmpty ? "_" : name
  }
}

extension String {
  /// A file name without what follows its last point.
  var removingExtension: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }
}
