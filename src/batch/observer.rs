//! Who follows from outside how tables are read.

use std::io;
use std::sync::Arc;

use crate::model::Finding;

/// Writes a row that was left out, with all that was found in it, after what is there already; on any
/// thread.
pub type RejectWriter = Arc<dyn Fn(&[Finding], &str, &mut Vec<u8>) + Send + Sync>;

/// Is told how far the reading of tables has come, and is given the rows that are left out.
pub trait Observer {
    /// Another table begins, of this many bytes, if that is known.
    fn begin(&mut self, bytes: Option<u64>) {
        let _ = bytes;
    }

    /// More rows were read, of this many bytes.
    fn advance(&mut self, rows: usize, bytes: usize) {
        let _ = (rows, bytes);
    }

    /// Everything was read.
    fn end(&mut self) {}

    /// How rows that are left out are written, if they are wanted.
    fn reject_writer(&self) -> Option<RejectWriter> {
        None
    }

    /// Takes what that has written, in the order of the rows.
    ///
    /// # Errors
    /// When it cannot be kept; nothing more is read then.
    fn rejects(&mut self, written: &[u8]) -> io::Result<()> {
        let _ = written;
        Ok(())
    }
}

/// Nobody looks.
impl Observer for () {}
