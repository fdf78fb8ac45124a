//! Line breaks of every kind as one kind, so that lines can be counted.

use std::io::{self, Read};

use memchr::memchr;

/// Reads what another reader gives with every `\r\n` and lone `\r` as `\n`, and with a line break
/// at the end.
pub struct Lines<R> {
    inner: R,
    after_return: bool,
    last: u8,
    ended: bool,
}

impl<R> Lines<R> {
    /// Line breaks of `inner` as one kind.
    pub const fn new(inner: R) -> Self {
        Self { inner, after_return: false, last: b'\n', ended: false }
    }

    /// Rewrites bytes in place; gives how many are left.
    fn normalise(&mut self, bytes: &mut [u8]) -> usize {
        if !self.after_return && memchr(b'\r', bytes).is_none() {
            return bytes.len();
        }
        let mut kept = 0;
        for index in 0..bytes.len() {
            let byte = bytes[index];
            let second = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            if !second {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.ended && !buffer.is_empty() {
            let read = self.inner.read(buffer)?;
            if read == 0 {
                self.ended = true;
                if self.last != b'\n' {
                    buffer[0] = b'\n';
                    return Ok(1);
                }
            }
            let kept = self.normalise(&mut buffer[..read]);
            if kept > 0 {
                self.last = buffer[kept - 1];
                return Ok(kept);
            }
        }
        Ok(0)
    }
}
