extension Phrase {
  /// What a picture has room for, and how it is read where it has none.
  static let roomWordings: [PhraseCode: Wording] = [
    .bandDrawn: Wording(
      "band: 95% interval of the mean", "色带：均值的95%区间", "色帶：平均數的95%區間"),
    .bandTooWide: Wording(
      "the 95% interval of the mean is too wide to be drawn", "均值的95%区间太宽，未画出",
      "平均數的95%區間太寬，未畫出"),
    .mapUnnamed: Wording(
      "{0} {0|area is|areas are} too small for a name.", "有{0}块太小，放不下名称。", "有{0}塊太小，放不下名稱。"),
    .tilesAbridged: Wording(
      "{0} long {0|name has|names have} no room.", "有{0}个名称太长，放不下。", "有{0}個名稱太長，放不下。"),
    .ridgelineCut: Wording(
      "No figure is below 0: the curves are cut off there.", "没有低于0的数值，曲线在0处截断。",
      "沒有低於0的數值，曲線在0處截斷。"),
    .ridgelineEnds: Wording(
      "The curves are cut off at the lowest and the highest figure.", "曲线只画到最低值和最高值。",
      "曲線只畫到最低值和最高值。"),
    .ridgelineOwnHeights: Wording(
      "Each curve has a height of its own, as the spread differs too much between years: compare their places and forms.",
      "各年离散程度相差太大，每条曲线各用自己的高度：可比位置和形状，不比高低。",
      "各年離散程度相差太大，每條曲線各用自己的高度：可比位置和形狀，不比高低。"),
    .waterfallCut: Wording(
      "The axis does not start at 0, so that the steps can be seen; the totals are dots.",
      "横轴不从0开始，以便看清各项；合计以圆点表示。", "橫軸不從0開始，以便看清各項；合計以圓點表示。"),
  ]
}
