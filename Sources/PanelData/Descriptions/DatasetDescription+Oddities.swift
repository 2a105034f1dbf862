#if canImport(Glibc)
  import Glibc
#endif

extension DatasetDescription {
  /// What can be read but is hardly meant: a map that is not there, a line that is not above 0, a
  /// currency that is none.
  func oddities(in folder: String) -> [Phrase] {
    var found: [Phrase] = []
    if let map {
      let path = map.hasPrefix("/") || folder == "." ? map : "\(folder)/\(map)"
      if access(path, F_OK) != 0 { found.append(Phrase(.describedMapMissing, .text(path))) }
    }
    // ISO 4217 has XXX for no currency and XTS for tests.
    if let currency,
      currency.count != 3 || !currency.allSatisfy({ $0.isASCII && $0.isUppercase })
        || ["XXX", "XTS"].contains(currency)
    {
      found.append(Phrase(.describedCurrency, .text(currency)))
    }
    for metric in metrics {
      if let line = metric.weakBelow, line <= 0 {
        found.append(
          Phrase(.describedLine, .text(metric.id), .text(NumberFormat.exact(line))))
      }
    }
    return found
  }
}
