extension Phrase {
  static let dataProblemWordings: [PhraseCode: Wording] = [
    .notAPeriod: Wording(
      "{0}: '{1}' is not a year between 1900 and 2100",
      "{0}：“{1}”不是1900至2100之间的年份", "{0}：「{1}」不是1900至2100之間的年份"),
    .noVillageColumn: Wording(
      "{0}: no column names the villages (columns: {1}); say which with 'village:' in dataset.yaml, or where a whole sheet or file is of one village, call it as the village is called",
      "{0}：找不到村名列（现有列：{1}）；请在 dataset.yaml 中用 village: 指明；一村一表的，请用村名命名工作表或文件",
      "{0}：找不到村名欄（現有欄位：{1}）；請在 dataset.yaml 中用 village: 指明；一村一表的，請用村名命名工作表或檔案"),
    .noPeriod: Wording(
      "{0}: there is no year, neither in a column ({1}) nor in the file's name; name the file like 2023.csv or add a column 'year'",
      "{0}：没有年份，列（{1}）和文件名中都找不到；请把文件命名为 2023.csv 或增加“年份”列",
      "{0}：沒有年份，欄位（{1}）和檔名中都找不到；請把檔案命名為 2023.csv 或增加「年份」欄"),
    .otherTableBelow: Wording(
      "{0}: another table with other headings begins here; put it on a sheet or in a file of its own",
      "{0}：从这里开始是表头不同的另一张表；请把它放到单独的工作表或文件中",
      "{0}：從這裡開始是表頭不同的另一張表；請把它放到單獨的工作表或檔案中"),
    .severalFigures: Wording(
      "{0}: several rows give the figure of one place, told apart by column '{1}' ({2}); sum them by place and year first, or choose one with --where {1}={3}",
      "{0}：同一地区有多行数据，由“{1}”列（{2}）区分；请先按地区和年份汇总，或用 --where {1}={3} 选定一个",
      "{0}：同一地區有多列資料，由「{1}」欄（{2}）區分；請先按地區和年份加總，或用 --where {1}={3} 選定一個"),
    .blankVillage: Wording(
      "{0}: the row names no village; name it, or call it Total where it sums up others",
      "{0}：该行没有村名；请填写，合计行请写“合计”", "{0}：該列沒有村名；請填寫，合計列請寫「合計」"),
    .blankPeriod: Wording("{0}: the row has no year", "{0}：该行没有年份", "{0}：該列沒有年份"),
    .cellsWithOtherUnit: Wording(
      "{0}: here the first of {1} {1|cell|cells} in column '{2}' with another unit than the heading's; they were converted",
      "{0}：“{2}”列有{1}个单元格的单位与表头不同，此为第一处；已换算",
      "{0}：「{2}」欄有{1}個儲存格的單位與表頭不同，此為第一處；已換算"),
    .cellsWithOwnUnit: Wording(
      "{0}: here the first of {1} {1|cell|cells} in column '{2}' that name a unit, beside others that do not; is it the same?",
      "{0}：“{2}”列有{1}个单元格自带单位，其余没有，此为第一处；单位是否相同？",
      "{0}：「{2}」欄有{1}個儲存格自帶單位，其餘沒有，此為第一處；單位是否相同？"),
    .cellsWithFootnote: Wording(
      "{0}: here the first of {1} {1|figure|figures} marked with a note; the notes were not read",
      "{0}：有{1}个数据带注释标记，此为第一处；注释内容未读取",
      "{0}：有{1}個資料帶註釋標記，此為第一處；註釋內容未讀取"),
    .cellsRounded: Wording(
      "{0}: here the first of {1} {1|figure|figures} in column '{2}' with more digits than can be kept, here read as {3}; if it is a code, it is no figure",
      "{0}：“{2}”列有{1}个数的位数超出可保留的精度，此为第一处，读作{3}；如果是编码，则不是数值",
      "{0}：「{2}」欄有{1}個數的位數超出可保留的精度，此為第一處，讀作{3}；如果是編碼，則不是數值"),
    .blankGroup: Wording(
      "'{0}' has a group in some rows and none in others ({1}); fill in the blank ones",
      "“{0}”有的行写了分组，有的行没写（{1}）；请补全",
      "「{0}」有的列寫了分組，有的列沒寫（{1}）；請補全"),
    .duplicateDiffers: Wording(
      "{0}: '{1}' has different figures for the same year at {2}; keep one of the two rows, or where they are two villages of one name, add a column with their towns",
      "{0}：“{1}”同一年在 {2} 已有不同的数据；两行请保留一行，如为不同乡镇的同名村，请加一列“乡镇”",
      "{0}：「{1}」同一年在 {2} 已有不同的資料；兩列請保留一列，如為不同鄉鎮的同名村，請加一欄「鄉鎮」"),
    .duplicateEqual: Wording(
      "{0}: '{1}' is repeated with the same figures from {2}; counted once",
      "{0}：“{1}”与 {2} 重复且数据相同；只计一次", "{0}：「{1}」與 {2} 重複且資料相同；只計一次"),
    .totalDiffers: Wording(
      "{0}: '{1}' of '{2}' is {3}, but the rows above add up to {4}; one of them is wrong, the total is not used",
      "{0}：“{2}”的“{1}”为{3}，但上面各行相加为{4}；其中必有一处有误，合计数未被采用",
      "{0}：「{2}」的「{1}」為{3}，但上面各列相加為{4}；其中必有一處有誤，合計數未被採用"),
    .sectionDiffers: Wording(
      "{0}: '{1}' of '{2}' is {3}, but its rows below add up to {4}; one of them is wrong, the sum is not used",
      "{0}：“{2}”的“{1}”为{3}，但其下各行相加为{4}；其中必有一处有误，该数未被采用",
      "{0}：「{2}」的「{1}」為{3}，但其下各列相加為{4}；其中必有一處有誤，該數未被採用"),
    .sectionLikely: Wording(
      "{0}: '{1}' is the sum of the rows below; if it is no village, take its figures out",
      "{0}：“{1}”等于其下各行之和；如果不是村，请删去其数据",
      "{0}：「{1}」等於其下各列之和；如果不是村，請刪去其資料"),
    .partRow: Wording(
      "{0}: '{1}' may be a part of the row above, or a village; give a part a column of its own, a village its bare name",
      "{0}：“{1}”可能是上一行的一部分，也可能是村；一部分请另列一栏，村请只写村名",
      "{0}：「{1}」可能是上一列的一部分，也可能是村；一部分請另列一欄，村請只寫村名"),
    .sumOfOthers: Wording(
      "{0}: '{1}' is the sum of all others; taken for a total and left out",
      "{0}：“{1}”等于其余各行之和；视为合计，未计入",
      "{0}：「{1}」等於其餘各列之和；視為合計，未計入"),
    .sumsOfRuns: Wording(
      "{0}: {1} {1|unit is|units are} the sum of the rows right below or above; taken for {1|a total|totals} and left out: {2}",
      "{0}：有{1}个单位等于其下或其上相邻各行之和；视为合计，未计入：{2}",
      "{0}：有{1}個單位等於其下或其上相鄰各列之和；視為合計，未計入：{2}"),
    .statisticsOfOthers: Wording(
      "{0}: {1} {1|unit|units} below the villages {1|holds a statistic|hold statistics} of theirs; left out: {2}",
      "{0}：各村之下有{1}行为统计量，未计入：{2}",
      "{0}：各村之下有{1}列為統計量，未計入：{2}"),
    .sumOfRun: Wording(
      "{0}: '{1}' is the sum of the rows right below or above; if it is a total of them, call it Total or take it out",
      "{0}：“{1}”等于其下或其上相邻各行之和；如为合计，请写“合计”或删去",
      "{0}：「{1}」等於其下或其上相鄰各列之和；如為合計，請寫「合計」或刪去"),
    .sumsOfGroups: Wording(
      "{0}: {1} {1|unit is|units are} the sum of all others of the group; taken for {1|a total|totals} and left out: {2}",
      "{0}：有{1}个单位等于所在组其余单位之和；视为合计，未计入：{2}",
      "{0}：有{1}個單位等於所在組其餘單位之和；視為合計，未計入：{2}"),
    .figuresPlanned: Wording(
      "{0}: the figures of {1} are plans, not results; they are used like the others and marked",
      "{0}：{1}的数据是计划数，不是实际数；与其他数据一同使用，并加标记",
      "{0}：{1}的資料是計畫數，不是實際數；與其他資料一同使用，並加標記"),
    .yearRowLate: Wording(
      "{0}: '{1}' stands alone as the year of the rows below, but those above have none; write theirs above them, too",
      "{0}：“{1}”独占一行，是其下各行的年份，但其上各行没有年份；请在上方也写明年份",
      "{0}：「{1}」獨占一列，是其下各列的年份，但其上各列沒有年份；請在上方也寫明年份"),
    .ratioCycle: Wording(
      "{0}: metric '{1}' is derived from itself", "{0}：指标“{1}”由自身推算", "{0}：指標「{1}」由自身推算"),
    .idTaken: Wording(
      "Column '{0}' has the id of a described metric; it is called '{1}' here",
      "“{0}”列与已描述的指标同名；这里称为“{1}”", "「{0}」欄與已描述的指標同名；這裡稱為「{1}」"),
    .noSuchMetric: Wording(
      "No metric '{0}'. {1}", "没有指标“{0}”。{1}", "沒有指標「{0}」。{1}"),
    .metricIsText: Wording(
      "Column '{0}' holds text, not figures. {1}",
      "“{0}”列是文字，不是数据。{1}", "「{0}」欄是文字，不是資料。{1}"),
    .noMetrics: Wording(
      "{0}: no column holds figures; write numbers in one, under a heading",
      "{0}：没有任何数据列；请在带表头的列中填写数字", "{0}：沒有任何資料欄；請在有表頭的欄中填寫數字"),
    .ambiguousMetric: Wording(
      "Several datasets have a metric '{0}'; say which: {1}",
      "多个数据集都有指标“{0}”；请指明：{1}", "多個資料集都有指標「{0}」；請指明：{1}"),
    .severalDatasets: Wording(
      "There are several datasets here; say which metric: {0}",
      "这里有多个数据集；请指明指标：{0}", "這裡有多個資料集；請指明指標：{0}"),
    .didYouMeanAny: Wording(
      "Did you mean one of: {0}?", "是否想用：{0}？", "是否想用：{0}？"),
    .didYouMean: Wording("Did you mean '{0}'?", "是否想用“{0}”？", "是否想用「{0}」？"),
    .availableMetrics: Wording(
      "There are: {0}; see 'stats list'", "现有指标：{0}；详见 stats list",
      "現有指標：{0}；詳見 stats list"),
    .noSuchColumn: Wording(
      "{0}: no column '{1}'; did you mean: {2}?",
      "{0}：没有“{1}”列；是否想用：{2}？", "{0}：沒有「{1}」欄；是否想用：{2}？"),
    .noSuchGroup: Wording(
      "No row has {0} = '{1}'; did you mean: {2}?",
      "没有一行的{0}是“{1}”；是否想用：{2}？", "沒有一列的{0}是「{1}」；是否想用：{2}？"),
    .badWhere: Wording(
      "'{0}' is not a filter; write --where COLUMN=VALUE",
      "“{0}”不是筛选条件；请写成 --where 列名=值", "「{0}」不是篩選條件；請寫成 --where 欄名=值"),
    .badYears: Wording(
      "'{0}' is not a range of years; write 2015-2023, 2018- or 2023",
      "“{0}”不是年份范围；请写成 2015-2023、2018- 或 2023",
      "「{0}」不是年份範圍；請寫成 2015-2023、2018- 或 2023"),
    .badYear: Wording(
      "'{0}' is not a year; write --year 2023",
      "“{0}”不是年份；请写成 --year 2023", "「{0}」不是年份；請寫成 --year 2023"),
    .noYearsInRange: Wording(
      "No figures in these years; the data has {0} to {1}",
      "所选年份没有数据；数据年份为{0}至{1}", "所選年份沒有資料；資料年份為{0}至{1}"),
    .yearNotInData: Wording(
      "No figures for {0}; the data has {1}", "{0}年没有数据；数据年份为{1}",
      "{0}年沒有資料；資料年份為{1}"),
    .noFigures: Wording(
      "No row fits all filters", "没有同时符合所有筛选条件的行", "沒有同時符合所有篩選條件的列"),
    .metricWithoutFigures: Wording(
      "'{0}' has no figure at all in the rows chosen", "所选的行中“{0}”没有任何数据",
      "所選的列中「{0}」沒有任何資料"),
    .periodPartsMixed: Wording(
      "'{0}' has figures for whole years and for parts of years; keep them in files of their own",
      "“{0}”既有全年数据又有季度或月度数据；请分开放在不同的文件里",
      "「{0}」既有全年資料又有季度或月度資料；請分開放在不同的檔案裡"),
    .noData: Wording(
      "There is no data here: neither a folder 'datasets' nor a table in this folder; name one with --data PATH",
      "这里没有数据：没有 datasets 文件夹，当前文件夹也没有表格；请用 --data 路径 指明",
      "這裡沒有資料：沒有 datasets 資料夾，目前資料夾也沒有表格；請用 --data 路徑 指明"),
    .dataMissing: Wording(
      "No file or folder '{0}'; check the path after --data",
      "没有文件或文件夹“{0}”；请检查 --data 后的路径",
      "沒有檔案或資料夾「{0}」；請檢查 --data 後的路徑"),
    .noTables: Wording(
      "{0}: there is no table in this folder; put .csv, .xlsx or .xls files there",
      "{0}：该文件夹中没有表格；请放入 .csv、.xlsx 或 .xls 文件",
      "{0}：該資料夾中沒有表格；請放入 .csv、.xlsx 或 .xls 檔案"),
    .fileTooLong: Wording(
      "{0}: longer than {1} bytes; is this the right file?",
      "{0}：超过{1}字节；请确认文件是否正确", "{0}：超過{1}位元組；請確認檔案是否正確"),
    .yamlInvalid: Wording("{0}: not valid YAML: {1}", "{0}：YAML 格式错误：{1}", "{0}：YAML 格式錯誤：{1}"),
    .yamlExpected: Wording(
      "{0}: '{1}' needs {2}", "{0}：“{1}”应为{2}", "{0}：「{1}」應為{2}"),
    .yamlText: Wording("a text", "文字", "文字"),
    .yamlNumber: Wording("a number", "数字", "數字"),
    .yamlBoolean: Wording("true or false", "true 或 false", "true 或 false"),
    .yamlMapping: Wording("keys with values", "键值对", "鍵值對"),
    .yamlLanguages: Wording(
      "a text for zh or en", "zh 或 en 的文字", "zh 或 en 的文字"),
    .yamlAscending: Wording("numbers in ascending order", "从小到大的数字", "由小到大的數字"),
    .yamlBothTerms: Wording("both 'of' and 'per'", "同时有 of 和 per", "同時有 of 和 per"),
    .yamlUnknownKey: Wording(
      "{0}: the key '{1}' is not known and has no effect; known: {2}",
      "{0}：键“{1}”无法识别，不起作用；可用：{2}", "{0}：鍵「{1}」無法識別，不起作用；可用：{2}"),
    .yamlUnknownMetric: Wording(
      "{0}: metric '{1}' refers to '{2}', which is not described",
      "{0}：指标“{1}”引用的“{2}”没有定义", "{0}：指標「{1}」引用的「{2}」沒有定義"),
    .fieldNotFound: Wording(
      "Metric '{0}' is described but no table has a column '{1}'; columns of figures: {2}",
      "已描述指标“{0}”，但没有表格含“{1}”列；数据列有：{2}",
      "已描述指標「{0}」，但沒有表格含「{1}」欄；資料欄有：{2}"),
    .differentHeadings: Wording(
      "{0} names its units by {1}, but {2} by {3}; put the tables into folders of their own",
      "{0} 以{1}定位单位，{2} 却以{3}定位；请把这些表格放进不同的文件夹",
      "{0} 以{1}定位單位，{2} 卻以{3}定位；請把這些表格放進不同的資料夾"),
  ]
}
