/// Step 9: all parts in reading order, and the promise that no texts touch or leave the canvas.
enum SceneAssembly {
  /// `elements` without the texts that would touch a more important one or leave the canvas.
  ///
  /// Layout leaves such texts only on canvases too small for it.
  static func checked(
    _ elements: [SceneElement], size: Size
  ) -> (elements: [SceneElement], dropped: Int) {
    let canvas = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let order: [SceneElement.Role] = [.title, .subtitle, .note, .axis, .label]
    func importance(_ role: SceneElement.Role) -> Int {
      order.firstIndex(of: role) ?? order.count
    }
    var boxes = BoxIndex()
    var refused: Set<Int> = []
    let texts = elements.enumerated().compactMap { offset, element -> (Int, Int, Rect)? in
      guard case .text(let text) = element.shape else { return nil }
      return (importance(element.role), offset, text.box)
    }
    for (_, offset, box) in texts.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      if !canvas.contains(box) || !boxes.insert(box) { refused.insert(offset) }
    }
    guard !refused.isEmpty else { return (elements, 0) }
    let kept = elements.enumerated().filter { !refused.contains($0.offset) }.map(\.element)
    return (kept, refused.count)
  }
}
