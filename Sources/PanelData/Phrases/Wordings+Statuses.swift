/// How sure figures are, as notes under pictures say it.
extension Phrase {
  static let statusWordings: [PhraseCode: Wording] = [
    .statusEstimated: Wording("estimate", "估计数", "估計數"),
    .statusProvisional: Wording("first figure", "初步数", "初步數"),
    .statusBreak: Wording("break in series", "序列中断", "序列中斷"),
    .estimatesOnLines: Wording(
      "△ and thin dashes: estimates, {0}.", "△与细虚线为估计数：{0}。", "△與細虛線為估計數：{0}。"),
    .estimatesOnPoints: Wording(
      "△ estimates: {0}.", "△ 估计数：{0}。", "△ 估計數：{0}。"),
    .estimatesOnBars: Wording(
      "Hatched: estimates, {0}.", "斜线填充为估计数：{0}。", "斜線填充為估計數：{0}。"),
    .estimatesOnCells: Wording(
      "Filled corner: estimates, {0}.", "实心角为估计数：{0}。", "實心角為估計數：{0}。"),
    .estimatesAmong: Wording(
      "Among the figures are estimates: {0}.", "数据中有估计数：{0}。", "資料中有估計數：{0}。"),
    .provisionalOnPoints: Wording(
      "◇ first figures that may be revised: {0}.", "◇ 初步数，可能修订：{0}。",
      "◇ 初步數，可能修訂：{0}。"),
    .provisionalOnBars: Wording(
      "Hollow: first figures that may be revised, {0}.", "空心为初步数，可能修订：{0}。",
      "空心為初步數，可能修訂：{0}。"),
    .provisionalOnCells: Wording(
      "Hollow corner: first figures that may be revised, {0}.",
      "空心角为初步数，可能修订：{0}。", "空心角為初步數，可能修訂：{0}。"),
    .provisionalAmong: Wording(
      "Among them are first figures that may be revised: {0}.",
      "数据中有初步数，可能修订：{0}。", "資料中有初步數，可能修訂：{0}。"),
    .breaksMarked: Wording(
      "│ break in the series, not comparable with before: {0}.",
      "│ 序列中断，与此前不可比：{0}。", "│ 序列中斷，與此前不可比：{0}。"),
    .breaksAmong: Wording(
      "Series that break, not comparable with before: {0}.",
      "序列有中断，与此前不可比：{0}。", "序列有中斷，與此前不可比：{0}。"),
    .reorganisedMarked: Wording(
      "│ made of other villages before, whose figures were made comparable: {0}.",
      "│ 村有合并、分设，此前数据已折算为可比：{0}。",
      "│ 村有合併、分設，此前資料已折算為可比：{0}。"),
    .reorganisedAmong: Wording(
      "Made of other villages before, whose figures were made comparable: {0}.",
      "村有合并、分设，此前数据已折算为可比：{0}。",
      "村有合併、分設，此前資料已折算為可比：{0}。"),
    .allUnitsIn: Wording("all in {0}", "{0}全部", "{0}全部"),
    .allUnits: Wording("all", "全部", "全部"),
    .absentNote: Wording(
      "Without figures and not drawn: {0}.", "无数据、未画出：{0}。", "無資料、未畫出：{0}。"),
  ]
}
