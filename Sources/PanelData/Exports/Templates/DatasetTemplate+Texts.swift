extension DatasetTemplate {
  /// `dataset.yaml`: what the table's headings mean, every further key as a comment with an example.
  var description: String {
    var lines: [String] = []
    func say(_ code: PhraseCode, indent: String = "") { lines.append("\(indent)# \(text(code))") }
    func skip() { lines.append("") }
    say(.templateAbout)
    skip()
    say(.templateTitleKey)
    lines.append("# title: \(text(.templateTitleExample))")
    say(.templateDescriptionKey)
    lines.append("# description: \(text(.templateDescriptionExample))")
    say(.templateSourcesKey)
    lines.append(
      "# sources: [{title: \(text(.templateSourcesExample)), path: \"https://example.org\"}]")
    say(.templateLicensesKey)
    lines.append("# licenses: [{name: CC-BY-4.0}]")
    say(.templateUnitsKey)
    lines.append("# units: \(text(.templateUnitsExample))")
    skip()
    say(.templateColumnsKey)
    lines.append("village: \(text(.templateVillage))")
    lines.append("groups: [\(text(.templateArea))]")
    lines.append("period: \(text(.templateYear))")
    say(.templateCurrencyKey)
    lines.append("currency: \(language == .traditionalChinese ? "TWD" : "CNY")")
    skip()
    say(.templateMetricsKey)
    say(.templateFieldKey)
    lines.append("metrics:")
    for column in Self.columns {
      guard let metric = column.metric else { continue }
      lines.append("  \(metric):")
      lines.append("    field: \(heading(of: column))")
      if let unit = column.unit { lines.append("    unit: \(text(unit))") }
      lines.append("    title: \(text(column.name))")
      switch metric {
      case "revenue":
        say(.templatePartsKey, indent: "    ")
        lines.append("    # parts: [operating, subsidies, other]")
      case "net_income":
        say(.templateWeakKey, indent: "    ")
        lines.append("    # weak_below: 10")
        lines.append("    # bands: [0, 5, 10, 50, 100]")
      default: break
      }
    }
    say(.templateRatioKey, indent: "  ")
    lines.append("  revenue_per_head:")
    lines.append("    of: revenue")
    lines.append("    per: population")
    lines.append("    title: \(text(.templateRevenuePerHead))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// `README.md`: how to fill in, and what to run then.
  var readme: String {
    let about = Phrase(
      .templateReadmeAbout, .text("`\(workbookName)`"), .text("`\(Self.descriptionName)`"))
    let commands = ["stats list --data .", "stats chart revenue --data .", "stats export --data ."]
    return """
      # \(text(.templateReadmeTitle))

      \(about.text(in: language))

      \(steps.map { "- \($0)" }.joined(separator: "\n"))

      \(text(.templateStepCommands))

      ```sh
      \(commands.joined(separator: "\n"))
      ```

      """
  }
}
