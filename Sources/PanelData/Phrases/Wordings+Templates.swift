extension Phrase {
  /// The texts of the files that `init` makes.
  static let templateWordings: [PhraseCode: Wording] = [
    // Names and headings; what dataset.yaml calls a field is the heading itself.
    .templateWorkbook: Wording("villages.xlsx", "村集体经济.xlsx", "村集體經濟.xlsx"),
    .templateInstructions: Wording("Instructions", "填写说明", "填寫說明"),
    .templateVillage: Wording("Village", "村名", "村名"),
    .templateArea: Wording("Area", "片区", "片區"),
    .templateYear: Wording("Year", "年份", "年份"),
    .templateRevenue: Wording("Collective revenue", "集体经济收入", "集體經濟收入"),
    .templateNetIncome: Wording("Net operating income", "经营收益", "經營收益"),
    .templateProjects: Wording("Projects", "项目数", "項目數"),
    .templateHouseholds: Wording("Households", "户数", "戶數"),
    .templatePopulation: Wording("Population", "人口", "人口"),
    .templateRevenuePerHead: Wording(
      "Collective revenue per head", "人均集体经济收入", "人均集體經濟收入"),
    .templateHeading: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .templateMoney: Wording("CNY", "万元", "萬元"),
    .templatePieces: Wording("projects", "个", "個"),
    .templateHouseholdUnit: Wording("households", "户", "戶"),
    .templatePersons: Wording("persons", "人", "人"),

    // What a spreadsheet answers to a wrong entry.
    .templateYearRule: Wording(
      "A year from 1900 to 2100, such as 2023", "请填1900至2100之间的年份，如2023",
      "請填1900至2100之間的年份，如2023"),
    .templateAmountRule: Wording(
      "A number, 0 or more; leave the cell empty where there is none",
      "请填不小于0的数字；没有数据就空着", "請填不小於0的數字；沒有資料就空著"),
    .templateNumberRule: Wording(
      "A number, negative for a loss; leave the cell empty where there is none",
      "请填数字，亏损填负数；没有数据就空着", "請填數字，虧損填負數；沒有資料就空著"),

    // Instructions, in the README and on the workbook's second sheet.
    .templateReadmeTitle: Wording("Figures of the villages", "各村数据", "各村資料"),
    .templateReadmeAbout: Wording(
      "{0} takes the figures, {1} says what they are.",
      "{0} 用来填写数据，{1} 说明数据的含义。", "{0} 用來填寫資料，{1} 說明資料的含義。"),
    .templateStepRows: Wording(
      "One row for each village and year, directly under the headings; no totals.",
      "每个村每年一行，紧接表头往下填；不要填合计。", "每個村每年一列，緊接表頭往下填；不要填合計。"),
    .templateStepVillage: Wording(
      "Write the name of a village the same way every year.",
      "同一个村各年的名称要写得一样。", "同一個村各年的名稱要寫得一樣。"),
    .templateStepArea: Wording(
      "Without areas, delete that column, and the line 'groups' in dataset.yaml.",
      "如不分片区，请删去该列，并删去 dataset.yaml 中的 groups 一行。",
      "如不分片區，請刪去該欄，並刪去 dataset.yaml 中的 groups 一行。"),
    .templateStepNumbers: Wording(
      "Plain numbers in the unit of the heading. No figure: leave the cell empty; 0 means none.",
      "只填数字，单位见表头。没有数据就空着；0表示确实为零。",
      "只填數字，單位見表頭。沒有資料就空著；0表示確實為零。"),
    .templateStepColumns: Wording(
      "Columns may be added and deleted; those named in dataset.yaml keep their headings.",
      "可以增删列；dataset.yaml 中写到的列，表头要与其一致。",
      "可以增刪欄；dataset.yaml 中寫到的欄，表頭要與其一致。"),
    .templateStepCommands: Wording(
      "Then run in this folder:", "填好后，在本文件夹中运行：", "填好後，在本資料夾中執行："),

    .templateStepHistory: Wording(
      "When villages are renamed or merged, add a table villages.csv with the headings id, name, valid_from, valid_to, event, successor, weight; events are rename, merge, split, transfer.",
      "有村更名或合并时，另建表格 villages.csv，表头为：编码、名称、起始年、终止年、事件、继任、权重；事件为更名、合并、分设或划转。",
      "有村更名或合併時，另建表格 villages.csv，表頭為：編碼、名稱、起始年、終止年、事件、繼任、權重；事件為更名、合併、分設或劃轉。"),
    // Comments in dataset.yaml.
    .templateAbout: Wording(
      "What the figures in this folder are. No key is required; lines that begin with # are not read.",
      "说明本文件夹中的数据。各项都可省略；以 # 开头的行不起作用。",
      "說明本資料夾中的資料。各項都可省略；以 # 開頭的行不起作用。"),
    .templateTitleKey: Wording(
      "The name that charts and reports show; else the folder's.",
      "图表和报告中显示的名称；不写则用文件夹名。", "圖表和報告中顯示的名稱；不寫則用資料夾名。"),
    .templateTitleExample: Wording(
      "Collective economy of Example township", "示例镇村集体经济", "示例鎮村集體經濟"),
    .templateDescriptionKey: Wording(
      "A few sentences on how the figures came about.", "数据如何得来，几句话即可。",
      "資料如何得來，幾句話即可。"),
    .templateDescriptionExample: Wording(
      "Annual returns of the villages, checked by the township.", "各村年报，经镇里核对。",
      "各村年報，經鎮裡核對。"),
    .templateSourcesKey: Wording(
      "Who published the figures; shown under charts.", "数据由谁发布；显示在图的下方。",
      "資料由誰發布；顯示在圖的下方。"),
    .templateSourcesExample: Wording("Township statistics office", "镇统计站", "鎮統計站"),
    .templateLicensesKey: Wording(
      "On which terms the figures may be passed on.", "数据可以按什么条件转用。",
      "資料可以按什麼條件轉用。"),
    .templateUnitsKey: Wording(
      "What a row is called in the plural, where it is not a village.",
      "每行不是村时，写明是什么。", "每列不是村時，寫明是什麼。"),
    .templateUnitsExample: Wording("villager groups", "村民小组", "村民小組"),
    .templateColumnsKey: Wording(
      "The headings of the columns that name the village, its groups (the largest first), the year.",
      "村名列、分组列（由大到小）和年份列的表头。", "村名欄、分組欄（由大到小）和年份欄的表頭。"),
    .templateCurrencyKey: Wording(
      "The currency of amounts of money, by ISO code.", "金额的币种，用 ISO 代码。",
      "金額的幣別，用 ISO 代碼。"),
    .templateMetricsKey: Wording(
      "The metrics, each by the name that commands use, such as: stats chart revenue",
      "各项指标；以命令中使用的名字为键，如：stats chart revenue",
      "各項指標；以命令中使用的名字為鍵，如：stats chart revenue"),
    .templateFieldKey: Wording(
      "field: the heading; unit: what the figures count; title: the name in charts",
      "field：表头；unit：单位；title：图表中的名称", "field：表頭；unit：單位；title：圖表中的名稱"),
    .templatePartsKey: Wording(
      "The metrics that add up to this one, if they have columns of their own:",
      "构成本指标的各分项（各占一列时）：", "構成本指標的各分項（各占一欄時）："),
    .templateWeakKey: Wording(
      "Below this line a village counts as weak; the bounds of bands:",
      "低于此线为薄弱村；分档界限：", "低於此線為薄弱村；分檔界限："),
    .templateRatioKey: Wording(
      "One metric divided by another:", "一项指标除以另一项：", "一項指標除以另一項："),
  ]
}
