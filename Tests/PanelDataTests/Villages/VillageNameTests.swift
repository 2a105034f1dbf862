import Testing

@testable import PanelData

@Test(
  "A village's name is shown without what is no part of it",
  arguments: [
    ("青龙村", "青龙村"), ("青龙村委会", "青龙村"), ("青龙村村民委员会", "青龙村"), ("青龙行政村", "青龙村"),
    ("城关社区居委会", "城关社区"), ("城關社區居民委員會", "城關社區"), ("青 龙 村", "青龙村"), ("青\u{3000}龙村", "青龙村"),
    ("\u{A0}青龙村\u{200B}", "青龙村"), ("\u{FEFF}青龙村", "青龙村"), ("青龙\u{E0100}村", "青龙村"),
    ("青龙\u{FE00}村", "青龙村"), ("\u{202E}青龙村\u{202C}", "青龙村"), ("··青龙村", "青龙村"), ("Ａ村", "A村"),
    ("⽯桥村", "石桥村"), ("\u{F9DC}昌村", "隆昌村"), ("New  Town", "New Town"), ("村委会", "村委会"), ("会", "会"),
    ("行政村", "行政村"), ("👨‍👩‍👧村", "👨‍👩‍👧村"), ("", ""),
    ("1.青龙村", "青龙村"), ("１２、青龙村", "青龙村"), ("三、青龙村委会", "青龙村"), ("3组", "3组"),
    ("青龙村*", "青龙村"), ("青龙村①", "青龙村"), ("青龙村委会※", "青龙村"), ("①", "①"), ("A*", "A*"),
    ("1.5村", "1.5村"), ("2023.青龙村", "2023.青龙村"), ("三村", "三村"), ("1、", "1、"),
    ("..", ".."), ("../../etc/x", "../../etc/x"), (".", "."), ("· Ashford", "Ashford"),
    (".甲村", "甲村"), (" ..", ".."),
  ])
func shownNames(written: String, shown: String) {
  #expect(VillageName.normalized(written).unicodeScalars.elementsEqual(shown.unicodeScalars))
  // Read again it is the same: exports give names back.
  #expect(VillageName.normalized(shown) == shown)
}

@Test(
  "Names of one village in other characters compare as equal",
  arguments: [
    ("青龍村", "青龙村"), ("臺中里", "台中里"), ("二零村", "二〇村"), ("舊莊里", "舊庄里"), ("玉峯村", "玉峰村"),
    ("後壁村", "后壁村"), ("葉家灣", "叶家湾"), ("Cafe\u{301}", "Caf\u{E9}"), ("鍾樓村", "钟楼村"),
  ])
func equalNames(one: String, other: String) {
  #expect(
    VillageName.key(VillageName.normalized(one)) == VillageName.key(VillageName.normalized(other)))
}

@Test(
  "Names that differ stay different",
  arguments: [("东村", "西村"), ("青龙一村", "青龙二村"), ("青龙村", "青龙"), ("白山村", "白山社区")])
func differentNames(one: String, other: String) {
  #expect(
    VillageName.key(VillageName.normalized(one)) != VillageName.key(VillageName.normalized(other)))
}

@Test("No character is compared as one that is compared as a third")
func foldingIsFinal() {
  var folded = 0
  for value in UInt32(0x4E00)...0x9FFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let once = HanForms.folded(scalar)
    if once != scalar { folded += 1 }
    #expect(HanForms.folded(once) == once, "\(scalar) → \(once)")
  }
  #expect(folded > 1_300)
  for value in UInt32(0x2F00)...0x2FD5 {
    guard let scalar = Unicode.Scalar(value) else { continue }
    #expect(VillageName.isHan(HanForms.unified(scalar)), "\(scalar)")
  }
}

@Test(
  "Codes are compared without what spreadsheets add",
  arguments: [
    ("110101001001", "110101001001"), ("110101001001.0", "110101001001"), ("１１０１", "1101"),
    ("1.10101E+11", ""), ("1.1E11", ""), ("—", ""), ("", ""), ("6301500-001", "6301500-001"),
    ("1E", "1E"),
  ])
func codes(written: String, code: String) {
  #expect(VillageCode.normalized(written) == code)
}
