import Tables

extension Phrase {
  /// Why a cell of a number column is refused, and what to do about it.
  static let numberFaultWordings: [PhraseCode: Wording] = [
    .notANumber: Wording(
      "{0}: '{1}' in column '{2}' is not a number; write a figure, or leave the cell empty",
      "{0}：“{2}”列的“{1}”不是数字；请填写数字，没有数据就空着",
      "{0}：「{2}」欄的「{1}」不是數字；請填寫數字，沒有資料就空著"),
    .numberOutOfRange: Wording(
      "{0}: '{1}' in column '{2}' is too large for a number; check its exponent",
      "{0}：“{2}”列的“{1}”超出数值范围；请检查指数",
      "{0}：「{2}」欄的「{1}」超出數值範圍；請檢查指數"),
    .numberGrouping: Wording(
      "{0}: '{1}' in column '{2}' has separators that group neither by three nor by four; write it without them, and decimals behind a point",
      "{0}：“{2}”列的“{1}”的分隔符既不是三位一节也不是四位一节；请去掉分隔符，小数点用“.”",
      "{0}：「{2}」欄的「{1}」的分隔符既不是三位一節也不是四位一節；請去掉分隔符，小數點用「.」"),
    .numberPoints: Wording(
      "{0}: '{1}' in column '{2}' has more than one decimal point; write one",
      "{0}：“{2}”列的“{1}”有不止一个小数点；请只留一个",
      "{0}：「{2}」欄的「{1}」有不止一個小數點；請只留一個"),
    .numberRange: Wording(
      "{0}: '{1}' in column '{2}' is a range; write one figure, or leave the cell empty",
      "{0}：“{2}”列的“{1}”是一个范围；请填写一个数，没有就空着",
      "{0}：「{2}」欄的「{1}」是一個範圍；請填寫一個數，沒有就空著"),
    .numberBound: Wording(
      "{0}: '{1}' in column '{2}' is a bound, not a figure; write the figure itself, or leave the cell empty",
      "{0}：“{2}”列的“{1}”只是上限或下限；请填写具体数，没有就空着",
      "{0}：「{2}」欄的「{1}」只是上限或下限；請填寫具體數，沒有就空著"),
    .numberFraction: Wording(
      "{0}: '{1}' in column '{2}' is a fraction; write it with a decimal point",
      "{0}：“{2}”列的“{1}”是分数；请改写成小数",
      "{0}：「{2}」欄的「{1}」是分數；請改寫成小數"),
    .numberDate: Wording(
      "{0}: '{1}' in column '{2}' is a date, perhaps made by a spreadsheet from a ratio such as 2/3; format the cell as text and enter it again",
      "{0}：“{2}”列的“{1}”是日期，可能是电子表格把2/3这样的比值变成了日期；请把单元格设为文本后重新填写",
      "{0}：「{2}」欄的「{1}」是日期，可能是試算表把2/3這樣的比值變成了日期；請把儲存格設為文字後重新填寫"),
    .numberErrorValue: Wording(
      "{0}: '{1}' in column '{2}' is a spreadsheet's error; correct the formula, or widen the column if it shows ####, and save again",
      "{0}：“{2}”列的“{1}”是电子表格的错误值；请改正公式，显示####时请加宽列，再保存一次",
      "{0}：「{2}」欄的「{1}」是試算表的錯誤值；請改正公式，顯示####時請加寬欄，再儲存一次"),
    .numberErrorCode: Wording(
      "{0}: '{1}' in column '{2}' is a spreadsheet's code for an error such as #DIV/0!; correct the formula and export again",
      "{0}：“{2}”列的“{1}”是电子表格错误值（如#DIV/0!）的代码；请改正公式后重新导出",
      "{0}：「{2}」欄的「{1}」是試算表錯誤值（如#DIV/0!）的代碼；請改正公式後重新匯出"),
    .numberUnit: Wording(
      "{0}: '{1}' in column '{2}' has a unit that the column does not have; name the unit in the heading, and write figures alone",
      "{0}：“{2}”列的“{1}”带有本列没有的单位；请在表头注明单位，单元格只填数字",
      "{0}：「{2}」欄的「{1}」帶有本欄沒有的單位；請在表頭註明單位，儲存格只填數字"),
    .numberPercent: Wording(
      "{0}: '{1}' in column '{2}' is a rate among other figures; put % into the heading if all are rates, or write the figure",
      "{0}：“{2}”列的“{1}”是百分数或成数，而本列是其他数值；如全列都是比率请在表头注明%，否则请填写数值",
      "{0}：「{2}」欄的「{1}」是百分數或成數，而本欄是其他數值；如全欄都是比率請在表頭註明%，否則請填寫數值"),
    .numberDirection: Wording(
      "{0}: '{1}' in column '{2}' tells a rise or a fall in a column of other figures; write the figure itself",
      "{0}：“{2}”列的“{1}”写的是增减，而本列不是增长率；请填写数值本身",
      "{0}：「{2}」欄的「{1}」寫的是增減，而本欄不是增長率；請填寫數值本身"),
    .numberParentheses: Wording(
      "{0}: '{1}' in column '{2}' is in parentheses, which mean a minus in columns of money only; write it with a minus, or name a unit of money in the heading",
      "{0}：“{2}”列的“{1}”带括号，只有金额列才表示负数；请改用负号，或在表头注明金额单位",
      "{0}：「{2}」欄的「{1}」帶括號，只有金額欄才表示負數；請改用負號，或在表頭註明金額單位"),
    .numberTriangle: Wording(
      "{0}: '{1}' in column '{2}' may mean a negative figure, a fall or a rise; write it with a minus or without a sign",
      "{0}：“{2}”列的“{1}”可能表示负数，也可能表示下降或上升；请改用负号或不带符号",
      "{0}：「{2}」欄的「{1}」可能表示負數，也可能表示下降或上升；請改用負號或不帶符號"),
    .numberDash: Wording(
      "{0}: '{1}' in column '{2}' begins with a dash that is no minus; write -, or nothing before the figure",
      "{0}：“{2}”列的“{1}”前面的横线不是负号；负数请用“-”，否则请去掉",
      "{0}：「{2}」欄的「{1}」前面的橫線不是負號；負數請用「-」，否則請去掉"),
    .numberOpenExponent: Wording(
      "{0}: '{1}' in column '{2}' may be an estimate or a number cut off behind its e; write an estimate as '10 e'",
      "{0}：“{2}”列的“{1}”可能是估计数，也可能是没写完的科学计数法；估计数请写成“10（估）”",
      "{0}：「{2}」欄的「{1}」可能是估計數，也可能是沒寫完的科學記號；估計數請寫成「10（預）」"),
    .numberFlag: Wording(
      "{0}: '{1}' in column '{2}' is a yes or a no, not a figure; write a number",
      "{0}：“{2}”列的“{1}”是“是否”，不是数值；请填写数字",
      "{0}：「{2}」欄的「{1}」是「是否」，不是數值；請填寫數字"),
    .numberMixed: Wording(
      "{0}: '{1}' in column '{2}' does not make one number; write it in digits and in one unit",
      "{0}：“{2}”列的“{1}”拼不成一个数；请只用数字和一个单位来写",
      "{0}：「{2}」欄的「{1}」拼不成一個數；請只用數字和一個單位來寫"),
    .mixedShares: Wording(
      "{0}: '{1}' has {2} here and {4} at {3}, parts of one beside percentages; write all in one way, or put % behind those that are percentages",
      "{0}：“{1}”此处为{2}，{3} 为{4}，小数与百分数混用；请统一写法，或在百分数后加%",
      "{0}：「{1}」此處為{2}，{3} 為{4}，小數與百分數混用；請統一寫法，或在百分數後加%"),
  ]

  /// The sentence for a cell that is refused for `fault`.
  static func code(of fault: NumberFault) -> PhraseCode {
    switch fault {
    case .notNumber: .notANumber
    case .outOfRange: .numberOutOfRange
    case .badGrouping: .numberGrouping
    case .severalPoints: .numberPoints
    case .range: .numberRange
    case .bound: .numberBound
    case .fraction: .numberFraction
    case .ratioDate: .numberDate
    case .errorValue: .numberErrorValue
    case .spreadsheetError: .numberErrorCode
    case .unitInCell: .numberUnit
    case .percent: .numberPercent
    case .direction: .numberDirection
    case .parentheses: .numberParentheses
    case .ambiguousTriangle: .numberTriangle
    case .wideDash: .numberDash
    case .openExponent: .numberOpenExponent
    case .flag: .numberFlag
    case .mixed: .numberMixed
    case .widePoint: .numberWidePoint
    case .mixedShares: .mixedShares
    }
  }
}
