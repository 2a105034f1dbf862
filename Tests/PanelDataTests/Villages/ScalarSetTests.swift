import Testing

@testable import PanelData

@Test("A set of scalars has those it was made of and no other")
func scalarSets() {
  let scalars = Array("第(（一二三四五六七八九十村\u{20000}".unicodeScalars)
  let set = ScalarSet(scalars)
  let found = (UInt32(0)...0x2FFFF).compactMap { Unicode.Scalar($0) }.filter { set.contains($0) }
  #expect(Set(found) == Set(scalars))
}
