extension Phrase {
  static let outputProblemWordings: [PhraseCode: Wording] = [
    .missingGlyphs: Wording(
      "No font has the characters {0}; install one: apt-get install {1}",
      "没有字体包含这些字符：{0}；请安装：apt-get install {1}",
      "沒有字型包含這些字元：{0}；請安裝：apt-get install {1}"),
    .cannotCreate: Wording(
      "{0}: cannot be created: {1}; choose another place with -o",
      "{0}：无法创建：{1}；请用 -o 换一个位置", "{0}：無法建立：{1}；請用 -o 換一個位置"),
    .cannotWrite: Wording(
      "{0}: writing failed: {1}; nothing was changed there",
      "{0}：写入失败：{1}；原有内容未改动", "{0}：寫入失敗：{1}；原有內容未改動"),
    .standardOutputFailed: Wording(
      "Writing to standard output failed: {0}", "写入标准输出失败：{0}", "寫入標準輸出失敗：{0}"),
    .oneFormatForStandardOutput: Wording(
      "Standard output takes one picture; choose one with --format: {0}",
      "标准输出只能写一种格式；请用 --format 选择：{0}",
      "標準輸出只能寫一種格式；請用 --format 選擇：{0}"),
    .outputIsInput: Wording(
      "{0}: is one of the tables read; choose another name with -o",
      "{0}：是所读取的表格之一；请用 -o 换一个名字", "{0}：是所讀取的表格之一；請用 -o 換一個名字"),
    .emptyOutput: Wording(
      "The path after -o is empty", "-o 后的路径是空的", "-o 後的路徑是空的"),
    .noSuchCommand: Wording(
      "No command '{0}'. There are: {1}", "没有命令“{0}”。可用：{1}", "沒有命令「{0}」。可用：{1}"),
    .noSuchFormat: Wording(
      "No format '{0}'; there are: {1}", "没有“{0}”格式；可用：{1}", "沒有「{0}」格式；可用：{1}"),
    .formatContradictsName: Wording(
      "'{0}' names a {1} file, but the format asked for is {2}; leave one of the two out",
      "“{0}”是 {1} 文件，但要求的格式是 {2}；请去掉其中一个",
      "「{0}」是 {1} 檔案，但要求的格式是 {2}；請去掉其中一個"),
    .noSuchLanguage: Wording(
      "No language '{0}'; there are: zh-Hans, zh-Hant, zh, en",
      "没有语言“{0}”；可用：zh-Hans、zh-Hant、zh、en",
      "沒有語言「{0}」；可用：zh-Hans、zh-Hant、zh、en"),
    .noSuchFigure: Wording(
      "No figure '{0}'; there are: {1}", "没有图形“{0}”；可用：{1}", "沒有圖形「{0}」；可用：{1}"),
    .canvasRefused: Wording(
      "A picture of {0} × {1} pixels is too large; use a smaller --size or --dpi",
      "图片{0}×{1}像素过大；请减小--size或--dpi", "圖片{0}×{1}像素過大；請縮小--size或--dpi"),
    .libraryMissing: Wording(
      "A library cannot be loaded ({0}). Install {1} (Debian and Ubuntu)",
      "无法加载所需的库（{0}）。请安装 {1}（Debian、Ubuntu 软件包名）",
      "無法載入所需的函式庫（{0}）。請安裝 {1}（Debian、Ubuntu 套件名）"),
    .drawingFailed: Wording("Drawing failed: {0}", "绘图失败：{0}", "繪圖失敗：{0}"),
    .internalFault: Wording(
      "A fault of stats itself: {0}; please report it with the command and the data",
      "stats 自身的故障：{0}；请将命令和数据一并反馈",
      "stats 自身的故障：{0}；請將命令和資料一併回報"),
    .problemsLeft: Wording(
      "and {0} more {0|problem|problems}", "还有{0}个问题", "還有{0}個問題"),
    .error: Wording("error: {0}", "错误：{0}", "錯誤：{0}"),
    .warning: Wording("warning: {0}", "注意：{0}", "注意：{0}"),
    .parseUnknownOption: Wording(
      "Unknown option '{0}'", "没有选项“{0}”", "沒有選項「{0}」"),
    .parseUnknownOptionSuggestion: Wording(
      "Unknown option '{0}'. Did you mean '{1}'?", "没有选项“{0}”。是否想用“{1}”？",
      "沒有選項「{0}」。是否想用「{1}」？"),
    .parseMissingArgument: Wording(
      "Missing argument '{0}'", "缺少参数“{0}”", "缺少參數「{0}」"),
    .parseMissingValue: Wording(
      "Missing value for '{0}'", "选项“{0}”缺少值", "選項「{0}」缺少值"),
    .parseUnexpectedArgument: Wording(
      "Unexpected argument '{0}'", "多余的参数“{0}”", "多餘的參數「{0}」"),
    .parseSeeHelp: Wording(
      "See '{0} --help'", "用法见 {0} --help", "用法見 {0} --help"),
  ]
}
