//! What is read: a file, standard input, or bytes that are there already.

use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read, Seek};
use std::path::Path;

/// Bytes to be read, of which the beginning can be looked at first.
#[derive(Debug)]
pub struct Input {
    source: InputSource,
    /// What was looked at, and how much of that was read since.
    beginning: Vec<u8>,
    at: usize,
}

#[derive(Debug)]
enum InputSource {
    File(File),
    Stdin(io::Stdin),
    Bytes(Cursor<Vec<u8>>),
}

impl Input {
    /// A file, or standard input for `-`.
    ///
    /// # Errors
    /// When it cannot be opened, or is a folder.
    pub fn open(path: &Path) -> io::Result<Self> {
        let stdin = path == Path::new("-");
        Ok(Self::of(if stdin {
            InputSource::Stdin(io::stdin())
        } else {
            InputSource::File(super::open(path)?)
        }))
    }

    /// A file that is open, from its beginning.
    ///
    /// # Errors
    /// When it cannot be read again.
    pub fn again(file: &File) -> io::Result<Self> {
        let mut file = file.try_clone()?;
        file.rewind()?;
        Ok(Self::of(InputSource::File(file)))
    }

    /// Bytes that are there already.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self::of(InputSource::Bytes(Cursor::new(bytes)))
    }

    const fn of(source: InputSource) -> Self {
        Self { source, beginning: Vec::new(), at: 0 }
    }

    /// What it begins with: this many bytes, or all if it has fewer, however slowly they come.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn look(&mut self, most: usize) -> io::Result<&[u8]> {
        let missing = most.saturating_sub(self.beginning.len());
        (&mut self.source).take(missing as u64).read_to_end(&mut self.beginning)?;
        Ok(&self.beginning)
    }

    /// What was looked at.
    pub fn beginning(&self) -> &[u8] {
        &self.beginning
    }

    /// How many bytes it holds, if that can be known.
    pub fn length(&self) -> Option<u64> {
        match &self.source {
            InputSource::File(file) => {
                file.metadata().ok().filter(Metadata::is_file).map(|m| m.len())
            }
            InputSource::Stdin(_) => None,
            InputSource::Bytes(bytes) => Some(bytes.get_ref().len() as u64),
        }
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.beginning.len() {
            return self.source.read(buffer);
        }
        let read = (&self.beginning[self.at..]).read(buffer)?;
        self.at += read;
        Ok(read)
    }
}

impl Read for InputSource {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Stdin(stdin) => stdin.read(buffer),
            Self::Bytes(bytes) => bytes.read(buffer),
        }
    }
}
