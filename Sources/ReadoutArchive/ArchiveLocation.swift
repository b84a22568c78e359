import Foundation

/// Where the archive stands.
public enum ArchiveLocation {
  /// The archive's file: the one that is named, or `READOUT_ARCHIVE`, or `readout/archive.sqlite` in the user's folder for
  /// data (`XDG_DATA_HOME`, by the XDG Base Directory Specification `~/.local/share` unless it is set).
  public static func path(named: String?, environment: [String: String]) -> String {
    if let named, !named.isEmpty { return named }
    if let path = environment["READOUT_ARCHIVE"], !path.isEmpty { return path }
    // The specification has relative paths ignored.
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/readout/archive.sqlite" }
    return (environment["HOME"] ?? ".") + "/.local/share/readout/archive.sqlite"
  }
}
