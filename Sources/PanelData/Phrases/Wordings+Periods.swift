extension Phrase {
  /// Periods that are written so that they could be several, or are none.
  static let periodWordings: [PhraseCode: Wording] = [
    .periodTwoDigits: Wording(
      "{0}: the year '{1}' has two digits and could be {2} or, counted from 1912, {3}; write all its digits",
      "{0}：年份“{1}”只有两位数，可能是{2}，按民国纪年则是{3}；请写全年份",
      "{0}：年份「{1}」只有兩位數，可能是{2}，按民國紀年則是{3}；請寫全年份"),
    .periodThreeDigits: Wording(
      "{0}: '{1}' is no year, but counted from 1912 it is {2}; write it as {2}",
      "{0}：“{1}”不是年份；若为民国纪年则是{2}，请写成{2}或民国{1}年",
      "{0}：「{1}」不是年份；若為民國紀年則是{2}，請寫成{2}或民國{1}年"),
    .periodLacksYear: Wording(
      "{0}: '{1}' does not say of which year; write it with its year, like 2023-03, or put the year into the title or the file's name",
      "{0}：“{1}”没有写明年份；请写成 2023年3月 这样，或在标题、文件名中写明年份",
      "{0}：「{1}」沒有寫明年份；請寫成 2023年3月 這樣，或在標題、檔名中寫明年份"),
    .periodIsDay: Wording(
      "{0}: '{1}' is a single day; write the year, quarter (2023Q1) or month (2023-03) that the figures are of",
      "{0}：“{1}”是某一天；请写数据所属的年份、季度（2023Q1）或月份（2023年3月）",
      "{0}：「{1}」是某一天；請寫資料所屬的年份、季度（2023Q1）或月份（2023年3月）"),
    .periodIsSerial: Wording(
      "{0}: '{1}' is no year but the number that a spreadsheet keeps a date by; show the column as dates, or write years",
      "{0}：“{1}”不是年份，而是表格软件内部的日期序号；请把该列设为日期格式，或直接填写年份",
      "{0}：「{1}」不是年份，而是試算表內部的日期序號；請把該欄設為日期格式，或直接填寫年份"),
    .periodOfTwoYears: Wording(
      "{0}: '{1}' names two years; write the one that the figures are of",
      "{0}：“{1}”含两个年份；请写数据所属的那一年", "{0}：「{1}」含兩個年份；請寫資料所屬的那一年"),
    .periodInTwoColumns: Wording(
      "{0}: years stand in column '{1}' and parts of them in '{2}'; write both in one column, like 2023-03",
      "{0}：年份在“{1}”列，月份或季度在“{2}”列；请合并成一列，写成 2023年3月",
      "{0}：年份在「{1}」欄，月份或季度在「{2}」欄；請合併成一欄，寫成 2023年3月"),
    .understoodMinguo: Wording(
      "years counted from 1912 ({0} is {1})", "按民国纪年（{0}即{1}年）", "按民國紀年（{0}即{1}年）"),
  ]
}
