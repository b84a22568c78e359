import ReadoutCore
import Testing

@testable import ReadoutFormats

@Suite struct MarkdownReadingTests {
  @Test func `Marks go and words stay, in their order`() throws {
    let reading = try DocumentReader().read(
      bytes: Array(
        """
        # Call with **Norway**

        Minister *Al-Hadid* spoke with the [Norwegian minister](https://example.org/a_(b) "x")
        about __trade__ and `fish`.\\
        ![flag](flag.png)
        > We agreed to meet.

        - snow_crab_quota
        * 2 * 3 * 4
        1. first

        [ref]: https://example.org
        See [the statement][ref] & <https://example.org/c>.<br>

        ***
        | Side | Head |
        |------|------|
        | NO | Store |

        Second heading
        ---
        ```
        kept *as is*
        ```
        """.utf8), path: "a.md")
    #expect(
      reading.document.text.string == """
        Call with Norway

        Minister Al-Hadid spoke with the Norwegian minister
        about trade and fish.

        We agreed to meet.

        snow_crab_quota
        2 * 3 * 4
        1. first

        See the statement & https://example.org/c.

        Side\tHead
        NO\tStore

        Second heading

        kept *as is*
        """)
    #expect(reading.document.source.title == "Call with Norway")
    #expect(reading.document.source.format == "markdown")
  }

  @Test(arguments: ["*", "[", "](", "_a", "`", "<", "![", "**a* "])
  func `Marks without end cost linear time`(mark: String) {
    let text = String(repeating: mark, count: 300_000)
    let elapsed = ContinuousClock().measure { _ = MarkdownText.strip(text[...]) }
    #expect(elapsed < .seconds(20))
  }
}
