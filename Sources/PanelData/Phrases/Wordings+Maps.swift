extension Phrase {
  /// Maps, tiles in place of maps, and groups drawn in place of villages.
  static let mapWordings: [PhraseCode: Wording] = [
    // Files that are no maps.
    .mapNotJSON: Wording(
      "{0}: this is no JSON; export the map as GeoJSON or TopoJSON",
      "{0}：不是JSON文本；请把地图导出为GeoJSON或TopoJSON", "{0}：不是JSON文字；請把地圖匯出為GeoJSON或TopoJSON"),
    .mapOther: Wording(
      "{0}: the type of this JSON is '{1}', not FeatureCollection or Topology; export the map as GeoJSON or TopoJSON",
      "{0}：这个JSON的type是“{1}”，不是FeatureCollection或Topology；请把地图导出为GeoJSON或TopoJSON",
      "{0}：這個JSON的type是「{1}」，不是FeatureCollection或Topology；請把地圖匯出為GeoJSON或TopoJSON"),
    .mapEmpty: Wording(
      "{0}: the map is empty; export it again with its areas", "{0}：地图是空的；请连同区域一起重新导出",
      "{0}：地圖是空的；請連同區域一起重新匯出"),
    .mapNoAreas: Wording(
      "{0}: the map has no areas, only {1}; export Polygon or MultiPolygon",
      "{0}：地图里没有区域，只有{1}；请导出Polygon或MultiPolygon",
      "{0}：地圖裡沒有區域，只有{1}；請匯出Polygon或MultiPolygon"),
    .mapFaulty: Wording(
      "{0}: the outline of feature {1} is no list of coordinates or known arcs; export the map again",
      "{0}：第{1}个区域的边界不是坐标列表或已有的弧；请重新导出地图",
      "{0}：第{1}個區域的邊界不是座標清單或已有的弧；請重新匯出地圖"),
    .mapFaultyArc: Wording(
      "{0}: arc {1} is no list of coordinates; export the map again", "{0}：弧{1}不是坐标列表；请重新导出地图",
      "{0}：弧{1}不是座標清單；請重新匯出地圖"),
    .mapNoMatch: Wording(
      "{0}: no property of its areas has the names in {1}, such as {2}. It has {3}. Give the areas the names that the data has",
      "{0}：区域的属性里找不到{1}的名称（如{2}）。现有属性：{3}。请给区域加上与数据相同的名称",
      "{0}：區域的屬性裡找不到{1}的名稱（如{2}）。現有屬性：{3}。請給區域加上與資料相同的名稱"),
    .mapProperty: Wording("{0} ({1})", "{0}（{1}）", "{0}（{1}）"),
    .mapNeeded: Wording(
      "Figure 'choropleth' needs a map: add --map with a GeoJSON or TopoJSON file, or use --as tiles, which needs none",
      "图形“choropleth”需要地图：请用--map给出GeoJSON或TopoJSON文件，或用不需要地图的--as tiles",
      "圖形「choropleth」需要地圖：請用--map給出GeoJSON或TopoJSON檔案，或用不需要地圖的--as tiles"),
    .mapUnused: Wording(
      "Figure '{0}' has no use for --map. Use --as choropleth, or leave --map out",
      "图形“{0}”用不上--map。请用--as choropleth，或去掉--map",
      "圖形「{0}」用不上--map。請用--as choropleth，或去掉--map"),

    // What is said of the join.
    .mapJoined: Wording(
      "{0}: joined by {1}: {2} of {3} {4}", "{0}：按{1}对上{3}个{4}中的{2}个",
      "{0}：按{1}對上{3}個{4}中的{2}個"),
    .mapVillagesWithout: Wording("Not on the map: {0}.", "地图上没有：{0}。", "地圖上沒有：{0}。"),
    .mapAreasWithout: Wording("Without a figure: {0}.", "没有数据：{0}。", "沒有資料：{0}。"),
    .mapAreasLeftOut: Wording(
      "{0} {0|area|areas} of the map beyond the data {0|is|are} not drawn.", "地图上数据以外的{0}个区域未画。",
      "地圖上資料以外的{0}個區域未畫。"),

    // Groups in place of villages.
    .groupSums: Wording(
      "Figures of each {0}: sums over its {1}.", "各{0}数值为其{1}之和。", "各{0}數值為其{1}之和。"),
    .groupMeans: Wording(
      "Figures of each {0}: plain means over its {1}.", "各{0}数值为其{1}的简单平均。",
      "各{0}數值為其{1}的簡單平均。"),
    .groupQuotients: Wording(
      "Figures of each {0}: sums over its {1}, divided by each other.", "各{0}数值为其{1}合计相除所得。",
      "各{0}數值為其{1}合計相除所得。"),

    // The figures.
    .choroplethFigure: Wording(
      "A map of your own, every area in the colour of its class", "自备地图分级着色：每块按数值所在级别着色",
      "自備地圖分級著色：每塊按數值所在級別著色"),
    .tilesFigure: Wording(
      "A tile for everyone in the colour of its class, group by group, where there is no map",
      "没有地图时的格子图：一村一格，按组排列，分级着色",
      "沒有地圖時的格子圖：一村一格，按組排列，分級著色"),
    .classBelow: Wording("below {0}", "不足{0}", "不足{0}"),
    .classesNote: Wording(
      "{0} classes with about as many {1} in each; an edge belongs to the class above it.",
      "分{0}级，各级{1}数大致相等；下限在内，上限不在内。", "分{0}級，各級{1}數大致相等；下限在內，上限不在內。"),
    .tilesNote: Wording(
      "A tile for each of the {0}, by {1}; where a tile stands is not where it lies.",
      "一个{0}一格，按{1}排列；格子的位置不是实际位置。", "一個{0}一格，按{1}排列；格子的位置不是實際位置。"),
    .tilesPlainNote: Wording(
      "A tile for each of the {0}; where a tile stands is not where it lies.",
      "一个{0}一格；格子的位置不是实际位置。", "一個{0}一格；格子的位置不是實際位置。"),
    .tilesUnnamed: Wording(
      "The tiles are too small for names.", "格子太小，不标名称。", "格子太小，不標名稱。"),
    .summaryChoropleth: Wording(
      "Map of {0} of {1} in {2}.", "分级地图：{2}{1}的{0}。", "分級地圖：{2}{1}的{0}。"),
    .summaryTiles: Wording(
      "Tiles of {0} of {1} in {2}.", "格子图：{2}{1}的{0}。", "格子圖：{2}{1}的{0}。"),
    .choroplethAccount: Wording(
      "{0}, {1} areas in {2} classes", "{0}，{1}个区域分{2}级", "{0}，{1}個區域分{2}級"),
    .tilesAccount: Wording(
      "{0}, {1} tiles in {2} classes", "{0}，{1}格分{2}级", "{0}，{1}格分{2}級"),

    // Help.
    .helpMap: Wording(
      "GeoJSON or TopoJSON for choropleth, its areas joined by name or code (default: the dataset's own).",
      "choropleth所用的GeoJSON或TopoJSON，按名称或代码对应（默认为数据集自带的地图）。",
      "choropleth所用的GeoJSON或TopoJSON，按名稱或代碼對應（預設為資料集自帶的地圖）。"),
    .explainFigureChoropleth: Wording(
      "Each area of the map given with --map is coloured by the figure of its village, town or county in the period reported on. Up to five classes hold about as many each, with round edges; 0 and negative figures have colours of their own, and an area without a figure is hatched. Areas are joined by the property that names or numbers the most; GeoJSON and TopoJSON, in degrees or on a plane, will do. Large areas catch the eye whatever they hold: compare rates rather than totals, or use tiles.",
      "用--map给出的地图，按报告期各村（或乡镇、县）的数值给区域着色。最多五级，各级数量大致相等，界限取整；零和负值另用颜色，没有数据的画斜线。区域按能对上最多名称或代码的属性与数据对应；GeoJSON、TopoJSON，经纬度或平面坐标都可以。面积大的区域总是显眼：宜比较人均或比率，不宜比较总量；也可改用tiles。",
      "用--map給出的地圖，按報告期各村（或鄉鎮、縣）的數值給區域著色。最多五級，各級數量大致相等，界限取整；零和負值另用顏色，沒有資料的畫斜線。區域按能對上最多名稱或代碼的屬性與資料對應；GeoJSON、TopoJSON，經緯度或平面座標都可以。面積大的區域總是顯眼：宜比較人均或比率，不宜比較總量；也可改用tiles。"
    ),
    .explainFigureTiles: Wording(
      "One tile for each village, all of one size, so that a large village does not outweigh a small one; the tiles of a group stand together under its name. Colours are those of choropleth: up to five classes with about as many each. Where there is room a tile has its name and its figure. It needs no map, and tells who belongs together, not where they lie.",
      "一村一格，大小相同，面积大的村不会喧宾夺主；同组的格子排在一起，上方标组名。颜色与choropleth相同：最多五级，各级数量大致相等。放得下时格内写名称和数值。不需要地图；只表示归属，不表示位置。",
      "一村一格，大小相同，面積大的村不會喧賓奪主；同組的格子排在一起，上方標組名。顏色與choropleth相同：最多五級，各級數量大致相等。放得下時格內寫名稱和數值。不需要地圖；只表示歸屬，不表示位置。"
    ),
  ]
}
