import Plotting

/// A number that follows from what a scene holds, the same on every run (FNV-1a, 64 bits).
struct SceneFingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ scene: Scene) {
    add(scene.title)
    add(scene.summary)
    add(scene.language)
    add(scene.size.width)
    add(scene.size.height)
    add(scene.background)
    for entry in scene.metadata {
      add(entry.key)
      add(entry.value)
    }
    for element in scene.elements {
      add(element.role.rawValue)
      add(element.name ?? "")
      add(element.shape)
    }
  }

  /// Letters and digits that start the ids of the picture.
  var prefix: String {
    let folded = UInt32(truncatingIfNeeded: value ^ (value >> 32))
    let digits = String(folded, radix: 16)
    return "s" + String(repeating: "0", count: 8 - digits.count) + digits + "-"
  }

  private mutating func add(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    // No text has this byte, so two texts in a row cannot be mistaken for others.
    add(byte: 0xFF)
  }

  private mutating func add(_ number: Double) {
    let bits = number.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  private mutating func add(_ color: Color?) {
    guard let color else { return add(byte: 0) }
    for byte in [1, color.red, color.green, color.blue] { add(byte: byte) }
    add(color.alpha)
  }

  private mutating func add(_ stroke: Stroke?) {
    add(stroke?.color)
    guard let stroke else { return }
    add(stroke.width)
    for length in stroke.dash { add(length) }
  }

  private mutating func add(_ point: Point) {
    add(point.x)
    add(point.y)
  }

  private mutating func add(_ shape: Shape) {
    switch shape {
    case .path(let path, let fill, let stroke):
      for step in path.steps {
        switch step {
        case .move(let point):
          add(byte: 1)
          add(point)
        case .line(let point):
          add(byte: 2)
          add(point)
        case .close: add(byte: 3)
        }
      }
      add(fill)
      add(stroke)
    case .circle(let center, let radius, let fill, let stroke):
      add(byte: 4)
      add(center)
      add(radius)
      add(fill)
      add(stroke)
    case .text(let text):
      add(byte: 5)
      add(text.string)
      add(text.origin)
      add(text.style.size)
      add(text.style.weight.rawValue)
      add(text.style.color)
    }
  }
}
