//! Line breaks of every kind as one kind, so that lines can be counted; and a limit to what one row
//! may hold, so that a quotation mark that is never closed does not swallow a whole file.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use super::LARGEST;

/// What a possible delimiter costs of what a row may hold; a byte costs one.
const FIELD: usize = 15;

/// What is left for the row that is being read.
#[derive(Clone)]
pub struct Budget(Rc<Cell<usize>>);

impl Budget {
    /// All of it.
    pub fn new() -> Self {
        Self(Rc::new(Cell::new(LARGEST)))
    }

    /// A new row begins.
    pub fn renew(&self) {
        self.0.set(LARGEST);
    }

    /// Whether it is used up.
    pub fn is_spent(&self) -> bool {
        self.0.get() == 0
    }

    fn spend(&self, bytes: &[u8]) -> io::Result<()> {
        let fields = bytes.iter().filter(|byte| b",;\t".contains(byte)).count();
        self.0.set(self.0.get().saturating_sub(bytes.len() + FIELD * fields));
        if self.is_spent() { Err(io::ErrorKind::InvalidData.into()) } else { Ok(()) }
    }
}

/// Reads what another reader gives with every `\r\n` and lone `\r` as `\n`, and with a line break
/// at the end.
pub struct Lines<R> {
    inner: R,
    budget: Budget,
    after_return: bool,
    last: u8,
    ended: bool,
}

impl<R> Lines<R> {
    /// Line breaks of `inner` as one kind, within a budget that the caller renews for every row.
    pub const fn new(inner: R, budget: Budget) -> Self {
        Self { inner, budget, after_return: false, last: b'\n', ended: false }
    }

    /// Rewrites bytes in place; gives how many are left.
    fn normalise(&mut self, bytes: &mut [u8]) -> usize {
        if !self.after_return && !bytes.contains(&b'\r') {
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
                self.budget.spend(&buffer[..kept])?;
                return Ok(kept);
            }
        }
        Ok(0)
    }
}
