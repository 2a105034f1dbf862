import Plotting

extension Scene {
  /// Whether every number in the scene is one; a NaN would silently lose a line.
  var isFinite: Bool { elements.allSatisfy { $0.shape.isFinite } }
}

extension Shape {
  fileprivate var isFinite: Bool {
    switch self {
    case .path(let path, _, let stroke):
      path.steps.allSatisfy { $0.isFinite } && stroke?.isFinite ?? true
    case .circle(let center, let radius, _, let stroke):
      center.isFinite && radius.isFinite && stroke?.isFinite ?? true
    case .text(let text):
      text.origin.isFinite && text.style.size.isFinite
    }
  }
}

extension Path.Step {
  fileprivate var isFinite: Bool {
    switch self {
    case .move(let point), .line(let point): point.isFinite
    case .close: true
    }
  }
}

extension Point {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Stroke {
  fileprivate var isFinite: Bool { width.isFinite && dash.allSatisfy { $0.isFinite } }
}
