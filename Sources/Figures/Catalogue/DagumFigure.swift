import Analysis
import PanelData
import Plotting

extension Figure {
  /// The Gini coefficient within and between groups as a table, pair by pair, and how much the groups
  /// reach over one another.
  public static let dagum = Figure(
    name: "dagum", sentence: Phrase(.dagumFigure), uses: [.groups]
  ) { series, context in
    do throws(DagumMatrix.Refusal) {
      let most = DagumFigure.mostGroups(series.compared?.names ?? [], context)
      return DagumFigure(matrix: try DagumMatrix(series, most: most), context: context).drawing
    } catch {
      switch error {
      case .noGroups:
        throw Failure(.usage, Phrase(.noGroups, .text(context.title(of: series.metric))))
      case .undefined(let reason, let period):
        throw Failure(
          .badData,
          Phrase(
            .dagumUndefined, .text(context.title(of: series.metric)),
            FigureText.argument(period), .phrase(reason)))
      }
    }
  }
}

/// Draws the matrix of gaps: below the diagonal the Gini coefficient between two groups, on it that
/// within one, above it how much two overlap.
private struct DagumFigure {
  private struct Cell {
    var column: String
    var row: String
    var text: String
    var fill: Color?
    /// Whether it stands above the diagonal, where another measure is.
    var isOverlap = false
  }

  /// How wide a number of three decimals is with some room, in points.
  private static let cellWidth = 27.0

  let matrix: DagumMatrix
  let context: Figure.Context
  private let names: [String]

  init(matrix: DagumMatrix, context: Figure.Context) {
    self.matrix = matrix
    self.context = context
    var taken: [String: Int] = [:]
    // Cells are found by the names of their groups, which must differ.
    names = matrix.groups.map { group in
      let name = group.name.isEmpty ? "–" : group.name
      taken[name, default: 0] += 1
      let number = taken[name, default: 1]
      return number == 1 ? name : "\(name) (\(number))"
    }
  }

  /// How many groups have room beside `names`: the page less margins and names of at most a third.
  static func mostGroups(_ names: [String], _ context: Figure.Context) -> Int {
    let longest = names.map(context.width).max() ?? 0
    let width = context.page.size.width
    return max(2, Int((width - 23 - min(longest * 8, width * 0.35)) / cellWidth))
  }

  var drawing: Figure.Drawing {
    let cells = cells
    let hatch = context.theme.secondHatch
    let hatched = cells.filter { $0.fill != nil && $0.isOverlap && hatch != nil }
    let filled = cells.filter { $0.fill != nil && !($0.isOverlap && hatch != nil) }
    let chart = Chart {
      rectangles(filled)
      rectangles(hatched).hatched(hatch)
      for ink in Theme.inksOnFills {
        texts(filled.filter { $0.fill.map(context.theme.textInk) == ink }, ink: ink)
      }
      texts(hatched, ink: context.theme.ink).cased()
      texts(cells.filter { $0.fill == nil }, ink: context.theme.secondaryInk)
    }
    .chartXScale(domain: names)
    .chartYScale(domain: names)
    return Figure.Drawing(
      chart: context.captioned(
        chart,
        title: context.text(
          Phrase(
            .dagumTitle, .text(context.title(of: matrix.metric)), .text(matrix.heading))),
        subtitle: context.text(
          Phrase(
            .subtitleParts, context.counted(matrix.unitCount), FigureText.argument(matrix.period),
            .phrase(Phrase(.dagumTotal, .text(Self.number(matrix.gini)))))),
        notes: notes),
      size: size, leastHeight: leastHeight, summary: context.paragraph(sentences + notes),
      account: Phrase(.dagumAccount, .text(matrix.heading), .count(names.count)))
  }

  /// Rows about as high as columns are wide, but not higher than a picture of 10 cm has them.
  private var size: Size {
    var size = Size.centimetres(16, 10)
    size.height = max(size.height, leastHeight)
    return size
  }

  private var leastHeight: Double { Double(names.count) * 22 + 130 }

  private func rectangles(_ cells: [Cell]) -> RectangleMark {
    RectangleMark(cells, x: .value("", \.column), y: .value("", \.row), fill: \.fill)
      .lineStyle(width: 0.4)
  }

  private func texts(_ cells: [Cell], ink: Color) -> TextMark {
    TextMark(cells, x: .value("", \.column), y: .value("", \.row), text: .value("", \.text))
      .foregroundStyle(ink)
  }

  private var cells: [Cell] {
    let ginis = names.indices.flatMap { row in
      names.indices.compactMap { column in
        row == column ? matrix.groups[row].gini : matrix.pair(row, column)?.gini
      }
    }
    // From the same pale to another ink: what lies above the diagonal is not a Gini coefficient.
    let overlaps =
      context.theme.secondHatch == nil
      ? Ramp(low: context.theme.sequential.low, high: context.theme.negative)
      : context.theme.sequential
    let highest = max(ginis.max() ?? 0, 1e-9)
    return names.indices.flatMap { row in
      names.indices.map { column in
        var cell = Cell(column: names[column], row: names[row], text: "–", fill: nil)
        if column > row, let pair = matrix.pair(row, column) {
          cell.text = Self.percent(pair.overlap)
          cell.isOverlap = true
          cell.fill = overlaps.color(at: Self.stepped(pair.overlap))
        } else if let gini = row == column
          ? matrix.groups[row].gini : matrix.pair(row, column)?.gini
        {
          cell.text = Self.number(gini)
          cell.fill = context.theme.sequential.color(at: Self.stepped(gini / highest))
        }
        return cell
      }
    }
  }

  /// A share in twenty steps: the eye sees no more, and the palette of a PNG stays exact.
  private static func stepped(_ share: Double) -> Double { (share * 20).rounded() / 20 }

  private static func number(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }

  private static func percent(_ share: Double) -> String {
    NumberFormat.fixed(share * 100, decimals: 0) + "%"
  }

  private static func rate(_ share: Double) -> Phrase.Argument {
    .text(NumberFormat.fixed(share * 100, decimals: 1) + "%")
  }

  // MARK: Texts

  private var notes: [Phrase] {
    let heading = Phrase.Argument.text(matrix.heading)
    var notes = [Phrase(.dagumKey, heading)]
    if let shares = matrix.shares {
      notes.append(
        Phrase(
          .dagumShares, Self.rate(shares.within), Self.rate(shares.netBetween),
          Self.rate(shares.overlap)))
    }
    let left = matrix.groupCount - matrix.groups.count
    if left > 0 {
      notes.append(
        Phrase(
          .dagumLeftOut, .count(matrix.groups.count), .count(matrix.groupCount), heading,
          .count(left)))
    }
    return notes
  }

  private var sentences: [Phrase] {
    var sentences = [
      Phrase(
        .summaryDagum, .text(context.title(of: matrix.metric)), context.counted(matrix.unitCount),
        FigureText.argument(matrix.period), .text(matrix.heading), .count(matrix.groupCount),
        .text(Self.number(matrix.gini)))
    ]
    var widest: (gini: Double, names: [String])?
    for row in names.indices {
      for column in names.indices.prefix(row) {
        guard let gini = matrix.pair(row, column)?.gini, gini > widest?.gini ?? -1 else { continue }
        widest = (gini, [names[column], names[row]])
      }
    }
    if let widest {
      sentences.append(
        Phrase(
          .summaryWidest, .text(widest.names[0]), .text(widest.names[1]),
          .text(Self.number(widest.gini))))
    }
    return sentences
  }
}
