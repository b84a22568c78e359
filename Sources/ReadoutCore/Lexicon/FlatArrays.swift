/// Arrays of numbers, one after the other, as a file that is read by copying: each has its count of bytes (`UInt32`)
/// before it and is filled up to a multiple of four. The byte order is little-endian, that of all machines we run on.
struct FlatArrays {
  private(set) var bytes: [UInt8] = []

  /// Appends an array of numbers, or of structs made of 32-bit numbers alone.
  mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
    array.withUnsafeBytes { raw in
      withUnsafeBytes(of: UInt32(raw.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: raw)
    }
    while bytes.count % 4 != 0 { bytes.append(0) }
  }

  /// Copies the arrays out again, in the order in which they were appended.
  struct Reader {
    private var rest: Slice<UnsafeRawBufferPointer>

    /// Begins with the first array of `bytes`.
    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    /// The next array, or nil where the file is shorter than it says or was made for another byte order.
    mutating func next<Element: BitwiseCopyable>(of type: Element.Type = Element.self) -> [Element]? {
      #if _endian(big)
        return nil
      #else
        guard rest.count >= 4 else { return nil }
        let count = Int(UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: UInt32.self))
        let padded = (count + 3) / 4 * 4
        guard rest.count >= 4 + padded, count % MemoryLayout<Element>.stride == 0 else { return nil }
        let content = rest.dropFirst(4).prefix(count)
        rest = rest.dropFirst(4 + padded)
        return [Element](unsafeUninitializedCapacity: count / MemoryLayout<Element>.stride) { buffer, initialized in
          UnsafeMutableRawBufferPointer(buffer).copyBytes(from: content)
          initialized = buffer.count
        }
      #endif
    }
  }
}
