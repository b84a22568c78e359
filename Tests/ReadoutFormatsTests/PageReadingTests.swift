import Foundation
import ReadoutCore
import Testing

@testable import ReadoutFormats

@Suite struct PageReadingTests {
  private func read(_ page: String, _ path: String = "a.html") throws -> Document {
    try DocumentReader().read(bytes: Array(page.utf8), path: path).document
  }

  private static let newsPage = """
    <!DOCTYPE html><html lang="en-GB"><head>
      <title>Ministers agree on a bridge | Ministry of Roads</title>
      <meta property="og:title" content="Ministers agree on a bridge">
      <meta property="og:site_name" content="Ministry of Roads">
      <meta property="article:published_time" content="2021-03-04T09:00:00+01:00">
      <link rel="canonical" href="https://roads.example.org/bridge">
      <style>p { color: red }</style><script>var a = "<p>no</p>";</script>
    </head><body class="has-sidebar menu-open">
      <div class="cookie-consent"><p>We use cookies to make this site better, faster, and more useful to you.</p></div>
      <header><h1>Ministry of Roads</h1><nav><ul><li><a href="/">Home</a></li><li><a href="/p">Press</a></li></ul></nav></header>
      <ol class="breadcrumb"><li><a href="/">Home</a></li><li>Ministers agree on a bridge</li></ol>
      <div id="wrap"><div class="page">
        <article>
          <h1>Ministers agree on a&nbsp;bridge</h1>
          <div class="share-buttons"><a href="#">Tweet</a> <a href="#">Mail</a></div>
          <p>Minister   Olga Berg met her
          counterpart on Tuesday, and they agreed to build a bridge.</p>
          <p>They discussed:</p>
          <ul><li>the <b>cost</b> of steel,</li><li>tolls; and</li><li><a href="/x">a ferry</a></li></ul>
          <p>&nbsp;</p>
          <p>First line<br>second line</p>
          <table><tr><th>Side</th><th>Share</th></tr><tr><td>North</td><td>60%</td></tr></table>
          <h2>Next</h2><p><q>We shall meet again,</q> she said.</p>
          <figure><img src="a.jpg"><figcaption>The two ministers shake hands, smiling.</figcaption></figure>
        </article>
        <aside><h2>Related</h2><p>Another long story about roads, tunnels, ferries and everything else that there is.</p></aside>
        <div class="related-posts"><p>More news that nobody asked for, in many words, with commas, and a full stop.</p></div>
      </div></div>
      <footer><p>Ministry of Roads, 1 Long Street, Northtown. All rights reserved, of course.</p></footer>
    </body></html>
    """

  @Test func `A news page gives its article, headline first, without the furniture`() throws {
    let document = try read(Self.newsPage)
    #expect(
      document.text.string == """
        Ministers agree on a\u{A0}bridge

        Minister Olga Berg met her counterpart on Tuesday, and they agreed to build a bridge.

        They discussed:

        the cost of steel,
        tolls; and
        a ferry

        First line
        second line

        Side\tShare
        North\t60%

        Next

        “We shall meet again,” she said.
        """)
  }

  @Test func `A news page says where it comes from`() throws {
    let source = try read(Self.newsPage).source
    #expect(source.title == "Ministers agree on a bridge")
    #expect(source.publisher == "Ministry of Roads")
    #expect(source.url == "https://roads.example.org/bridge")
    #expect(source.published?.description == "2021-03-04")
    #expect(source.language == "en")
    #expect(source.format == "html")
  }

  @Test(arguments: [
    #"<meta name="DC.date.issued" content="2021-03-04">"#,
    #"<meta name="date" content="4 March 2021">"#,
    #"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04T09:00:00Z"}</script>"#,
    #"<body><span itemprop="datePublished">March 4, 2021</span>"#,
    #"<body><p>Posted <time datetime="2021-03-04T08:00">today</time></p>"#,
  ])
  func `The date of publication is found in the ways in which pages state it`(markup: String) throws {
    let source = try read("<html>\(markup)<p>They met in Northtown, and they talked about the bridge.</p>").source
    #expect(source.published?.description == "2021-03-04")
  }

  @Test func `A headline outside the article's element is set before the body`() throws {
    let document = try read(
      """
      <html><head><title>Envoy visits the port - News - Portal</title></head><body>
      <div class="top"><h3>Envoy visits the port</h3></div>
      <div class="text"><p>The envoy visited the port on Friday, and he spoke to the harbour master at length.</p>
      <p>He said that he looked forward to the opening of the new quay, which is due in June.</p></div></body></html>
      """)
    #expect(document.text.string.hasPrefix("Envoy visits the port\n\nThe envoy visited"))
    #expect(document.source.title == "Envoy visits the port")
  }

  @Test func `An article in sections is taken as a whole, and a menu with prose is not`() throws {
    let prose = "The delegations went through the agenda, point by point, and they found common ground on most of it."
    let menu = (0..<30).map { "<li>Item \($0). \(prose)</li>" }.joined()
    let document = try read(
      """
      <body><div class="mega-menu"><ul>\(menu)</ul></div><main>
      <section class="s"><p>One. \(prose)</p><p>Two. \(prose)</p></section>
      <section class="s"><p>Three. \(prose)</p></section></main></body>
      """)
    #expect(document.text.string == "One. \(prose)\n\nTwo. \(prose)\n\nThree. \(prose)")
  }

  @Test func `A page that is wrapped in a form or hidden by a script is still read`() throws {
    let prose = "<p>The ministers met in Northtown, and they agreed on the date of the next meeting.</p>"
    #expect(try read("<body><form id='aspnet'>\(prose)</form></body>").text.string.hasPrefix("The ministers met"))
    #expect(
      try read("<div style='display:none' class='popup'>\(prose)</div>").text.string.hasPrefix("The ministers met"))
  }

  @Test func `A declared charset is heeded, and bytes without meaning are counted`() throws {
    let head = Array(
      "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><p>".utf8)
    let minsk: [UInt8] = [0xCC, 0xE8, 0xED, 0xF1, 0xEA]
    let reading = try DocumentReader().read(bytes: head + minsk + [0x20, 0x98, 0x2E], path: "a.html")
    #expect(reading.document.text.string == "Минск \u{FFFD}.")
    #expect(reading.warnings.first?.message.contains("in 1 place") == true)
  }

  @Test func `Latin-1 is read as windows-1252, and UTF-8 under a false flag as UTF-8`() throws {
    let head = Array("<meta charset=\"iso-8859-1\"><p>".utf8)
    let quoted = try DocumentReader().read(bytes: head + [0x93, 0x48, 0x69, 0x94, 0xE9], path: "a.html")
    #expect(quoted.document.text.string == "“Hi”é")
    let saved = try DocumentReader().read(bytes: head + Array("“Zürich”".utf8), path: "a.html")
    #expect(saved.document.text.string == "“Zürich”")
  }

  @Test func `A multi-byte charset is read across the borders of the decoder's pieces`() throws {
    let head = Array("<meta charset=\"gb2312\"><p>a".utf8)
    let bytes = head + Array(repeatElement([0xB1, 0xB1, 0xBE, 0xA9] as [UInt8], count: 1000).joined())
    let reading = try DocumentReader().read(bytes: bytes, path: "a.html")
    #expect(reading.document.text.string == "a" + String(repeating: "北京", count: 1000))
    #expect(reading.warnings.isEmpty)
  }

  @Test func `Standard input that begins like a page is read as one`() throws {
    #expect(try read("\n <!DOCTYPE html><p>They met.</p>", "-").source.format == "html")
    #expect(try read("They met.", "-").source.format == "text")
    #expect(try read("<p>They met.</p>", "a.txt").text.string == "<p>They met.</p>")
  }

  @Test(arguments: ["<html></html>", "<script>a</script>", "<nav><a href='/'>Home</a></nav>", "<!-- -->"])
  func `A page without words is refused`(page: String) {
    #expect(throws: FormatsError.noText(path: "a.html")) { try read(page) }
  }

  @Test func `A page that nests without end does not exhaust the stack`() throws {
    let deep = String(repeating: "<div>", count: 50_000) + "They met in Northtown, and they talked."
    #expect(try read(deep).text.string == "They met in Northtown, and they talked.")
  }

  @Test func `A page of one 20 MB line is read whole`() throws {
    let sentence = "The two ministers discussed trade, energy and a bridge. "
    let count = 20_000_000 / sentence.utf8.count
    let document = try read("<p>" + String(repeating: sentence, count: count) + "</p>")
    #expect(document.text.string.utf8.count == count * sentence.utf8.count - 1)
  }

  /// Pages as they were served, which are no part of the package.
  private static let servedPages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data/html").standardizedFileURL

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: servedPages.path), "needs the folder ../shared/data/html"),
    arguments: [
      ("jis_gov_jm_investment.html", "Wide Range Of Investment Opportunities At AICE 2022\n\nParticipants can expect"),
      ("mfa_uae-500.html", "UNITED ARAB EMIRATES CONTRIBUTES 500,000 DOSES OF COVID-19 VACCINE TO MALAYSIA\n\n"),
      (
        "mfa_f179725988c80350.html",
        "Statement of the Ministry of Foreign Affairs of the Republic of Belarus\n\nIn view"
      ),
      ("mfa_bf7e69d3fec2c5f0.html", "Statement of the Foreign Ministry of the Republic of Belarus in connection with"),
      ("bd_dhaka_helsinki.html", "Dhaka-Helsinki to work together on climate change\n\nFinnish president expressed"),
      ("state_gov_rss_3.html", "Secretary Blinken’s Call with Politburo Member Yang\n\nOffice of the Spokesperson\n\n"),
    ])
  func `Pages as governments serve them begin with headline and first paragraph`(name: String, start: String) throws {
    let text = try DocumentReader().read(path: Self.servedPages.appendingPathComponent(name).path).document.text.string
    #expect(text.hasPrefix(start))
    // What stood in menus and footers.
    for word in ["Copyright", "All Rights Reserved", "Site Map", "cookie"] { #expect(!text.contains(word)) }
  }

  @Test func `A site's name in its banner is no headline`() throws {
    let body =
      "<div class='c'><h2>Bridge opened</h2><p>The two ministers opened the bridge on Friday, in the rain.</p></div>"
    for title in ["Bridge opened - Ministry of Roads", "Ministry of Roads - Bridge opened"] {
      let document = try read(
        """
        <html><head><title>\(title)</title><meta property="og:site_name" content="Ministry of Roads"></head>
        <body><div id="header"><h1>Ministry of Roads</h1></div>\(body)</body></html>
        """)
      #expect(document.text.string == "Bridge opened\n\nThe two ministers opened the bridge on Friday, in the rain.")
    }
  }

  @Test func `Text that is laid out by tables and breaks alone is found`() throws {
    let document = try read(
      """
      <body><table><tr><td><a href="/">Home</a><br><a href="/n">News</a></td>
      <td>The minister met the envoy, and they spoke about fish.<br><br>They will meet again in May, in the capital.</td>
      </tr></table></body>
      """)
    #expect(
      document.text.string
        == "The minister met the envoy, and they spoke about fish.\n\nThey will meet again in May, in the capital.")
  }

  @Test func `A page that is nothing but a heading is its heading`() throws {
    #expect(try read("<h1>They met in Northtown</h1>").text.string == "They met in Northtown")
  }
}
