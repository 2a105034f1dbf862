extension Phrase {
  static let pictureWordings: [PhraseCode: Wording] = [
    .helpShow: Wording(
      "What a picture made by stats carries: title, description, command, version, data.",
      "查看stats所画图片自带的内容：标题、说明、命令、版本、数据。",
      "查看stats所畫圖片自帶的內容：標題、說明、命令、版本、資料。"),
    .helpPictureFile: Wording(
      "A PNG, SVG or PDF drawn by stats.", "stats画的PNG、SVG或PDF文件。", "stats畫的PNG、SVG或PDF檔案。"),
    .helpShowData: Wording("Only the data, as CSV.", "只输出数据（CSV）。", "只輸出資料（CSV）。"),
    .helpSize: Wording(
      "slide, word, wechat (both as high as their rows need), or a size such as 16x9cm, 160x90mm, 1600x900px.",
      "slide（幻灯片）、word（文档）、wechat（公众号），后两种按行数加高；或如16x9cm、160x90mm、1600x900px。",
      "slide（簡報）、word（文件）、wechat（公眾號），後兩種按列數加高；或如16x9cm、160x90mm、1600x900px。"),
    .helpTheme: Wording(
      "Inks of pictures: light (default), dark (dark paper), print (black and greys, for printers without colour).",
      "图的配色：light（默认）、dark（深色底）、print（黑白，供打印）。",
      "圖的配色：light（預設）、dark（深色底）、print（黑白，供列印）。"),
    .noSuchTheme: Wording(
      "No theme '{0}'; use one of: {1}", "没有配色“{0}”；可用：{1}", "沒有配色「{0}」；可用：{1}"),
    .helpDots: Wording(
      "Pixels per inch of PNG, 30 to 1200 (default 254).", "PNG每英寸像素数，30至1200（默认254）。",
      "PNG每英寸像素數，30至1200（預設254）。"),
    .helpTruecolour: Wording(
      "PNG with exact pixels instead of a palette of 256 colours; about three times as large.",
      "PNG保留每个像素的原色，不用256色调色板；文件约大两倍。", "PNG保留每個像素的原色，不用256色調色盤；檔案約大兩倍。"),
    .helpWithData: Wording(
      "Also write the figures drawn as CSV beside the picture.", "在图旁同时写出所用数据（CSV）。",
      "在圖旁同時寫出所用資料（CSV）。"),
    .badSize: Wording(
      "'{0}' is no size from 4 cm to 2 m; use {1}, or write 16x9cm, 160x90mm, 6x4in or 1600x900px",
      "“{0}”不是4厘米至2米的尺寸；请用{1}，或写成16x9cm、160x90mm、6x4in、1600x900px",
      "「{0}」不是4公分至2公尺的尺寸；請用{1}，或寫成16x9cm、160x90mm、6x4in、1600x900px"),
    .sizeTooLow: Wording(
      "The size asked for is too low for this figure; use --size {0}, a group by --where, or another figure",
      "指定的高度放不下这张图；请用--size {0}，或用--where只取一组，或换一种图",
      "指定的高度放不下這張圖；請用--size {0}，或用--where只取一組，或換一種圖"),
    .showMissing: Wording("No file '{0}'", "没有文件“{0}”", "沒有檔案「{0}」"),
    .badDots: Wording(
      "'{0}' is not for --dpi; use 30 to 1200", "--dpi不能是“{0}”；请用30至1200",
      "--dpi不能是「{0}」；請用30至1200"),
    .withDataNeedsFile: Wording(
      "--with-data writes a file beside the picture; leave out -o -, or use stats show on the picture",
      "--with-data要在图旁写文件；请去掉-o -，或对图片用stats show",
      "--with-data要在圖旁寫檔案；請去掉-o -，或對圖片用stats show"),
    .showForeign: Wording(
      "{0}: the picture carries no command of stats; it was made or saved by another program",
      "{0}：图片中没有stats的命令；可能由其他程序生成或另存", "{0}：圖片中沒有stats的命令；可能由其他程式產生或另存"),
    .showNoData: Wording(
      "{0} carries no data, as PDF and pictures of more than 2,000 figures do not; write it with --with-data: {1}",
      "{0}不带数据（PDF和数据超过2,000个的图都不带）；可加--with-data写出：{1}",
      "{0}不帶資料（PDF和資料超過2,000個的圖都不帶）；可加--with-data寫出：{1}"),
    .showNoPicture: Wording(
      "{0}: no whole PNG, SVG or PDF", "{0}：不是完整的PNG、SVG或PDF", "{0}：不是完整的PNG、SVG或PDF"),
  ]
}
