extension Phrase {
  /// Sentences of `export` and `init`; the texts of templates stand in a file of their own.
  static let exportWordings: [PhraseCode: Wording] = [
    .exportSheet: Wording("Data", "数据", "資料"),
    .exportYear: Wording("year", "年份", "年份"),
    .exportPeriod: Wording("period", "期间", "期間"),
    .workbookTooLong: Wording(
      "The sheet would have {0} rows, and a workbook takes {1}; narrow it with --years or --where, or write csv",
      "工作表将有{0}行，而工作簿最多{1}行；请用 --years 或 --where 缩小范围，或改用 csv",
      "工作表將有{0}列，而活頁簿最多{1}列；請用 --years 或 --where 縮小範圍，或改用 csv"),
    .workbookTooWide: Wording(
      "The sheet would have {0} columns, and a workbook takes {1}; name fewer metrics, or write csv",
      "工作表将有{0}列，而工作簿最多{1}列；请减少指标，或改用 csv",
      "工作表將有{0}欄，而活頁簿最多{1}欄；請減少指標，或改用 csv"),
    .workbookTextTooLong: Wording(
      "The text in row {0}, column {1} is longer than the 32,767 characters a workbook takes; write csv",
      "第{0}行第{1}列的文字超过工作簿允许的32,767个字符；请改用 csv",
      "第{0}列第{1}欄的文字超過活頁簿允許的32,767個字元；請改用 csv"),
    .workbookFailed: Wording(
      "Making the workbook failed: {0}; make room for temporary files, or name another place in TMPDIR",
      "生成工作簿失败：{0}；请为临时文件腾出空间，或用 TMPDIR 指定其他位置",
      "產生活頁簿失敗：{0}；請為暫存檔騰出空間，或用 TMPDIR 指定其他位置"),
    .optionNeedsCSV: Wording(
      "'{0}' changes how CSV is written, but the format is {1}; leave it out",
      "“{0}”只影响 CSV 的写法，而格式是 {1}；请去掉该选项",
      "「{0}」只影響 CSV 的寫法，而格式是 {1}；請去掉該選項"),
    .formatNeedsFolder: Wording(
      "'{0}' is a folder of files, but '{1}' is not a folder; name a folder with -o",
      "“{0}”是一个文件夹，而“{1}”不是文件夹；请用 -o 指定文件夹",
      "「{0}」是一個資料夾，而「{1}」不是資料夾；請用 -o 指定資料夾"),
    .oneFormatForFile: Wording(
      "'{0}' takes one format, but there are {1}; name a folder with -o",
      "“{0}”只能写一种格式，而要求了{1}；请用 -o 指定文件夹",
      "「{0}」只能寫一種格式，而要求了{1}；請用 -o 指定資料夾"),
    .fileTaken: Wording(
      "{0}: is there already and stays as it is; choose another folder or move the file away",
      "{0}：已经存在，未作改动；请换一个文件夹，或先移走该文件",
      "{0}：已經存在，未作更動；請換一個資料夾，或先移走該檔案"),
    .initNext: Wording(
      "Next: fill in {0}, then run: stats list --data {1}",
      "下一步：填写 {0}，然后运行：stats list --data {1}",
      "下一步：填寫 {0}，然後執行：stats list --data {1}"),
    .helpInit: Wording(
      "Make a dataset to fill in: a workbook, its description, instructions.",
      "建立待填写的数据集：工作簿、数据集说明和填写说明。",
      "建立待填寫的資料集：活頁簿、資料集說明和填寫說明。"),
    .helpInitFolder: Wording(
      "The folder; made if it is missing.", "文件夹；没有则新建。", "資料夾；沒有則新建。"),
    .helpFormatExport: Wording(
      "The format, by default as the output's name asks, else csv: {0}",
      "格式，默认由输出文件名决定，否则为 csv：{0}", "格式，預設由輸出檔名決定，否則為 csv：{0}"),
    .helpExcel: Wording(
      "CSV for Excel: with a byte order mark and CRLF.",
      "供 Excel 打开的 CSV：带 BOM，换行用 CRLF。", "供 Excel 開啟的 CSV：帶 BOM，換行用 CRLF。"),
    .helpRaw: Wording(
      "CSV texts as they are, also those that a spreadsheet would run as formulas.",
      "CSV 文字保持原样，包括电子表格会当作公式执行的文字。",
      "CSV 文字保持原樣，包括試算表會當作公式執行的文字。"),
    .helpLangInit: Wording(
      "zh-Hans, zh-Hant, zh or en (default: the locale's).",
      "zh-Hans、zh-Hant、zh 或 en（默认随系统语言）。",
      "zh-Hans、zh-Hant、zh 或 en（預設隨系統語言）。"),
  ].merging(templateWordings) { first, _ in first }
}
