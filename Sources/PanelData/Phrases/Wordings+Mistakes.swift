extension Phrase {
  /// What would be mixed, guessed or taken in by mistake.
  static let mistakeWordings: [PhraseCode: Wording] = [
    .unitsInGroups: Wording("{0} of {1}", "{1}{0}", "{1}{0}"),
    .ambiguousGroup: Wording(
      "{0} '{1}' is {2} places; write one of them: {3}",
      "{0}“{1}”有{2}处；请写明其中之一：{3}", "{0}「{1}」有{2}處；請寫明其中之一：{3}"),
    .priceTwice: Wording(
      "{0}: {1} has two price indices, {2} and {3}; keep one of them",
      "{0}：{1}年有两个价格指数{2}和{3}；请只保留一个", "{0}：{1}年有兩個價格指數{2}和{3}；請只保留一個"),
    .priceNearOne: Wording(
      "{0}: the price index {2} of {1} says that prices fell to a fiftieth or less; the year before is 100, so write 101.4 for a rise of 1.4%",
      "{0}：{1}年的价格指数{2}表示价格跌到了上年的五十分之一以下；以上年为100，上涨1.4%请写成101.4",
      "{0}：{1}年的價格指數{2}表示價格跌到了上年的五十分之一以下；以上年為100，上漲1.4%請寫成101.4"),
    .emptyFolder: Wording(
      "The name of the folder is empty; write stats init FOLDER",
      "文件夹名是空的；请写成 stats init 文件夹", "資料夾名是空的；請寫成 stats init 資料夾"),
    .ownExport: Wording(
      "{0}: is an export of stats and was left out; name it after --data to read it",
      "{0}：是 stats 导出的文件，未读入；如要读它，请用 --data 指定",
      "{0}：是 stats 匯出的檔案，未讀入；如要讀它，請用 --data 指定"),
    .outputTaken: Wording(
      "{0}: is what standard output is written to, and was left out",
      "{0}：正用来接收标准输出，未读入", "{0}：正用來接收標準輸出，未讀入"),
    .fileNotFolder: Wording(
      "'{0}' looks like a file, but there is no format '{1}'; there are: {2}; a folder of that name is written '{0}/'",
      "“{0}”像是文件，但没有“{1}”格式；可用：{2}；若要用这个名字的文件夹，请写成“{0}/”",
      "「{0}」像是檔案，但沒有「{1}」格式；可用：{2}；若要用這個名字的資料夾，請寫成「{0}/」"),
    .unitContradicts: Wording(
      "Metric '{0}': dataset.yaml says {1}, but its heading '{2}' says {3}; correct one of the two",
      "指标“{0}”：dataset.yaml 写的单位是{1}，表头“{2}”写的是{3}；请改正其中之一",
      "指標「{0}」：dataset.yaml 寫的單位是{1}，表頭「{2}」寫的是{3}；請改正其中之一"),
    .partOfOther: Wording(
      "'{0}' is worked out as part of other answers and is no measure to ask for; there are: {1}; stats explain {0} says what it is",
      "“{0}”是其他结果的组成部分，不能单独指定；可用：{1}；说明见 stats explain {0}",
      "「{0}」是其他結果的組成部分，不能單獨指定；可用：{1}；說明見 stats explain {0}"),
    .partOfMeasure: Wording(
      "'{0}' comes with '{1}' where --by names groups; write --measures {1}; stats explain {0} says what it is",
      "用--by写明分组时，“{0}”随“{1}”一同给出；请写 --measures {1}；说明见 stats explain {0}",
      "用--by寫明分組時，「{0}」隨「{1}」一同給出；請寫 --measures {1}；說明見 stats explain {0}"),
    .noSuchCommandNear: Wording(
      "No command '{0}'. Did you mean: {1}?", "没有命令“{0}”。是否想用：{1}？", "沒有命令「{0}」。是否想用：{1}？"),
    .parseNoValue: Wording(
      "Option '{0}' takes no value, but has '{1}'", "选项“{0}”不带值，却写了“{1}”",
      "選項「{0}」不帶值，卻寫了「{1}」"),
    .noGroupsNamed: Wording(
      "--by names no column; the groups are {0}", "--by没有写明列；分组有{0}",
      "--by沒有寫明欄；分組有{0}"),
    .noSuchFigureNear: Wording(
      "No figure '{0}'. Did you mean: {1}?", "没有图形“{0}”。是否想用：{1}？", "沒有圖形「{0}」。是否想用：{1}？"),
    .cannotMakeFolder: Wording(
      "{0}: cannot be created: {1}; choose another folder",
      "{0}：无法创建：{1}；请换一个文件夹", "{0}：無法建立：{1}；請換一個資料夾"),
    .pathMissing: Wording(
      "No file or folder '{0}'; check the path", "没有文件或文件夹“{0}”；请检查路径",
      "沒有檔案或資料夾「{0}」；請檢查路徑"),
    .parseInvalidValue: Wording(
      "The value '{0}' does not fit '{1}'", "“{0}”不是“{1}”可用的值", "「{0}」不是「{1}」可用的值"),

    .describedMapMissing: Wording(
      "dataset.yaml: there is no map '{0}'; correct the name behind 'map'",
      "dataset.yaml：没有地图“{0}”；请改正 map 后的文件名",
      "dataset.yaml：沒有地圖「{0}」；請改正 map 後的檔名"),
    .describedCurrency: Wording(
      "dataset.yaml: '{0}' is no currency; write its three letters, such as CNY",
      "dataset.yaml：“{0}”不是货币代码；请写三个字母，如 CNY",
      "dataset.yaml：「{0}」不是貨幣代碼；請寫三個字母，如 TWD"),
    .describedLine: Wording(
      "dataset.yaml: metric '{0}' has weak_below {1}, which is not above 0",
      "dataset.yaml：指标“{0}”的 weak_below 是{1}，应大于0",
      "dataset.yaml：指標「{0}」的 weak_below 是{1}，應大於0"),

    // The system's own reasons.
    .systemPermission: Wording("Permission denied", "没有权限", "沒有權限"),
    .systemNotAllowed: Wording("Operation not permitted", "不允许此操作", "不允許此操作"),
    .systemReadOnly: Wording("Read-only file system", "文件系统只读", "檔案系統唯讀"),
    .systemNoSpace: Wording("No space left on device", "磁盘空间不足", "磁碟空間不足"),
    .systemQuota: Wording("Disk quota exceeded", "超出磁盘配额", "超出磁碟配額"),
    .systemFileTooLarge: Wording("File too large", "文件超过大小限制", "檔案超過大小限制"),
    .systemNoSuch: Wording("No such file or directory", "没有此文件或文件夹", "沒有此檔案或資料夾"),
    .systemNotFolder: Wording("Not a directory", "不是文件夹", "不是資料夾"),
    .systemIsFolder: Wording("Is a directory", "是文件夹", "是資料夾"),
    .systemInputOutput: Wording("Input/output error", "读写设备出错", "讀寫裝置出錯"),
    .systemNameTooLong: Wording("File name too long", "文件名过长", "檔名過長"),
    .systemTooManyFiles: Wording("Too many open files", "打开的文件过多", "開啟的檔案過多"),
    .systemLinks: Wording(
      "Too many levels of symbolic links", "符号链接层数过多", "符號連結層數過多"),
    .systemPipe: Wording("Broken pipe", "管道另一端已关闭", "管道另一端已關閉"),
    .systemNoSeek: Wording("Illegal seek", "不能重复读取", "不能重複讀取"),
    .systemExists: Wording("File exists", "已有同名文件", "已有同名檔案"),
    .systemBusy: Wording("In use by another program", "正被其他程序占用", "正被其他程式占用"),
    .systemInvalid: Wording("Invalid argument", "参数无效", "參數無效"),
    .systemNoDevice: Wording("No such device", "没有此设备", "沒有此裝置"),
    .systemNoMemory: Wording("Not enough memory", "内存不足", "記憶體不足"),
    .systemStale: Wording(
      "The file is gone from its server", "文件已不在服务器上", "檔案已不在伺服器上"),
    .systemTimedOut: Wording("Timed out", "等待超时", "等待逾時"),
    .systemOther: Wording("{1} (system error {0})", "系统错误{0}（{1}）", "系統錯誤{0}（{1}）"),
  ]
}
