import ArgumentParser
import Foundation
import ReadoutBrowser

/// Where the browser begins, and how it shows itself.
struct PlaceOptions: ParsableArguments {
  @Flag(help: "Words in the place of signs, no lines, one pane at a time: for screen readers.")
  var flat = false

  @Flag(help: "Begin with the newest readout, and not where the browser was left the last time.")
  var startOver = false

  /// Where places are remembered; nil where the user has no folder for it.
  var places: PlaceMemory? {
    let places = PlaceMemory.standard(ProcessInfo.processInfo.environment)
    return startOver ? places?.startingOver : places
  }

  /// The memory for files and folders, which are known by their full paths.
  func memory(of roots: [String]) -> Browser.Memory? {
    let paths = roots.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    return places.map { ($0, paths.sorted().joined(separator: "\u{0}")) }
  }
}
