//! What an export is read from.

use std::io::{Read, Seek};

/// What an export is read from; it is read more than once.
pub trait SeekableInput: Read + Seek {}

impl<T: Read + Seek> SeekableInput for T {}
