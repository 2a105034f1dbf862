import PanelData
import Plotting

/// A report as sections of text, tables and figures; it draws nothing itself.
public struct Report: Sendable {
  /// One piece of a report, in reading order.
  public enum Section: Sendable {
    /// A heading of the second level.
    case heading(String)
    /// A paragraph of plain text.
    case paragraph(String)
    /// A picture with its caption.
    case figure(Figure)
    /// A table with its caption.
    case table(Table)
    /// Small print.
    case note(String)
  }

  /// A picture of a report.
  public struct Figure: Sendable {
    /// The picture's file name without an extension.
    public var name: String
    /// The caption, numbered.
    public var caption: String
    /// The drawing; its summary is the alternative text.
    public var scene: Scene

    /// The picture `scene`, to be kept in a file called `name`.
    public init(name: String, caption: String, scene: Scene) {
      self.name = name
      self.caption = caption
      self.scene = scene
    }
  }

  /// A table of a report.
  public struct Table: Sendable {
    /// How a column is set.
    public enum Alignment: Sendable {
      case leading
      case trailing
    }

    /// The caption, numbered, with the unit.
    public var caption: String
    /// The columns' headings.
    public var headings: [String]
    /// One alignment a column.
    public var alignments: [Alignment]
    /// Cells as they are shown, as many a row as there are headings.
    public var rows: [[String]]

    /// A table of `rows` under `headings`.
    public init(caption: String, headings: [String], alignments: [Alignment], rows: [[String]]) {
      self.caption = caption
      self.headings = headings
      self.alignments = alignments
      self.rows = rows
    }
  }

  /// The title.
  public var title: String
  /// The pieces, in reading order.
  public var sections: [Section]

  /// A report called `title`.
  public init(title: String, sections: [Section]) {
    self.title = title
    self.sections = sections
  }
}
