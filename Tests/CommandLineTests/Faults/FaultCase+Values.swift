import Foundation

extension FaultCase {
  private static func cell(_ id: String, _ cell: String, _ words: String) -> FaultCase {
    FaultCase(
      id, ["data.csv": Data((sound + "丁村,2020,\(cell)\n").utf8)], exit: 1,
      ["error: data.csv:5:3: '\(cell)' in column '收入' \(words)", "丁村 | 2020 | \(cell)"])
  }

  /// Part C: Values.
  static let values: [FaultCase] = [
    cell("C1 NaN", "NaN", "is not a number"), cell("C1 inf", "inf", "is not a number"),
    cell("C1 -inf", "-inf", "is not a number"),
    cell("C1 1e400", "1e400", "is too large for a number"),
    cell("C1 0x10", "0x10", "is not a number"),
    read(
      "C2", heading + "甲村,2020,-0\n乙村,2020,+5\n丙村,2020,.5\n丁村,2020,5.\n",
      figures: ["甲村 2020 0", "乙村 2020 5", "丙村 2020 0.5", "丁村 2020 5"]),
    // The nearest binary number, as documented.
    read(
      "C3", heading + "甲村,2020,9007199254740993\n乙村,2020,0.1\n丙村,2020,0.2\n",
      figures: ["甲村 2020 9007199254740992", "乙村 2020 0.1", "丙村 2020 0.2"]),
    FaultCase(
      "C3 total",
      ["2020.csv": Data("村名,收入\n甲村,0.1\n乙村,0.2\n丙村,0.7\n合计,1.0\n".utf8)], exit: 0,
      ["1 cell of totals held against the rows they sum up; 0 do not agree", "left out: 合计"],
      figures: ["甲村 2020 0.1", "乙村 2020 0.2", "丙村 2020 0.7"]),
    read(
      "C4", heading + "甲村,2020,1e308\n乙村,2020,1e308\n",
      figures: ["甲村 2020 1e+308", "乙村 2020 1e+308"]),
    read("C5", heading + "甲村,2020,-1\n乙村,2020,5\n", figures: ["甲村 2020 -1", "乙村 2020 5"]),
    read("C6", heading + "甲村,2020,0\n乙村,2020,0\n", figures: ["甲村 2020 0", "乙村 2020 0"]),
    read("C7", heading + "甲村,2020,1\n", figures: ["甲村 2020 1"], "1 village × 1 period"),
    read("C8", heading + "甲村,2020,1\n乙村,2020,1\n", figures: ["甲村 2020 1", "乙村 2020 1"]),
    FaultCase(
      "C9",
      [
        "data.csv": Data(
          (heading + (10...15).map { "村\($0),2020,\($0)\n" }.joined() + "甲村,2020,123456\n").utf8)
      ], exit: 0,
      ["warning: data.csv:8: '收入' of '甲村' in 2020 is 123456", "yuan for ten thousands"]),
    refused(
      "C10", "村名,年份,入户率(%)\n甲村,2020,0.985\n乙村,2020,98.5\n丙村,2020,97.1\n丁村,2020,0.96\n",
      "data.csv:2:3: '入户率(%)' has 0.985 here and", "parts of one beside percentages"),
    refused(
      "C10 unnamed", "村名,年份,参保率\n甲村,2020,0.985\n乙村,2020,98.5\n丙村,2020,97.1\n丁村,2020,0.96\n",
      "data.csv:2:3: '参保率' has 0.985 here and", "parts of one beside percentages"),
    refused("C11 0", sound + "丁村,0,4\n", "data.csv:5: '0' is not a year between 1900 and 2100"),
    refused("C11 20233", sound + "丁村,20233,4\n", "data.csv:5: '20233' is not a year"),
    refused("C11 1899", sound + "丁村,1899,4\n", "data.csv:5: '1899' is not a year"),
    refused("C11 3000", sound + "丁村,3000,4\n", "data.csv:5: '3000' is not a year"),
    read(
      "C12 equal", sound + "甲村,2020,1\n",
      "warning: data.csv:5: '甲村' is repeated with the same figures from data.csv:2"),
    refused(
      "C12 different", sound + "甲村,2020,9\n",
      "error: data.csv:5: '甲村' has different figures for the same year at data.csv:2",
      "甲村 | 2020 | 9"),
    FaultCase(
      "C13", ["2020.csv": Data("村名,收入\n甲村,1\n乙村,2\n丙村,3\n合计,7\n".utf8)], exit: 0,
      [
        "warning: 2020.csv:5:2: '合计' of '收入' is 7, but the rows above add up to 6",
        "held against the rows they sum up; 1 does not agree",
      ], figures: soundFigures),
    cell("C14", "1月2日", "is a date, perhaps made by a spreadsheet from a ratio such as 2/3"),
    cell("C15 points", "1.2.3", "has more than one decimal point"),
    cell("C15 semicolon", "12;34", "does not make one number"),
    cell("C15 wide", "１２．３．４", "has more than one decimal point"),
    cell("C15 unit", "12 元/人", "has a unit that the column does not have"),
  ]

  private static func history(
    _ id: String, _ lines: String, _ data: String, exit: Int32 = 1, _ words: String
  ) -> FaultCase {
    let headings = "id,name,valid_from,valid_to,event,successor,weight\n"
    return FaultCase(
      id, ["data.csv": Data(data.utf8), "villages.csv": Data((headings + lines).utf8)],
      exit: exit, [words])
  }

  /// Part D: Who is who.
  static let identities: [FaultCase] = [
    read(
      "D1", heading + "青龙村,2020,1\n青龙村委会,2021,2\n青龍村,2022,3\n\" 青龙村\",2023,4\n",
      figures: ["青龙村 2020 1", "青龙村 2021 2", "青龙村 2022 3", "青龙村 2023 4"],
      "'青龙村', '青龙村委会', '青龍村' are one village"),
    FaultCase(
      "D2", ["data.csv": Data("乡镇,村名,年份,收入\n东镇,新村,2020,1\n西镇,新村,2020,2\n".utf8)],
      exit: 0, ["2 villages × 1 period", "groups in 乡镇"]),
    FaultCase(
      "D2 code",
      ["data.csv": Data("村名,村代码,年份,收入\n新村,110101001001,2020,1\n新村,110101001002,2020,2\n".utf8)],
      exit: 0, ["2 villages × 1 period", "codes in '村代码'"]),
    refused(
      "D2 alike", heading + "新村,2020,1\n新村,2020,2\n乙村,2020,1\n",
      "data.csv:3: '新村' has different figures for the same year at data.csv:2"),
    FaultCase(
      "D3",
      [
        "data.csv": Data(
          (heading + "甲村,2020,100\n甲村,2021,110\n新甲村,2022,120\n新甲村,2023,130\n").utf8)
      ], exit: 0, ["say it in villages.csv: ,甲村,,2021,rename,新甲村"]),
    history(
      "D4", ",甲村,,2020,merge,乙村,\n", heading + "甲村,2020,10\n乙村,2020,20\n乙村,2021,33\n", exit: 0,
      "'乙村' before 2021: with '甲村', merged into it"),
    history(
      "D5", ",甲村,,2020,rename,乙村,\n,乙村,,2021,rename,甲村,\n", sound,
      "villages.csv:3: '甲村' becomes itself again in the end"),
    history(
      "D6", ",甲村,,2020,merge,,\n", sound, "villages.csv:2: the event has no successor"),
    history(
      "D6 unknown", ",甲村,,2020,merge,无此村,\n", sound, "villages.csv:2: there is no village '无此村'"),
    history(
      "D7", ",甲村,,2020,split,乙村,0.5\n,甲村,,2020,split,丙村,0.4\n",
      heading + "甲村,2020,10\n乙村,2021,4\n丙村,2021,5\n", "add up to 0.9, not to 1"),
    read(
      "D8", heading + "甲村,2020,1\n合计村,2020,4\n", figures: ["甲村 2020 1", "合计村 2020 4"]),
    read(
      "D8 total", sound + "总计,2020,6\n", "data.csv: 1 row of totals left out: 总计",
      "1 cell of totals held against the rows they sum up; 0 do not agree"),
    FaultCase(
      "D9",
      [
        "data.csv": Data(
          (heading + "村,2020,1\n1,2020,2\n2023,2020,3\nnull,2020,4\ntrue,2020,5\n=A1,2020,6\n").utf8
        )
      ], exit: 0, ["6 villages × 1 period × 1 metric; no cell missing"]),
    refused(
      "D9 blank", sound + "\"\",2020,2\n",
      "data.csv:5: the row names no village; name it, or call it Total where it sums up others"),
    FaultCase(
      "D10",
      [
        "data.csv": Data(
          (heading + String(repeating: "长", count: 300) + ",2020,1\na\u{202E}b村,2020,2\n"
            + "👨‍👩‍👧村,2020,3\nZ\u{301}\u{302}\u{303}村,2020,4\n").utf8)
      ], exit: 0, ["4 villages", "data.csv:3: 'a\\u{202e}b村' has the character U+202E"]),
  ]
}
