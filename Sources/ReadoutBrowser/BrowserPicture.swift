import ReadoutCore

/// Pictures of the browser at work, for the documentation.
public enum BrowserPicture {
  /// What the picture's terminal looks like.
  public enum Background: String, Sendable, CaseIterable { case dark, light }

  /// The screen, as SVG, after `keys` have been pressed in a browser of `readouts`.
  ///
  /// `keys` are written as they are typed, others by name: `jj/cyber<Enter>`, `<Down>`, `<Esc>`, `<C-l>`.
  public static func svg(
    of readouts: [Readout], title: String, size: (columns: Int, rows: Int), keys: String, theme: Background = .dark
  ) -> String {
    let screen = screen(of: readouts, title: title, size: Size(columns: size.columns, rows: size.rows), keys: keys)
    return SVGPicture(screen: screen, theme: .builtIn(theme == .dark ? .dark : .light)).svg(title: "Readout: \(title)")
  }

  /// The screen itself, for pictures and tests.
  static func screen(of readouts: [Readout], title: String, size: Size, keys: String) -> Screen {
    var session = Session(readouts, title: title, size: size)
    session.press(keys)
    return Renderer.render(session.state)
  }
}
