//! Text with a delimiter as rows of cells, however long it is.

use std::cell::Cell;
use std::io::{self, Read, SeekFrom};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::input::SeekableInput;

/// How much of the beginning is looked at.
const BEGINNING: u64 = 64 * 1024;
/// The longest row that is read, in bytes; a longer one is a quotation mark that was not closed.
const LONGEST: u64 = 8 * 1024 * 1024;
/// The most cells of a row; no survey asks as much, and every head is compared with all that is asked.
const WIDEST: usize = 16_384;
/// Bytes that mean nothing in windows-1252, and letters in the code pages of DOS and Mac.
const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// How text is written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8; rows that are not are windows-1252.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
}

/// A table as text, which can be read again from its beginning.
pub struct TextTable {
    input: Box<dyn SeekableInput>,
    /// How it is written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: u8,
    /// Bytes before the first row: a line that names the delimiter.
    skip: usize,
}

impl TextTable {
    /// A table, after a look at its beginning.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(mut input: Box<dyn SeekableInput>) -> io::Result<Self> {
        let mut bytes = Vec::new();
        input.seek(SeekFrom::Start(0))?;
        (&mut input).take(BEGINNING).read_to_end(&mut bytes)?;
        let encoding = encoding(&bytes);
        let (mut text, mut decoded) =
            (Self { input, encoding, delimiter: b',', skip: 0 }, Vec::new());
        text.decoded()?.take(BEGINNING).read_to_end(&mut decoded)?;
        if let Some(named) = decoded.strip_prefix(b"sep=") {
            let line =
                named.iter().position(|byte| *byte == b'\n').map_or(named.len(), |end| end + 1);
            text.delimiter = named.first().copied().unwrap_or(b',');
            text.skip = b"sep=".len() + line;
        } else {
            text.delimiter = delimiter(&decoded);
        }
        Ok(text)
    }

    /// The rows, from the first one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn rows(&mut self) -> io::Result<TextRows<'_>> {
        let (delimiter, skip) = (self.delimiter, self.skip);
        let mut decoded = self.decoded()?;
        io::copy(&mut (&mut decoded).take(skip as u64), &mut io::sink())?;
        let room = Rc::new(Cell::new(LONGEST));
        let limited = Limited { inner: decoded, room: room.clone() };
        let mut builder = ReaderBuilder::new();
        let builder = builder.delimiter(delimiter).has_headers(false).flexible(true);
        let reader = builder.buffer_capacity(1 << 16).from_reader(limited);
        let (record, lines) = (ByteRecord::new(), usize::from(skip > 0));
        Ok(TextRows { reader, room, record, lines, row: 0, foreign: 0 })
    }

    /// The bytes from the beginning as UTF-8 without a mark, or as what they are.
    fn decoded(&mut self) -> io::Result<Decoded<'_>> {
        self.input.seek(SeekFrom::Start(0))?;
        let mut builder = DecodeReaderBytesBuilder::new();
        let builder = match self.encoding {
            Encoding::Utf8 => builder.bom_override(false).utf8_passthru(true).strip_bom(true),
            Encoding::Utf16Le => builder.encoding(Some(UTF_16LE)).strip_bom(true),
            Encoding::Utf16Be => builder.encoding(Some(UTF_16BE)).strip_bom(true),
        };
        Ok(builder.build(&mut *self.input))
    }
}

type Decoded<'t> = DecodeReaderBytes<&'t mut dyn SeekableInput, Vec<u8>>;

/// A reader that gives up where a row would be longer than any is.
struct Limited<R> {
    inner: R,
    room: Rc<Cell<u64>>,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let left = self.room.get().checked_sub(read as u64);
        self.room.set(left.ok_or(io::ErrorKind::FileTooLarge)?);
        Ok(read)
    }
}

/// The rows of a table, one after the other.
pub struct TextRows<'t> {
    reader: csv::Reader<Limited<Decoded<'t>>>,
    room: Rc<Cell<u64>>,
    record: ByteRecord,
    /// Lines before the first row.
    lines: usize,
    /// How many rows were read.
    pub row: usize,
    /// How many of them were windows-1252.
    pub foreign: usize,
}

impl TextRows<'_> {
    /// Reads the next row into `record`; whether there was one.
    ///
    /// # Errors
    /// When it cannot be read: `FileTooLarge` if the row has no end or too many cells, `InvalidData` if it is in an
    /// encoding that is not known.
    pub fn next(&mut self, record: &mut StringRecord) -> io::Result<bool> {
        self.room.set(LONGEST);
        if !self.reader.read_byte_record(&mut self.record).map_err(io_error)? {
            return Ok(false);
        }
        if self.record.len() > WIDEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.row += 1;
        let position = self.record.position().cloned();
        *record = match StringRecord::from_byte_record(std::mem::take(&mut self.record)) {
            Ok(record) => record,
            Err(error) => {
                self.foreign += 1;
                foreign(&error.into_byte_record())?
            }
        };
        record.set_position(position);
        Ok(true)
    }

    /// Gives a row back whose memory may be used for the next one.
    pub fn reuse(&mut self, record: StringRecord) {
        self.record = record.into_byte_record();
    }

    /// The line that a row begins on, from 1.
    pub fn line(&self, record: &StringRecord) -> usize {
        let line = record.position().map_or(0, csv::Position::line);
        usize::try_from(line).unwrap_or(usize::MAX).saturating_add(self.lines)
    }
}

/// A row in windows-1252.
fn foreign(record: &ByteRecord) -> io::Result<StringRecord> {
    if record.iter().flatten().any(|byte| UNDEFINED.contains(byte)) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(record.iter().map(|cell| WINDOWS_1252.decode_without_bom_handling(cell).0).collect())
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The encoding of a text that begins like this: by its mark, or by the zeros of UTF-16.
fn encoding(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xff\xfe") {
        return Encoding::Utf16Le;
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Encoding::Utf16Be;
    }
    let zeros =
        |start: usize| bytes.iter().skip(start).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    if high + low < bytes.len() / 8 || bytes.is_empty() {
        return Encoding::Utf8;
    }
    if low > high { Encoding::Utf16Le } else { Encoding::Utf16Be }
}

/// The sign that stands most often outside quotes in the first row that has any of them.
fn delimiter(beginning: &[u8]) -> u8 {
    let (mut counts, mut quoted) = ([(0, b','), (0, b'|'), (0, b';'), (0, b'\t')], false);
    for byte in beginning {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && counts.iter().any(|(count, _)| *count > 0) => break,
            byte if !quoted => {
                counts
                    .iter_mut()
                    .filter(|(_, sign)| sign == byte)
                    .for_each(|(count, _)| *count += 1);
            }
            _ => {}
        }
    }
    counts.into_iter().max_by_key(|(count, _)| *count).map_or(b',', |(_, sign)| sign)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use csv::StringRecord;

    use super::{Encoding, TextTable};

    fn read(bytes: &[u8]) -> (Encoding, u8, Vec<Vec<String>>) {
        let mut text = TextTable::new(Box::new(Cursor::new(bytes.to_vec()))).unwrap();
        let (encoding, delimiter) = (text.encoding, text.delimiter);
        let (mut rows, mut all, mut record) =
            (text.rows().unwrap(), Vec::new(), StringRecord::new());
        while rows.next(&mut record).unwrap() {
            all.push(record.iter().map(str::to_owned).collect());
        }
        (encoding, delimiter, all)
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn a_table_is_the_same_in_every_encoding_and_with_every_delimiter() {
        let expected = vec![vec!["å".to_owned(), "b;c".into()], vec!["1".into(), "2".into()]];
        let tab = "å\tb;c\n1\t2\n";
        assert_eq!(read(tab.as_bytes()).2, expected);
        assert_eq!(read(format!("\u{feff}{tab}").as_bytes()).2, expected);
        assert_eq!(read(b"\xe5\tb;c\r\n1\t2").2, expected);
        assert_eq!(read(&utf16(tab)), (Encoding::Utf16Le, b'\t', expected.clone()));
        assert_eq!(read(&utf16(&format!("\u{feff}{tab}"))).2, expected);
        assert_eq!(read("å;\"b;c\"\n1;2".as_bytes()).2, expected);
        assert_eq!(read("å|\"b;c\"\n1|2".as_bytes()).2, expected);
        assert_eq!(read("sep=|\nå|b;c\n1|2".as_bytes()).2, expected);
    }

    #[test]
    fn a_code_page_that_is_not_known_is_an_error() {
        let mut text =
            TextTable::new(Box::new(Cursor::new(b"L\x9bn og \x9dkonomi,1\n".to_vec()))).unwrap();
        let read = text.rows().unwrap().next(&mut StringRecord::new());
        assert_eq!(read.unwrap_err().kind(), std::io::ErrorKind::InvalidData);
    }
}
