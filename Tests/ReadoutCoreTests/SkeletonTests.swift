import Testing
@testable import ReadoutCore
