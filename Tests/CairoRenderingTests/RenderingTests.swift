import CairoRendering
import Plotting
import Testing

@Suite struct RenderingTests {
  @Test("Every format makes a picture", arguments: ImageFormat.all)
  func everyFormat(format: ImageFormat) throws {
    let scene = Scene(size: .centimetres(16, 10), background: Color(0xFFFFFF), title: "标题")
    #expect(try !CairoRenderer(format: format).render(scene).isEmpty)
  }
}
