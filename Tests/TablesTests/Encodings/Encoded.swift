import CZlib
import Dispatch
import Glibc
import Testing

@testable import Tables

/// Text as iconv writes it in an encoding: a witness of its own against the decoders.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
  try #require(encodedIfPossible(text, as: name), "\(name) cannot write it")
}

func encodedIfPossible(_ text: String, as name: String) -> [UInt8]? {
  guard let handle = iconv_open(name, "UTF-8") else { return nil }
  defer { iconv_close(handle) }
  var source = Array(text.utf8)
  var target = [UInt8](repeating: 0, count: 4 * source.count + 16)
  let capacity = target.count
  let written = source.withUnsafeMutableBytes { source in
    target.withUnsafeMutableBytes { target -> Int? in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      var room = capacity
      guard iconv(handle, &from, &left, &to, &room) == 0 || left == 0,
        iconv(handle, nil, nil, &to, &room) == 0
      else { return nil }
      return capacity - room
    }
  }
  return written.map { Array(target.prefix($0)) }
}

/// One member of gzip.
func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  try #require(
    deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
      == Z_OK)
  defer { deflateEnd(&stream) }
  var source = bytes
  var target = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
  let capacity = target.count
  let code = source.withUnsafeMutableBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(capacity)
      return deflate(&stream, Z_FINISH)
    }
  }
  try #require(code == Z_STREAM_END)
  return Array(target.prefix(capacity - Int(stream.avail_out)))
}

/// A pipe into which `bytes` are written `step` at a time.
func pipe(_ bytes: [UInt8], step: Int, encoding: TextEncoding? = nil) -> TableInput {
  var ends: [Int32] = [0, 0]
  #expect(Glibc.pipe(&ends) == 0)
  let writer = ends[1]
  DispatchQueue.global().async {
    var index = 0
    while index < bytes.count {
      let part = Array(bytes[index..<min(bytes.count, index + step)])
      if write(writer, part, part.count) != part.count { break }
      index += step
    }
    close(writer)
  }
  return TableInput(descriptor: ends[0], name: "t.csv", isOwned: true, encoding: encoding)
}

/// All that a stream of text gives, with blocks and reads of the given size.
func text(
  of bytes: [UInt8], in encoding: TextEncoding, blockSize: Int, readSize: Int = 7
) throws -> (text: [UInt8], faults: DecodingFaults) {
  var stream = try TextStream(
    ByteSource(bytes: bytes, name: "t"), isCompressed: false, encoding: encoding,
    blockSize: blockSize)
  var result: [UInt8] = []
  var part = [UInt8](repeating: 0, count: readSize)
  while true {
    let got = try part.withUnsafeMutableBytes { try stream.read(into: $0, at: result.count) }
    if got == 0 { return (result, stream.faults) }
    result += part[..<got]
  }
}
