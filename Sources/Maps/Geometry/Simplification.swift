/// Outlines without what is too small to be seen, so that neighbours still share every border.
///
/// Positions are laid on a fine grid. A border is what runs between two points where three or more
/// borders meet; each is thinned by the method of Douglas and Peucker (1973), from the same end
/// whichever area it belongs to.
struct Simplification {
  /// A place on the grid.
  private struct Place: Hashable, Comparable {
    var x: Int32
    var y: Int32

    static func < (one: Place, other: Place) -> Bool { (one.x, one.y) < (other.x, other.y) }
  }

  /// The two neighbours that a place has on all outlines; `isJunction` where there are others.
  private struct Neighbours {
    var one: Place
    var other: Place
    var isJunction = false
  }

  /// The distance of two lines of the grid.
  private let grain: Double
  /// How far a border may move.
  private let tolerance: Double
  private var neighbours: [Place: Neighbours] = [:]

  /// Simplifies the outlines of `areas`, each a list of rings.
  ///
  /// No border moves by more than `tolerance`; a ring that is less than that wide is gone.
  static func simplified(_ areas: [[[MapPoint]]], tolerance: Double) -> [[[MapPoint]]] {
    guard tolerance > 0 else { return areas }
    var work = Simplification(tolerance: tolerance)
    let places = areas.map { rings in rings.map { work.places(of: $0) } }
    for ring in places.joined() { work.note(ring) }
    return places.map { rings in
      rings.map(work.thinned).filter { $0.count > 2 }.map { $0.map(work.point) }
        .filter { MapPolygon.area(of: $0).magnitude > tolerance * tolerance }
    }
  }

  private init(tolerance: Double) {
    self.tolerance = tolerance
    grain = tolerance / 4
  }

  private func places(of ring: [MapPoint]) -> [Place] {
    func whole(_ length: Double) -> Int32 {
      Int32(max(-2e9, min(2e9, (length / grain).rounded())))
    }
    var places: [Place] = []
    places.reserveCapacity(ring.count)
    for point in ring {
      let place = Place(x: whole(point.x), y: whole(point.y))
      if places.last != place { places.append(place) }
    }
    while places.count > 1, places.first == places.last { places.removeLast() }
    return places
  }

  private func point(_ place: Place) -> MapPoint {
    MapPoint(Double(place.x) * grain, Double(place.y) * grain)
  }

  private mutating func note(_ ring: [Place]) {
    guard ring.count > 2, var previous = ring.last else { return }
    for (index, place) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      let pair = (min(previous, next), max(previous, next))
      if let known = neighbours[place] {
        if known.one != pair.0 || known.other != pair.1 { neighbours[place]?.isJunction = true }
      } else {
        neighbours[place] = Neighbours(one: pair.0, other: pair.1)
      }
      previous = place
    }
  }

  /// A ring of fewer places.
  private func thinned(_ ring: [Place]) -> [Place] {
    guard ring.count > 3 else { return ring }
    let junctions = ring.indices.filter { neighbours[ring[$0]]?.isJunction == true }
    // Without a junction the ring is one border, which begins at its least place for both sides.
    let starts =
      junctions.isEmpty ? [ring.indices.min { ring[$0] < ring[$1] } ?? 0] : junctions
    var result: [Place] = []
    for (number, start) in starts.enumerated() {
      let end = starts[(number + 1) % starts.count]
      let length = end > start ? end - start : end - start + ring.count
      let border = (0...length).map { ring[(start + $0) % ring.count] }
      result += thinnedBorder(border).dropLast()
    }
    return result
  }

  private func thinnedBorder(_ border: [Place]) -> [Place] {
    guard border.count > 2, let first = border.first, let last = border.last else { return border }
    let isForward =
      first != last ? first < last : border[1] < border[border.count - 2]
    let line = isForward ? border : border.reversed()
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    let limit = tolerance / grain
    var waiting = [(0, line.count - 1)]
    while let (from, to) = waiting.popLast() {
      guard to - from > 1 else { continue }
      var (farthest, distance) = (from, -1.0)
      for place in (from + 1)..<to {
        let away = Self.distance(line[place], line[from], line[to])
        if away > distance { (farthest, distance) = (place, away) }
      }
      guard distance > limit else { continue }
      isKept[farthest] = true
      waiting += [(from, farthest), (farthest, to)]
    }
    let kept = line.indices.filter { isKept[$0] }.map { line[$0] }
    return isForward ? kept : kept.reversed()
  }

  /// How far a place lies from the segment between two others, in steps of the grid.
  private static func distance(_ place: Place, _ from: Place, _ to: Place) -> Double {
    let (dx, dy) = (Double(to.x) - Double(from.x), Double(to.y) - Double(from.y))
    let (x, y) = (Double(place.x) - Double(from.x), Double(place.y) - Double(from.y))
    let square = dx * dx + dy * dy
    let share = square > 0 ? max(0, min(1, (x * dx + y * dy) / square)) : 0
    let (awayX, awayY) = (x - share * dx, y - share * dy)
    return (awayX * awayX + awayY * awayY).squareRoot()
  }
}
