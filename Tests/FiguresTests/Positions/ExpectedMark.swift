import Analysis
import Figures
import Foundation
import PanelData
import Plotting

/// Where a figure has to put a datum, in the units of its axes.
enum ExpectedMark {
  /// A corner of a line or the middle of a point; `.missing` leaves one direction open.
  case place(String, x: PlotValue, y: PlotValue)
  /// A bar on its side.
  case bar(String, from: Double, to: Double, y: PlotValue)
  /// The middle of a cell.
  case cell(String, x: PlotValue, y: PlotValue)
}

/// What each figure has to draw, worked out from the data and not as the figure does it.
let expectedMarks: [String: @Sendable (Rows) -> [ExpectedMark]] = [
  "trend": { rows in
    rows.flatMap { row in
      filled(row.values).map { .place(row.name, x: .number(year($0.place)), y: .number($0.value)) }
    }
  },
  "rank": { rows in
    rows.compactMap { row in
      row.values.last.flatMap { $0 }.map {
        .bar(row.name, from: 0, to: $0, y: .category(row.name))
      }
    }
  },
  "change": { rows in
    rows.ends.map {
      .bar($0.name, from: 0, to: $0.after / $0.before - 1, y: .category($0.name))
    }
  },
  "slope": { rows in
    rows.ends.flatMap { row -> [ExpectedMark] in
      [
        .place(row.name, x: .number(2014), y: .number(row.before)),
        .place(row.name, x: .number(rows.lastYear), y: .number(row.after)),
      ]
    }
  },
  "dumbbell": { rows in
    rows.ends.flatMap { row -> [ExpectedMark] in
      [row.before, row.after].map {
        .place(row.name, x: .number($0), y: .category(row.name))
      }
    }
  },
  "bump": { rows in
    rows.flatMap { row in
      filled(row.values).map { place, value in
        let higher = rows.count { ($0.values[place] ?? -1) > value }
        return .place(row.name, x: .number(year(place)), y: .number(-Double(higher + 1)))
      }
    }
  },
  "distribution": { rows in
    rows.flatMap { row in
      filled(row.values).map { .place(row.name, x: .missing, y: .number($0.value)) }
    }
  },
  "heatmap": { rows in
    rows.flatMap { row in
      filled(row.values).map { place, _ in
        let year = "\(2014 + place)"
        return .cell("\(row.name) \(year)", x: .category(year), y: .category(row.name))
      }
    }
  },
  "waterfall": { rows in
    var reached = rows.ends.reduce(0) { $0 + $1.before }
    return rows.ends.sorted { $0.after - $0.before > $1.after - $1.before }.map { row in
      let start = reached
      reached += row.after - row.before
      return .bar(row.name, from: start, to: reached, y: .category(row.name))
    }
  },
  "inequality": { rows in
    let gini = Phrase(.giniName).text(in: .simplifiedChinese)
    let theil = Phrase(.theilName).text(in: .simplifiedChinese)
    return rows.places.flatMap { place -> [ExpectedMark] in
      let values: [Double] = rows.compactMap { $0.values[place] }
      let count = Double(values.count)
      let mean: Double = values.reduce(0, +) / count
      var (differences, information) = (0.0, 0.0)
      for one in values {
        for other in values { differences += abs(one - other) }
        information += one / mean * log(one / mean)
      }
      return [
        .place(
          gini, x: .number(year(place)), y: .number(differences / (count * count) / mean / 2)),
        .place(
          theil, x: .number(year(place)), y: .number(information / count)),
      ]
    }
  },
  "convergence": { rows in
    rows.ends.map { row in
      .place(
        row.name, x: .number(row.before),
        y: .number(log(row.after / row.before) / (rows.lastYear - 2014)))
    }
  },
  "weak": { rows in
    rows.places.map { place in
      let weak = rows.count { $0.values[place].map { $0 < 10 } ?? false }
      return .bar(
        "\(2014 + place)", from: 0, to: Double(weak), y: .category("\(2014 + place)"))
    }
  },
]

/// The year at `place`.
func year(_ place: Int) -> Double { Double(2014 + place) }

extension Array where Element == (name: String, values: [Double?]) {
  var places: Range<Int> { 0..<(first?.values.count ?? 0) }
  var lastYear: Double { year(places.upperBound - 1) }

  /// The villages with a figure in the first and the last year.
  var ends: [(name: String, before: Double, after: Double)] {
    compactMap { row in
      guard let before = row.values.first ?? nil, let after = row.values.last ?? nil else {
        return nil
      }
      return (row.name, before, after)
    }
  }
}

/// The places with figures.
private func filled(_ values: [Double?]) -> [(place: Int, value: Double)] {
  values.enumerated().compactMap { place, value in value.map { (place, $0) } }
}
