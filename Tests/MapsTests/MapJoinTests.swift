import PanelData
import Testing

@testable import Maps

/// Unit squares in a row, with what is said of each.
private func layer(_ name: String, _ properties: [[String: String]]) -> MapFile.Layer {
  MapFile.Layer(
    name: name,
    features: properties.enumerated().map { index, texts in
      let x = Double(index)
      let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { MapPoint(x + $0.0, $0.1) }
      return MapFile.Feature(properties: texts, polygons: [MapPolygon([ring])])
    })
}

private func register(_ paths: [[String]], codes: [String] = []) -> UnitRegister {
  var register = UnitRegister(
    headings: Array(["县", "镇", "村"].suffix(paths.first?.count ?? 1)))
  for (index, path) in paths.enumerated() {
    _ = register.index(of: path, code: index < codes.count ? codes[index] : "")
  }
  return register
}

private func join(_ layers: [MapFile.Layer], _ register: UnitRegister) -> MapJoin? {
  MapJoin(
    MapFile(name: "m", layers: layers), register, isWanted: register.villages.map { _ in true })
}

@Test("Names meet whatever their script, suffix, spaces and case")
func namesMeet() throws {
  let units = register([["臺西村"], ["白山村村委会"], ["Green Hill"], ["紅旗村"]])
  let found = try #require(
    join(
      [
        layer(
          "", [["n": "台西村"], ["n": "白 山 村"], ["n": "green hill"], ["n": "红旗村"], ["n": "其他"]])
      ], units))
  #expect(found.areas == [[0], [1], [2], [3]])
  #expect(found.matched == 4 && found.wanted == 4)
}

@Test("The property and the object that name the most are taken, fewest areas for the same")
func bestProperty() throws {
  let units = register([["甲县"], ["乙县"]])
  let towns = layer(
    "towns", [["county": "甲县", "town": "东镇"], ["county": "甲县", "town": "西镇"], ["county": "乙县"]])
  let counties = layer("counties", [["id": "1", "name": "乙县"], ["id": "2", "name": "甲县"]])
  let found = try #require(join([towns, counties], units))
  #expect(found.layer == 1)
  #expect(found.property == "name")
  #expect(found.areas == [[1], [0]])
  // By themselves the towns are drawn, several for a county.
  #expect(join([towns], units)?.areas == [[0, 1], [2]])
}

@Test("One name in two groups is told apart by the other properties, else left alone")
func sameNames() throws {
  let units = register([["甲县", "东镇"], ["乙县", "东镇"], ["乙县", "西镇"]])
  let told = [
    ["c": "乙县", "t": "东镇"], ["c": "甲县", "t": "东镇"], ["c": "乙县", "t": "西镇"],
    ["c": "丙县", "t": "西镇"],
  ]
  #expect(join([layer("", told)], units)?.areas == [[1], [0], [2]])
  let bare = told.map { ["t": $0["t"] ?? ""] }
  #expect(join([layer("", bare)], units)?.areas == [[], [], [2, 3]])
  let paths = [["p": "甲县/东镇"], ["p": "乙县东镇"]]
  #expect(join([layer("", paths)], units)?.areas == [[0], [1], []])
}

@Test("Codes join where names do not; nothing in common joins nothing")
func codes() {
  let units = register([["甲"], ["乙"]], codes: ["110101001001", "110101001002"])
  let found = join(
    [layer("", [["name": "a", "code": "110101001002"], ["name": "b", "code": "110101001001"]])],
    units)
  #expect(found?.property == "code")
  #expect(found?.areas == [[1], [0]])
  #expect(join([layer("", [["name": "丙"]])], units) == nil)
}

@Test("Areas far beyond the data are left out and counted, a few are drawn")
func leftOut() throws {
  let units = register([["甲"], ["乙"]])
  func joined(_ names: [String]) throws -> JoinedMap {
    let file = MapFile(name: "m", layers: [layer("", names.map { ["n": $0] })])
    return JoinedMap(
      file, try #require(MapJoin(file, units, isWanted: [true, true])))
  }
  let near = try joined(["甲", "丙"])
  #expect(near.areas.map(\.village) == [nil, 0])
  #expect(near.villagesWithout == [1])
  #expect(near.leftOut == 0)
  let far = try joined(["甲", "丙", "丁"])
  #expect(far.areas.map(\.village) == [0])
  #expect(far.leftOut == 2)
}
