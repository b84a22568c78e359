import Crypto

/// SHA-256 of a text.
func sha(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
