//! Files of parts: one part after the other, plain or packed, alone or in folders.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::bufread::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::store::{self, Input};

/// How a part is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// It is not.
    None,
    /// By gzip: `.gz`.
    Gzip,
    /// By Zstandard: `.zst`.
    Zstandard,
}

impl Packing {
    /// The packing of a file by how its name ends.
    pub fn of_name(path: &Path) -> Self {
        let ending = path.extension().map(OsStr::to_ascii_lowercase).unwrap_or_default();
        match ending.to_str() {
            Some("gz") => Self::Gzip,
            Some("zst") => Self::Zstandard,
            _ => Self::None,
        }
    }

    /// The packing of bytes by how they begin.
    const fn of_bytes(beginning: &[u8]) -> Self {
        match beginning {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Self::Zstandard,
            _ => Self::None,
        }
    }

    /// Packs what is written.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn pack(
        self,
        out: &mut dyn Write,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        match self {
            Self::None => fill(out),
            Self::Gzip => {
                let mut packed = GzEncoder::new(out, Compression::default());
                fill(&mut packed)?;
                packed.finish().map(drop)
            }
            Self::Zstandard => {
                let mut packed = zstd::Encoder::new(out, zstd::DEFAULT_COMPRESSION_LEVEL)?;
                fill(&mut packed)?;
                packed.finish().map(drop)
            }
        }
    }
}

/// A file that can be read twice, since a part may be too long to be kept as text beside its numbers.
pub(super) struct PartFile(File);

impl PartFile {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        if path != Path::new("-") && store::can_be_read_again(path) {
            return store::open(path).map(Self);
        }
        store::copied(Input::open(path)?).map(Self)
    }

    /// What is in it, unpacked, from the beginning.
    pub(super) fn unpacked(&self) -> io::Result<Box<dyn BufRead>> {
        let mut input = Input::again(&self.0)?;
        let packing = Packing::of_bytes(input.look(4)?);
        let input = BufReader::new(input);
        Ok(match packing {
            Packing::None => Box::new(input),
            Packing::Gzip => Box::new(BufReader::new(MultiGzDecoder::new(input))),
            Packing::Zstandard => Box::new(BufReader::new(zstd::Decoder::with_buffer(input)?)),
        })
    }
}

/// Whether another part follows; blank lines are passed over.
pub(super) fn goes_on(input: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = input.fill_buf()?;
        let blank = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let (is_end, is_over) = (bytes.is_empty(), blank < bytes.len());
        input.consume(blank);
        if is_end || is_over {
            return Ok(!is_end);
        }
    }
}

/// Bytes that are read, with a hash of them.
pub(super) struct Hashed<'r, R, H> {
    pub(super) input: &'r mut R,
    pub(super) hasher: H,
    read: Vec<u8>,
}

/// How many bytes are hashed at a time.
const AT_A_TIME: usize = 4096;

impl<'r, R, H: std::hash::Hasher> Hashed<'r, R, H> {
    pub(super) fn new(input: &'r mut R, hasher: H) -> Self {
        Self { input, hasher, read: Vec::with_capacity(AT_A_TIME) }
    }

    pub(super) fn finish(mut self) -> u64 {
        self.hasher.write(&self.read);
        self.hasher.finish()
    }
}

impl<R: Read, H: std::hash::Hasher> Read for Hashed<'_, R, H> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        if self.read.len() + count > AT_A_TIME {
            self.hasher.write(&self.read);
            self.read.clear();
        }
        self.read.extend_from_slice(&into[..count]);
        Ok(count)
    }
}
