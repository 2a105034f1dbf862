extension Phrase {
  static let helpWordings: [PhraseCode: Wording] = [
    .helpStats: Wording(
      "Gaps, charts and reports from the yearly figures of villages.",
      "由各村历年数据得出差距、图表和报告。", "由各村歷年資料得出差距、圖表和報告。"),
    .helpChart: Wording(
      "Draw the figure that suits a metric, as PNG and SVG.",
      "画出适合某项指标的图，输出 PNG 和 SVG。", "畫出適合某項指標的圖，輸出 PNG 和 SVG。"),
    .helpList: Wording(
      "Show what is here: datasets, years, villages, groups, metrics.",
      "列出现有内容：数据集、年份、村、分组、指标。", "列出現有內容：資料集、年份、村、分組、指標。"),
    .helpExport: Wording(
      "Write the figures as understood: CSV, XLSX, JSON, Data Package.",
      "导出读到的数据：CSV、XLSX、JSON、Data Package。",
      "匯出讀到的資料：CSV、XLSX、JSON、Data Package。"),
    .helpReport: Wording(
      "Write a report on a metric: a figure, three sentences, a table.",
      "就某项指标写一份报告：一图、三句话、一表。", "就某項指標寫一份報告：一圖、三句話、一表。"),
    .helpMetric: Wording(
      "The metric: its id, heading or title, or DATASET/METRIC; see 'stats list'.",
      "指标：代号、表头或名称，或“数据集/指标”；见 stats list。",
      "指標：代號、表頭或名稱，或「資料集/指標」；見 stats list。"),
    .helpMetrics: Wording(
      "The metrics to export; all of the dataset without one.",
      "要导出的指标；不写则导出数据集的全部指标。", "要匯出的指標；不寫則匯出資料集的全部指標。"),
    .helpReportMetric: Wording(
      "The metric reported on; 'revenue' without one.",
      "报告的指标；默认 revenue。", "報告的指標；預設 revenue。"),
    .helpData: Wording(
      "A file, a folder, or - for standard input (default: ./datasets, else this folder).",
      "文件、文件夹，或 - 表示标准输入（默认 ./datasets，否则当前文件夹）。",
      "檔案、資料夾，或 - 表示標準輸入（預設 ./datasets，否則目前資料夾）。"),
    .helpYears: Wording(
      "The data used: 2023, 2015-2023, 2018- or -2020 (default: all).",
      "使用的年份：2023、2015-2023、2018- 或 -2020（默认全部）。",
      "使用的年份：2023、2015-2023、2018- 或 -2020（預設全部）。"),
    .helpYear: Wording(
      "The year reported on (default: the last with figures).",
      "报告的年份（默认有数据的最后一年）。", "報告的年份（預設有資料的最後一年）。"),
    .helpWhere: Wording(
      "Keep the rows of a group: 片区=环湖片区; repeatable.",
      "只保留某组的行：片区=环湖片区；可多次使用。", "只保留某組的列：片區=環湖片區；可多次使用。"),
    .helpLang: Wording(
      "zh-Hans, zh-Hant, zh or en (default: the dataset's; messages follow the locale).",
      "zh-Hans、zh-Hant、zh 或 en（默认随数据集；提示随系统语言）。",
      "zh-Hans、zh-Hant、zh 或 en（預設隨資料集；提示隨系統語言）。"),
    .helpAs: Wording("The figure to draw: {0}", "要画的图形：{0}", "要畫的圖形：{0}"),
    .helpFormat: Wording(
      "png, svg, pdf, several with commas (default: png,svg).",
      "png、svg、pdf，可用逗号并列（默认 png,svg）。", "png、svg、pdf，可用逗號並列（預設 png,svg）。"),
    .helpFormatReport: Wording("The format: {0}", "格式：{0}", "格式：{0}"),
    .helpOutput: Wording(
      "A folder, a file, or - for standard output (default: output).",
      "文件夹、文件，或 - 表示标准输出（默认 output）。",
      "資料夾、檔案，或 - 表示標準輸出（預設 output）。"),
    .helpOutputExport: Wording(
      "A .csv, .xlsx or .json file, a folder, or - (default: - for text, else output).",
      ".csv、.xlsx 或 .json 文件，文件夹，或 -（文本默认 -，其他默认 output）。",
      ".csv、.xlsx 或 .json 檔案，資料夾，或 -（文字預設 -，其他預設 output）。"),
    .helpQuiet: Wording(
      "No notes and warnings.", "不显示说明和提醒。", "不顯示說明和提醒。"),
    .helpJSON: Wording(
      "Machine-readable result, also for errors.", "机器可读的结果，出错时也是。",
      "機器可讀的結果，出錯時也是。"),
    .helpHelp: Wording("Show this help.", "显示本帮助。", "顯示本說明。"),
    .helpVersion: Wording("Show the version.", "显示版本。", "顯示版本。"),
    .helpOverviewHeading: Wording("", "", ""),
    .helpUsageHeading: Wording("USAGE: ", "用法：", "用法："),
    .helpArgumentsHeading: Wording("ARGUMENTS:", "参数：", "參數："),
    .helpOptionsHeading: Wording("OPTIONS:", "选项：", "選項："),
    .helpSubcommandsHeading: Wording("SUBCOMMANDS:", "子命令：", "子命令："),
    .helpSeeSubcommand: Wording(
      "See 'stats help <subcommand>' for detailed help.",
      "详见 stats help <子命令>。", "詳見 stats help <子命令>。"),
    .helpExamples: Wording("EXAMPLES:", "示例：", "範例："),
  ]
}
