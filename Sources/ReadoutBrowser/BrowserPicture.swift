import ReadoutCore

/// Pictures of the browser at work, for the documentation.
public enum BrowserPicture {
  /// What the picture's terminal looks like.
  public enum Background: String, Sendable, CaseIterable { case dark, light }

  /// The screen, as SVG, after `keys` have been pressed in a browser of `readouts`.
  ///
  /// `keys` are written as they are typed, others by name: `jj/cyber<Enter>`, `<Down>`, `<Esc>`, `<C-l>`. Colours are those of
  /// the configuration, unless a theme is asked for; `isDark` tells on what the terminal's own colours stand. Ages are counted
  /// from `today`, or else from the day on which the picture is made.
  public static func svg(
    of readouts: [Readout], title: String, size: (columns: Int, rows: Int), keys: String, theme: Background? = nil,
    configuration: Configuration = .standard, environment: [String: String] = [:], today: CalendarDate? = nil
  ) -> String {
    let screen = screen(
      of: readouts, title: title, size: Size(columns: size.columns, rows: size.rows), keys: keys,
      configuration: configuration, today: today)
    return SVGPicture(screen: screen, theme: configuration.pictureTheme(theme, environment)).svg(
      title: "Readout: \(title)")
  }

  /// The screen itself, for pictures and tests.
  static func screen(
    of readouts: [Readout], title: String, size: Size, keys: String, configuration: Configuration = .standard,
    today: CalendarDate? = nil
  ) -> Screen {
    var session = Session(
      readouts, title: title, size: size, today: today?.dayNumber, configuration: configuration)
    if let tab = configuration.startView {
      session.begin { $0.show(tab) }
      session.send(.resize(size))
    }
    session.press(keys)
    return Renderer.render(session.state)
  }
}

extension Configuration {
  // A picture has no terminal whose own colours could be seen: it stands on dark paper unless it is known to be light.
  fileprivate func pictureTheme(_ theme: BrowserPicture.Background?, _ environment: [String: String]) -> Theme {
    var own = self
    if let theme {
      own.theme = theme == .dark ? .dark : .light
    } else if own.theme == .terminal {
      own.theme = isDark(environment) == false ? .light : .dark
    }
    if own.styles[.plain]?.foreground == .own { own.styles[.plain]?.foreground = nil }
    if own.styles[.plain]?.background == .own { own.styles[.plain]?.background = nil }
    return own.theme(environment)
  }
}
