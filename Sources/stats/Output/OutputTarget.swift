import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// Where results go, from `-o` and `--format`.
enum OutputTarget {
  /// To standard output.
  case standardOutput
  /// To this file, device or pipe.
  case file(String)
  /// Into this folder, under a name of the command's choice.
  case folder(String)

  /// Reads `-o`: `-`, a path with one of the `extensions`, a device, or a folder.
  init(_ option: String?, extensions: [String], default folder: String) {
    guard let option else {
      self = .folder(folder)
      return
    }
    if option == "-" {
      self = .standardOutput
      return
    }
    var status = stat()
    let exists = stat(option, &status) == 0
    let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
    let isSpecial = exists && ![S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
    let known = OutputTarget.fileExtension(of: option).map(extensions.contains) ?? false
    if isSpecial || (known && !isFolder) {
      self = .file(option)
    } else {
      self = .folder(option.count > 1 && option.hasSuffix("/") ? String(option.dropLast()) : option)
    }
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
    for character in parts.joined(separator: "-") {
      let unsafe =
        "/\\:*?\"<>|".contains(character)
        || character.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
            || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
      let next = unsafe ? "_" : String(character)
      if name.utf8.count + next.utf8.count > 200 { break }
      name += next
    }
    while let first = name.first, ".- ".contains(first) {
      name.removeFirst()
      name = "_" + name
      if name.dropFirst().first.map({ !".- ".contains($0) }) ?? true { break }
      name.removeFirst()
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
