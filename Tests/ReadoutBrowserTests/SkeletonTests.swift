import Testing
@testable import ReadoutBrowser
