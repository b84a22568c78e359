import Testing

@testable import ReadoutArchive

/// Texts come out of the packer as they went in.
struct TextPackerTests {
  @Test("The dictionary is the one with which the texts in people's archives are packed")
  func dictionary() {
    #expect(
      Hash.hex(sha(String(decoding: PackingDictionary.bytes, as: UTF8.self)))
        == "217a3d09d332c76a913fca0ac8588e68428ded878fb677bc70db22e5ca9463bc")
    #expect(PackingDictionary.bytes.count <= 32_768)
  }

  @Test(
    "A text is unpacked as it was packed, and most are shorter",
    arguments: [
      "", "a", "The two sides discussed fishing rights and agreed to meet again in June.", "Łódź 東京 🕊",
      String(repeating: "cooperation ", count: 5000),
      String((0..<3000).map { Character(Unicode.Scalar($0 * 37 % 26 + 97) ?? "a") }),
    ])
  func roundTrip(text: String) {
    let packer = TextPacker()
    let packed = packer.pack(text)
    #expect(packed.size == text.utf8.count && packed.bytes.count <= packed.size)
    #expect(packed.bytes.withUnsafeBytes { TextPacker().unpack($0, size: packed.size) } == text)
    // The same packer, used once more.
    #expect(packer.pack(text).bytes == packed.bytes)
  }

  @Test("Damaged bytes give nothing, and no crash")
  func damaged() {
    let packer = TextPacker()
    let text = String(repeating: "The ministers reviewed bilateral relations and exchanged views on trade. ", count: 20)
    let packed = packer.pack(text)
    var random = SeededGenerator(seed: 5)
    var wrong = 0
    for _ in 0..<2000 {
      var bytes = packed.bytes
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      let size = Bool.random(using: &random) ? packed.size : Int.random(in: 0...100_000, using: &random)
      if bytes.withUnsafeBytes({ packer.unpack($0, size: size) }) != text { wrong += 1 }
    }
    #expect(wrong > 1900)
    #expect(packed.bytes.withUnsafeBytes { packer.unpack($0, size: Int.max) } == nil)
  }
}
