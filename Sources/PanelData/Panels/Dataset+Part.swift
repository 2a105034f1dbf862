extension Dataset {
  /// The dataset of some of its villages, by their places in the register and in this order: as
  /// though only rows of theirs had been read.
  public func part(of villages: [Int]) -> Dataset {
    var own = UnitRegister(headings: register.headings)
    for village in villages {
      _ = own.index(
        of: register.path(of: village, level: register.villageLevel),
        code: register.villages[village].code)
    }
    let limited = panels.mapValues { $0.units(villages) }
    let kept = periods.filter { period in
      limited.values.contains { $0.hasRow(in: period) }
    }
    let places = Dictionary(zip(villages, villages.indices), uniquingKeysWith: min)
    let ownBreaks = breaks.compactMap { series -> SeriesBreak? in
      guard let place = places[series.village] else { return nil }
      var series = series
      series.village = place
      return series
    }
    return Dataset(
      name: name, description: description, language: language, files: files, cells: cells,
      register: own, periods: kept, panels: limited.mapValues { $0.over(kept) },
      breaks: ownBreaks, warnings: warnings)
  }
}

extension Panel {
  /// Whether any row names one of the units in `period`.
  fileprivate func hasRow(in period: Period) -> Bool {
    guard let place = periods.firstIndex(of: period) else { return false }
    return (0..<unitCount).contains { unit in
      switch self[unit, place] {
      case .missing(.noRow), .missing(.noDivisor): false
      default: true
      }
    }
  }
}
