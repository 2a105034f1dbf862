extension Phrase {
  /// A picture for each village or group.
  static let eachWordings: [PhraseCode: Wording] = [
    .helpEach: Wording(
      "A picture for each village ('village'), or for each group of a column, into the folder of -o.",
      "逐村出图（village），或对某一分组列逐组出图，写入 -o 指定的文件夹。",
      "逐村出圖（village），或對某一分組欄逐組出圖，寫入 -o 指定的資料夾。"),
    .eachNeedsFolder: Wording(
      "--each makes many pictures, which '{0}' cannot hold; name a folder: -o pictures",
      "--each会画出多张图，“{0}”放不下；请指定文件夹：-o pictures",
      "--each會畫出多張圖，「{0}」放不下；請指定資料夾：-o pictures"),
    .eachNoColumn: Wording(
      "No column '{0}' for --each; use village, or one of: {1}",
      "--each没有“{0}”列可用；请用village，或：{1}",
      "--each沒有「{0}」欄可用；請用village，或：{1}"),
    .eachComparing: Wording(
      "Figure '{0}' compares villages, of which each picture has one; use --as with one of: {1}",
      "“{0}”图用于各村比较，而每张图只有一个村；--as可用：{1}",
      "「{0}」圖用於各村比較，而每張圖只有一個村；--as可用：{1}"),
    .eachComparingGroups: Wording(
      "Figure '{0}' compares villages, of which each picture has one; use --as with one of: {1}; or a picture for each group: --each {2}",
      "“{0}”图用于各村比较，而每张图只有一个村；--as可用：{1}；或逐组出图：--each {2}",
      "「{0}」圖用於各村比較，而每張圖只有一個村；--as可用：{1}；或逐組出圖：--each {2}"),
    .eachNote: Wording(
      "{0}: {1} {1|picture|pictures}, one for each of the column '{2}', in {3} {3|file|files}; {4}",
      "{0}：按“{2}”列逐一出图{1}张，共{3}个文件；{4}", "{0}：按「{2}」欄逐一出圖{1}張，共{3}個檔案；{4}"),
    .eachSkipped: Wording(
      "{0} without figures {0|has|have} no picture: {1}",
      "{0}个没有数据，未出图：{1}", "{0}個沒有資料，未出圖：{1}"),
    .eachProblem: Wording("{0}: {1}", "{0}：{1}", "{0}：{1}"),
  ]
}
