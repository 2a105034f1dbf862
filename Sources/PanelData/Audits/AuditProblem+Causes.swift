extension AuditProblem {
  /// Problems by what causes them, in the order in which the causes are met.
  ///
  /// What has no place says everything itself and stands alone.
  public static func byCause(_ problems: [AuditProblem]) -> [[AuditProblem]] {
    struct Cause: Hashable {
      var code: PhraseCode
      var heading: Phrase.Argument?
    }
    var groups: [[AuditProblem]] = []
    var known: [Cause: Int] = [:]
    for problem in problems {
      guard problem.place != nil else {
        groups.append([problem])
        continue
      }
      let cause = Cause(code: problem.phrase.code, heading: problem.heading)
      if let group = known[cause] {
        groups[group].append(problem)
      } else {
        known[cause] = groups.count
        groups.append([problem])
      }
    }
    return groups
  }

  /// The column that a sentence names: what is wrong in two columns has two causes.
  private var heading: Phrase.Argument? {
    guard Phrase.wordings[phrase.code]?.english.contains("column '{2}'") == true,
      phrase.arguments.count > 2
    else { return nil }
    return phrase.arguments[2]
  }

  /// The place as messages name it, with row and column.
  public var placeText: String? { place == nil ? nil : Self.place(of: phrase) }

  /// What stands there: the cell, or the name in question.
  public var excerpt: String? { Self.excerpt(of: phrase) }

  private static func excerpt(of phrase: Phrase) -> String? {
    // What is said of a sentence is no part of what it is about.
    if case .phrase(let inner)? = phrase.arguments.first { return excerpt(of: inner) }
    guard phrase.arguments.count > 1, case .text(let text) = phrase.arguments[1] else { return nil }
    return text
  }

  /// The row as one line of at most 80 characters; nil where the sentence shows it, or nothing is
  /// known of it.
  public var record: String? {
    let showsRow: [PhraseCode] = [.raggedRecord, .unterminatedQuote, .textAfterQuote]
    guard cells.contains(where: { !$0.isEmpty }), !showsRow.contains(phrase.code) else {
      return nil
    }
    let text = cells.prefix(80).joined(separator: " | ")
    return text.count > 80 ? text.prefix(79) + "…" : text
  }
}

extension DatasetAudit {
  /// The warnings with their places taken apart.
  public var oddities: [AuditProblem] { warnings.map { AuditProblem($0, files: outline.files) } }
}
