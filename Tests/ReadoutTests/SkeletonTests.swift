import Testing
@testable import ReadoutFormats
