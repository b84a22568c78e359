// swift-tools-version: 6.1
import PackageDescription

// The diagram of the house: arrows point down only.
//
//   readout ──► ReadoutBrowser ──► ReadoutArchive ──► ReadoutCore ──► CLexicon
//      │          │   └─► CNcurses, Yams └─► GRDB (SQLite), CZlib, Crypto
//      └──────────┴───► ReadoutFormats ──► ReadoutCore
//      │                    └─► CLibXML2, Yams, Crypto
//      └─► ArgumentParser

let package = Package(
  name: "readout",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "readout", targets: ["readout"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Doors to C: headers, module maps, data. No logic.
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CAllocator"),
    .target(name: "CLexicon", exclude: ["data"], cSettings: [.unsafeFlags(["-std=gnu23"])]),

    // Text to readout.
    .target(name: "ReadoutCore", dependencies: ["CLexicon"]),

    // Files to documents, readouts to JSON, Markdown and text.
    .target(
      name: "ReadoutFormats",
      dependencies: [
        "ReadoutCore", "CLibXML2", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Readouts and decisions in SQLite, and how they are found again.
    .target(
      name: "ReadoutArchive",
      dependencies: [
        "ReadoutCore", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Panes in a terminal.
    .target(
      name: "ReadoutBrowser",
      dependencies: [
        "ReadoutCore", "ReadoutFormats", "ReadoutArchive", "CNcurses", .product(name: "Yams", package: "Yams"),
      ]),

    // The command.
    .executableTarget(
      name: "readout",
      dependencies: [
        "ReadoutCore", "ReadoutFormats", "ReadoutArchive", "ReadoutBrowser", "CAllocator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Measures speed and memory (`make bench`).
    .executableTarget(name: "readout-bench", dependencies: ["ReadoutCore", "ReadoutFormats", "ReadoutBrowser"]),

    // Trains the tagger's model and the judge of matters (docs/models.md).
    .executableTarget(
      name: "readout-train",
      dependencies: [
        "ReadoutCore", "ReadoutFormats", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Makes readouts by the million, to measure the archive with.
    .executableTarget(
      name: "readout-generate",
      dependencies: ["CLexicon", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // Measures the archive with them (`make bench-archive`).
    .executableTarget(
      name: "readout-bench-archive",
      dependencies: [
        "ReadoutArchive", "ReadoutCore", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "GeneratorTests", dependencies: ["readout-generate"]),
    .testTarget(name: "ReadoutCoreTests", dependencies: ["ReadoutCore", "CLexicon", "readout-train"]),
    .testTarget(name: "ReadoutFormatsTests", dependencies: ["ReadoutFormats"]),
    .testTarget(
      name: "ReadoutArchiveTests",
      dependencies: [
        "ReadoutArchive", "ReadoutFormats", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "ReadoutBrowserTests", dependencies: ["ReadoutBrowser", "ReadoutArchive", "CNcurses"],
      exclude: ["Screens", "Unicode"]),
    .testTarget(
      name: "ReadoutTests", dependencies: ["ReadoutFormats", "ReadoutCore"], exclude: ["gold-floors.json"]),
  ],
  swiftLanguageModes: [.v6]
)
