extension DatasetReader {
  /// A village without a group in one row and with one in another would be two.
  mutating func findBlankGroups() {
    let directory = accumulator.directory
    guard accumulator.headings.count > 1 else { return }
    func lacksGroup(_ entry: VillageDirectory.Entry) -> Bool {
      directory.spellings[entry.first].mention.groups.contains(where: \.isEmpty)
    }
    let plain = directory.entries.filter(\.code.isEmpty)
    let blank = plain.filter(lacksGroup).map { directory.spellings[$0.first].mention.name }
    if blank.isEmpty { return }
    let named = Set(
      plain.filter { !lacksGroup($0) }.map { directory.spellings[$0.first].mention.name })
    for name in blank where named.contains(name) {
      problems.add(
        Phrase(
          .blankGroup, .text(name), .list(accumulator.headings.dropLast().map { .text($0) })))
    }
  }

  /// Settles who is who, once all rows were met, and what is to be said about it.
  mutating func joinVillages() {
    let joins = accumulator.directory.joins()
    for (from, into) in joins.joined {
      // One row with many columns is told once: if one of its figures differs, they do.
      let repetitions = accumulator.join(from, into: into)
      let differing = Set(repetitions.filter { !$0.equal }.map { [$0.first, $0.second] })
      var told = Set<[Panel.Source]>()
      for repetition in repetitions {
        let rows = [repetition.first, repetition.second]
        guard told.insert(rows).inserted else { continue }
        tellRepetition(
          of: into, first: rows[0], second: rows[1], equal: !differing.contains(rows))
      }
    }
    let directory = accumulator.directory
    // Made before they are added: the list of problems is a part of what they are made from.
    let conflicts = joins.conflicts.map { code, first, second -> Phrase in
      let (one, other) = (directory.spellings[first], directory.spellings[second])
      return Phrase(
        .codeOfTwoVillages, .text(place(of: other.first)), .text(code),
        .text(other.mention.names.joined(separator: "/")), .text(place(of: one.first)),
        .text(one.mention.names.joined(separator: "/")))
    }
    let ambiguous = joins.ambiguous.map { entry, codes -> Phrase in
      let first = directory.spellings[directory.entries[entry].first].first
      return Phrase(
        .codeMissing, .text(place(of: first)), .text(directory.name(of: entry)),
        .list(codes.map { .text($0) }))
    }
    for phrase in conflicts + ambiguous { problems.add(phrase) }
    for (entry, codes) in joins.changedCodes {
      let name = directory.name(of: entry)
      warnings.add(Phrase(.codeChanged, .text(name), .list(codes.map { .text($0) })))
    }
    notes += spellingNotes(joins)
  }

  /// A note for each village that is written in several ways.
  private func spellingNotes(_ joins: VillageDirectory.Joins) -> [Phrase] {
    let directory = accumulator.directory
    var joined: [Int: [Int]] = [:]
    for (from, into) in joins.joined {
      let more = joined[from] ?? directory.entries[from].spellings
      joined[into] = (joined[into] ?? directory.entries[into].spellings) + more
      joined[from] = []
    }
    let found = directory.entries.indices.compactMap { entry -> Spellings? in
      if joined.isEmpty, directory.entries[entry].others.isEmpty { return nil }
      let spellings = joined[entry] ?? directory.entries[entry].spellings
      guard spellings.count > 1 else { return nil }
      let mentions = spellings.map { directory.spellings[$0].mention }
      var seen = Set<[UInt8]>()
      let written = mentions.map(\.written).filter { seen.insert(Array($0.utf8)).inserted }
      guard written.count > 1 else { return nil }
      let code = mentions.map(\.code).first { !$0.isEmpty }
      let isRenamed = Set(mentions.map(\.key)).count > 1
      return Spellings(
        written: written.map(Self.visible), groups: directory.path(of: entry).dropLast(),
        code: isRenamed ? code : nil)
    }
    // Namesakes spelled alike are told apart by their groups.
    let times = Dictionary(grouping: found, by: \.written).mapValues(\.count)
    return found.map { spellings in
      let isRepeated = times[spellings.written, default: 1] > 1
      let groups = isRepeated ? spellings.groups.map { "\($0)/" }.joined() : ""
      let list = Phrase.Argument.list(spellings.written.map { .quoted(groups + $0) })
      return spellings.code.map { Phrase(.sameCode, list, .text($0)) } ?? Phrase(.sameVillage, list)
    }
  }

  /// How one village is written.
  private struct Spellings {
    var written: [String]
    /// The groups it lies in, from the outermost in.
    var groups: ArraySlice<String>
    /// What says that different names are one village, where something does.
    var code: String?
  }

  /// A name with what has no glyph of its own made visible, so that two spellings look different.
  private static func visible(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      let isMark = (0x300...0x36F).contains(scalar.value)
      if VillageName.isInvisible(scalar) || isMark || (0xF900...0xFAD9).contains(scalar.value) {
        text += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Warns of names with characters that got lost, or will.
  mutating func findLostGlyphs() {
    let found = GlyphSearch.warnings(in: accumulator.directory, place: place)
    for phrase in found { warnings.add(phrase) }
  }

  /// Tells what figures of the row at `source` were there already, if any.
  mutating func tell(_ repetition: RowRepetition, of village: Int, at source: Panel.Source) {
    guard let first = repetition.first else { return }
    tellRepetition(of: village, first: first, second: source, equal: repetition.isEqual)
  }

  /// Tells that a village stands twice in one period.
  mutating func tellRepetition(
    of village: Int, first: Panel.Source, second: Panel.Source, equal: Bool
  ) {
    let name = accumulator.directory.name(of: village)
    let (one, other) = (
      accumulator.written(village, at: first), accumulator.written(village, at: second)
    )
    let phrase: Phrase
    if !equal, one.hasBytes(of: other), first.file == second.file,
      let heading = outline.files[second.file].schema.recordHeading
    {
      let rates = rates(in: outline.files[second.file])
      phrase = Phrase(
        rates.isEmpty ? .duplicateOfRecords : .duplicateOfRates, .text(place(of: second)),
        .text(name), .text(place(of: first)), .text(heading), .list(rates))
    } else if one.hasBytes(of: other) {
      phrase = Phrase(
        equal ? .duplicateEqual : .duplicateDiffers, .text(place(of: second)), .text(name),
        .text(place(of: first)))
    } else {
      phrase = Phrase(
        equal ? .spelledTwiceEqual : .spelledTwiceDiffers, .text(place(of: second)), .text(other),
        .text(place(of: first)), .text(one))
    }
    if equal { warnings.add(phrase) } else { problems.add(phrase) }
  }

  /// The metrics of a file, of those asked for, that must not be added up: the first few.
  func rates(in file: DatasetOutline.File) -> [Phrase.Argument] {
    let fields = Set(file.schema.fields)
    return stored.filter { metric in
      guard case .field(let field) = metric.origin else { return false }
      return fields.contains(field) && !metric.isAdditive
    }.prefix(6).map { .text($0.id) }
  }

  /// Tells that a metric stands twice in one period, each time for all villages.
  mutating func tellRepetition(
    ofMetric name: String, first: Panel.Source, second: Panel.Source, equal: Bool
  ) {
    let phrase = Phrase(
      equal ? .duplicateEqual : .metricTwiceDiffers, .text(place(of: second)), .text(name),
      .text(place(of: first)))
    if equal { warnings.add(phrase) } else { problems.add(phrase) }
  }

  /// The place of the first row that names a village.
  func place(ofFirstRow village: Int) -> String {
    place(of: accumulator.directory.spellings[accumulator.directory.entries[village].first].first)
  }

  private func place(of source: Panel.Source) -> String {
    guard outline.files.indices.contains(source.file) else { return outline.name }
    return outline.files[source.file].place(row: source.row)
  }
}

/// What figures of one row were there already: a figure that differs outweighs those that do not.
struct RowRepetition {
  /// The row that had the figure before.
  private(set) var first: Panel.Source?
  private(set) var isEqual = true

  mutating func note(_ outcome: PanelAccumulator.Outcome) {
    guard case .repeated(let first, let equal) = outcome else { return }
    if self.first == nil || isEqual && !equal { (self.first, isEqual) = (first, equal) }
  }
}
