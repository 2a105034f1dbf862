import Plotting

/// GitHub-flavoured Markdown with pictures beside it.
struct MarkdownReport: ReportWriter {
  func files(
    of report: Report, name: String, renderer: any SceneRenderer
  ) throws -> [ReportFile] {
    var files: [ReportFile] = []
    for case .figure(let figure) in report.sections {
      files.append(
        ReportFile(
          name: "\(figure.name).\(renderer.fileExtension)",
          bytes: try renderer.render(figure.scene)))
    }
    let text = text(of: report, pictures: renderer.fileExtension)
    files.append(
      ReportFile(name: "\(name).\(ReportFormat.markdown.fileExtension)", bytes: Array(text.utf8)))
    return files
  }

  /// The document, its pictures in files that end in `pictures`.
  func text(of report: Report, pictures: String = "png") -> String {
    var blocks = ["# \(escaped(report.title))"]
    for section in report.sections {
      switch section {
      case .heading(let text): blocks.append("## \(escaped(text))")
      case .paragraph(let text): blocks.append(escaped(text))
      case .note(let text): blocks.append("*\(escaped(text))*")
      case .figure(let figure):
        let file = "\(figure.name).\(pictures)"
        blocks.append("![\(escaped(figure.scene.summary))](<\(linkTarget(file))>)")
        blocks.append("**\(escaped(figure.caption))**")
      case .table(let table):
        blocks.append("**\(escaped(table.caption))**")
        blocks.append(text(of: table))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(of table: Report.Table) -> String {
    let rule = table.alignments.map { $0 == .trailing ? "---:" : ":---" }
    let lines = [table.headings.map(escaped), rule] + table.rows.map { $0.map(escaped) }
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Text from data must stay text: what Markdown or HTML would take for markup is escaped.
  private func escaped(_ text: String) -> String {
    var result = ""
    // By scalar: a bar with a combining mark is one character, and still a bar to Markdown.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      case "\n", "\r": result += " "
      default:
        // Other control characters would break the line or be lost unseen.
        result.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// A file name inside `<…>`: only what would end or open the target is encoded, Chinese stays.
  private func linkTarget(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      let plain = scalar.value > 0x20 && !"<>%\\#?".unicodeScalars.contains(scalar)
      return plain
        ? String(scalar)
        : "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }
}

extension ReportFormat {
  /// Markdown, as code hosts and note-taking programs show it.
  public static let markdown = ReportFormat(
    name: "md", fileExtension: "md", writer: MarkdownReport())
}
