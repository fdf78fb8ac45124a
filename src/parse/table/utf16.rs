//! UTF-16 without the mark that tells it.

use std::io::{self, Read};

/// Reads what another reader gives, with a byte-order mark before UTF-16 that has none. It is known by
/// its first sign, which is a letter or mark of ASCII in any table and in any JSON, and so half a NUL.
#[derive(Debug)]
pub struct Marked<R> {
    inner: R,
    /// The mark, if any, and the first two bytes, as far as they were read.
    first: Option<Vec<u8>>,
    given: usize,
}

impl<R> Marked<R> {
    /// Marks what `inner` gives.
    pub const fn new(inner: R) -> Self {
        Self { inner, first: None, given: 0 }
    }
}

impl<R: Read> Read for Marked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let first = match &mut self.first {
            Some(first) => first,
            first => {
                let mut two = Vec::new();
                self.inner.by_ref().take(2).read_to_end(&mut two)?;
                let mark: &[u8] = match two[..] {
                    [1..=0x7f, 0] => b"\xff\xfe",
                    [0, 1..=0x7f] => b"\xfe\xff",
                    _ => b"",
                };
                first.insert([mark, &two].concat())
            }
        };
        if self.given < first.len() {
            let read = (&first[self.given..]).read(buffer)?;
            self.given += read;
            return Ok(read);
        }
        self.inner.read(buffer)
    }
}
