import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// Tables made by fixed rules, in whole numbers throughout: the same bytes on every machine.
public enum GeneratedTables {
  /// The metrics of `national`; the first is the one asked for.
  static let metrics = [
    "collective_income", "operating_income", "fiscal_revenue", "projects", "investment",
    "population", "households", "land", "assets", "debt",
  ]
  static let years = 2004..<2024

  /// A tidy table of about `rows` rows: villages in towns and counties, twenty years, ten metrics.
  public static func national(rows: Int, to path: String) throws(BenchmarkError) {
    var file = try OutputFile(path)
    var random = RepeatableRandom(UInt64(rows))
    file.write("village_code,village,town,county,year,metric,value")
    try file.endLine()
    let middles = metrics.map { metric in years.map { Array(",\($0),\(metric),".utf8) } }
    for village in 0..<max(1, rows / (metrics.count * years.count)) {
      let code = String(370_000_000_000 + village)
      let start = Array("\(code),村\(village),镇\(village / 25),县\(village / 400)".utf8)
      for metric in middles {
        let level = level(&random)
        for (place, middle) in metric.enumerated() {
          file.write(start)
          file.write(middle)
          file.write(hundredths: figure(level, after: place, &random))
          try file.endLine()
        }
      }
    }
    try file.flush()
  }

  /// A file a year in `folder`, each with the same villages under Chinese headings.
  public static func villages(
    _ count: Int, years: Range<Int>, in folder: String
  ) throws(BenchmarkError) {
    mkdir(folder, 0o700)
    for year in years {
      var file = try OutputFile("\(folder)/\(year).csv")
      file.write("县,镇,村名,户数,集体经济收入,经营收入")
      try file.endLine()
      for village in 0..<count {
        // One sequence a village, so that its figures of all years belong together.
        var random = RepeatableRandom(UInt64(village))
        let level = level(&random)
        let households = 80 + Int(random.next() % 900)
        for _ in years.lowerBound..<year { _ = random.next() }
        file.write("县\(village / 400),镇\(village / 25),\(name(village)),\(households),")
        let income = figure(level, after: year - years.lowerBound, &random)
        file.write(hundredths: income)
        file.write(",")
        file.write(hundredths: income * 2 / 3)
        try file.endLine()
      }
      try file.flush()
    }
  }

  /// One row for each of `count` villages and `years`, with two metrics.
  public static func points(
    _ count: Int, years: Range<Int>, to path: String
  ) throws(BenchmarkError) {
    var file = try OutputFile(path)
    var random = RepeatableRandom(UInt64(count))
    file.write("村名,年份,集体经济收入,户数")
    try file.endLine()
    for village in 0..<count {
      let level = level(&random)
      for (place, year) in years.enumerated() {
        file.write("\(name(village)),\(year),")
        let income = figure(level, after: place, &random)
        file.write(hundredths: income)
        file.write(",")
        file.write(integer: 40 + income / 900 + Int(random.next() % 300))
        try file.endLine()
      }
    }
    try file.flush()
  }

  /// A skewed level in hundredths: few are high, as in any country.
  private static func level(_ random: inout RepeatableRandom) -> Int {
    let (one, other) = (Int(random.next() % 1000) + 20, Int(random.next() % 1000) + 20)
    return one * other / 60 + 300
  }

  /// A level that grows by a twentieth of itself a year, give or take a tenth.
  private static func figure(
    _ level: Int, after years: Int, _ random: inout RepeatableRandom
  ) -> Int {
    level * (20 + years) / 20 * (900 + Int(random.next() % 200)) / 1000
  }

  private static let signs = Array("白湖渡莲沙鹭芦十石新双古长钟城东五花西红平南云茶松龙上竹大小北中")

  /// The name of a village, one of 32,768 and their numbered successors.
  static func name(_ village: Int) -> String {
    let (first, second, third) = (village / 1024 % 32, village / 32 % 32, village % 32)
    let turn = village / 32_768
    return "\(signs[first])\(signs[second])\(signs[third])\(turn == 0 ? "" : "第\(turn)")村"
  }
}
