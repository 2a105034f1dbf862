import CPangoCairo

/// Collects what a surface of `CairoCanvas` writes.
final class ByteSink {
  var bytes: [UInt8] = []

  // Not retained: the canvas holds the sink longer than the surface that writes to it.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    // `closure` is always a sink's, and `data` holds `length` bytes during this call.
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
