import CZlib

/// Packs texts for the database by zlib's deflate, and unpacks them.
///
/// Texts of a page say much in the words of others of their kind: the packer refers to `PackingDictionary` as well. The
/// streams are kept from text to text: making one costs more than packing a page. Not for use by several threads.
final class TextPacker {
  /// A text as a row holds it: bytes that are as long as `size` are the text itself.
  struct Packed {
    let size: Int
    let bytes: [UInt8]
  }

  private var packing = z_stream()
  private var unpacking = z_stream()
  /// Whether the packing stream, which takes a quarter of a megabyte, has been made: those who only read need none.
  private var canPack = false

  /// Makes a packer; raw deflate without zlib's header and checksum, since SQLite's pages and the texts' hashes check more.
  init() { inflateInit2_(&unpacking, -15, ZLIB_VERSION, Self.streamSize) }

  deinit {
    if canPack { deflateEnd(&packing) }
    inflateEnd(&unpacking)
  }

  private static let streamSize = Int32(MemoryLayout<z_stream>.size)

  private func preparePacking() {
    guard !canPack else { return }
    deflateInit2_(&packing, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Self.streamSize)
    canPack = true
  }

  /// Packs a text, where that makes it shorter.
  func pack(_ text: String) -> Packed {
    var text = text
    let size = text.utf8.count
    return text.withUTF8 { source in
      let packed = [UInt8](unsafeUninitializedCapacity: size) { target, count in
        count = deflate(source, into: target) ?? size
      }
      return Packed(size: size, bytes: packed.count < size ? packed : Array(source))
    }
  }

  private func deflate(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    preparePacking()
    guard deflateReset(&packing) == Z_OK, source.count < UInt32.max else { return nil }
    let dictionary = PackingDictionary.bytes
    guard deflateSetDictionary(&packing, dictionary, UInt32(dictionary.count)) == Z_OK else { return nil }
    packing.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    packing.avail_in = UInt32(source.count)
    packing.next_out = target.baseAddress
    packing.avail_out = UInt32(target.count)
    guard CZlib.deflate(&packing, Z_FINISH) == Z_STREAM_END else { return nil }
    return target.count - Int(packing.avail_out)
  }

  /// Unpacks a text, or nil where the bytes are damaged.
  func unpack(_ bytes: UnsafeRawBufferPointer, size: Int) -> String? {
    guard bytes.count != size else { return String(decoding: bytes, as: UTF8.self) }
    // Deflate cannot shrink more than about a thousandfold: a damaged size must not ask for all memory.
    guard size >= 0, size <= bytes.count * 1040 + 64, inflateReset(&unpacking) == Z_OK else { return nil }
    let dictionary = PackingDictionary.bytes
    guard inflateSetDictionary(&unpacking, dictionary, UInt32(dictionary.count)) == Z_OK else { return nil }
    var isWhole = false
    let text = String(unsafeUninitializedCapacity: size) { target in
      unpacking.next_in = UnsafeMutablePointer(
        mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
      unpacking.avail_in = UInt32(bytes.count)
      unpacking.next_out = target.baseAddress
      unpacking.avail_out = UInt32(size)
      isWhole = inflate(&unpacking, Z_FINISH) == Z_STREAM_END && unpacking.avail_out == 0
      return isWhole ? size : 0
    }
    return isWhole ? text : nil
  }
}
