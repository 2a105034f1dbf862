// Swift's own vectors have no way to make bits of their lanes that compiles to the one instruction
// there is for it.
#if arch(x86_64) && canImport(_Builtin_intrinsics.intel.sse2)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Which of 16 bytes are wanted: all bits of such a byte are set, of others none.
struct ByteMask {
  private let lanes: SIMD16<UInt8>

  @inline(__always)
  private init(_ lanes: SIMD16<UInt8>) { self.lanes = lanes }

  /// Those whose comparison has said yes.
  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    // A lane of a mask is a byte, all of whose bits are set or none.
    lanes = unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  static func | (left: ByteMask, right: ByteMask) -> ByteMask {
    ByteMask(left.lanes | right.lanes)
  }

  /// A bit for each byte, the first one lowest.
  @inline(__always)
  var bits: UInt64 {
    #if arch(x86_64) && canImport(_Builtin_intrinsics.intel.sse2)
      let halves = unsafeBitCast(lanes, to: SIMD2<Int64>.self)
      return UInt64(UInt32(truncatingIfNeeded: _mm_movemask_epi8(halves)))
    #else
      let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
      return Self.bits(halves[0]) | Self.bits(halves[1]) &<< 8
    #endif
  }

  /// The lowest bit of each byte, side by side.
  @inline(__always)
  private static func bits(_ lanes: UInt64) -> UInt64 {
    // The product has the bit of byte k at 56 + k, and no two bits meet.
    ((lanes & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// How many bytes four masks have together.
  @inline(__always)
  static func count(_ one: ByteMask, _ two: ByteMask, _ three: ByteMask, _ four: ByteMask) -> Int {
    #if arch(x86_64) && canImport(_Builtin_intrinsics.intel.sse2)
      // Few of these processors may be counted on to count bits; a lane that is set is -1.
      let sum = SIMD16<UInt8>() &- (one.lanes &+ two.lanes &+ (three.lanes &+ four.lanes))
      let halves = _mm_sad_epu8(unsafeBitCast(sum, to: SIMD2<Int64>.self), SIMD2<Int64>())
      return Int(halves[0] &+ halves[1])
    #else
      return one.bits.nonzeroBitCount + two.bits.nonzeroBitCount + three.bits.nonzeroBitCount
        + four.bits.nonzeroBitCount
    #endif
  }
}
