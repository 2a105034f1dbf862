extension Phrase {
  static let checkWordings: [PhraseCode: Wording] = [
    .checkCounts: Wording(
      "{0} × {1} {1|period|periods} × {2} {2|metric|metrics}; {3} {3|cell|cells} without a figure, {4} {4|row|rows} missing",
      "{0} × {1}期 × {2}项指标；{3}个单元格缺数据，缺{4}行",
      "{0} × {1}期 × {2}項指標；{3}個儲存格缺資料，缺{4}列"),
    .checkTotals: Wording(
      "{0} {0|cell|cells} of totals held against the rows above", "核对了{0}个合计数", "核對了{0}個合計數"),
    .checkVerdict: Wording(
      "{0} {0|error|errors}, {1} {1|warning|warnings}", "{0}个错误，{1}条提醒", "{0}個錯誤，{1}條提醒"),
    .understoodRows: Wording("records from row {0}", "第{0}行起为数据", "第{0}列起為資料"),
    .understoodVillage: Wording("villages in '{0}'", "村名在“{0}”列", "村名在「{0}」欄"),
    .understoodGroups: Wording("groups in {0}", "分组为{0}", "分組為{0}"),
    .understoodPeriodColumn: Wording("years in '{0}'", "年份在“{0}”列", "年份在「{0}」欄"),
    .understoodPeriodHeadings: Wording("years in the headings", "年份在表头中", "年份在表頭中"),
    .understoodPeriodFixed: Wording("all of {0}", "均为{0}年", "均為{0}年"),
    .understoodMetricColumn: Wording("metrics named in '{0}'", "指标名在“{0}”列", "指標名在「{0}」欄"),
    .understoodMetrics: Wording("metrics: {0}", "指标：{0}", "指標：{0}"),
    .understoodEncoding: Wording("text in {0}", "文本编码{0}", "文字編碼{0}"),
    .understoodEncodingGuess: Wording(
      "text in {0}, a guess: say --encoding if names look wrong",
      "文本编码{0}（推测；如村名有误请用 --encoding 指定）",
      "文字編碼{0}（推測；如村名有誤請用 --encoding 指定）"),
    .noSuchEncoding: Wording(
      "No encoding '{0}'; there are: {1}", "没有编码“{0}”；可用：{1}", "沒有編碼「{0}」；可用：{1}"),
    .helpEncoding: Wording(
      "The encoding of text files: UTF-8, GB18030, Big5, … (default: as their bytes suggest).",
      "文本文件的编码：UTF-8、GB18030、Big5 等（默认自动判断）。",
      "文字檔案的編碼：UTF-8、GB18030、Big5 等（預設自動判斷）。"),
    .understoodUnit: Wording("unit {0}", "单位{0}", "單位{0}"),
    .likelyRename: Wording(
      "'{0}' ends in {1} where '{2}' begins in {3}: the same village under a new name? If so, say it in villages.csv: {4}",
      "“{0}”止于{1}年，“{2}”始于{3}年：是否为同一村改名？如是，请在 villages.csv 中写明：{4}",
      "「{0}」止於{1}年，「{2}」始於{3}年：是否為同一村改名？如是，請在 villages.csv 中寫明：{4}"),
    .helpCheck: Wording(
      "Read everything, and report every problem with its place.",
      "通读全部数据，逐一报告问题及位置。", "通讀全部資料，逐一報告問題及位置。"),
    .helpPaths: Wording(
      "Files or folders to check (default: ./datasets, else this folder).",
      "要检查的文件或文件夹（默认 ./datasets，否则当前文件夹）。",
      "要檢查的檔案或資料夾（預設 ./datasets，否則目前資料夾）。"),
  ]
}
