//! A part of a workbook, gone through once to see what reading it would take.

use std::io::{self, BufReader, Read};

use memchr::memchr_iter;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

/// The longest text or tag, and the longest text of a cell however many runs it has, in bytes; a cell has
/// room for 32,767 characters.
const LONGEST: usize = 1024 * 1024;
/// How deep elements may lie in each other: the way to each is kept. Texts in shapes lie about twenty deep.
const DEEPEST: usize = 256;
/// How many elements there may be in all parts: more would keep the machine busy. A million rows of eight cells
/// have fewer.
pub(super) const MOST_ELEMENTS: usize = 20_000_000;
/// For how many texts room may be asked in advance; there is not room for more in their part.
const MOST_TEXTS: u64 = 5_000_000;

/// How many bytes a part holds, if they are no more than this.
pub(super) fn bytes(part: impl Read, most: u64) -> Option<u64> {
    let size = io::copy(&mut part.take(most + 1), &mut io::sink()).ok()?;
    (size <= most).then_some(size)
}

/// The same of a part in XML, if none of its texts and tags is too long, it is not too deep and has no more
/// elements than there is room for, which is taken; and how many rows with cells are hidden in it.
pub(super) fn markup(part: impl Read, most: u64, room: &mut usize) -> Option<(u64, usize)> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(
        64 * 1024,
        Stretches { inner: part.take(most + 1), size: 0, stretch: 0 },
    ));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    // How deep the cell or shared text lies that is read now, and how long it is so far.
    let mut text: Option<(usize, usize)> = None;
    let mut hidden = 0;
    loop {
        buffer.clear();
        let piece = match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                (depth, *room) = (depth + 1, room.checked_sub(1)?);
                if depth > DEEPEST || asks_for_too_much(&tag) {
                    return None;
                }
                hidden += usize::from(is_hidden_row(&tag));
                if text.is_none() && matches!(tag.local_name().as_ref(), "c" | "si") {
                    text = Some((depth, 0));
                }
                continue;
            }
            Ok(Event::End(_)) => {
                depth = depth.saturating_sub(1);
                text = text.filter(|(from, _)| depth >= *from);
                continue;
            }
            Ok(Event::Text(piece)) => piece.len(),
            Ok(Event::CData(piece)) => piece.len(),
            Ok(Event::GeneralRef(piece)) => piece.len(),
            Ok(Event::Eof) => break,
            Ok(Event::Empty(tag)) if asks_for_too_much(&tag) => return None,
            Ok(Event::Empty(_)) => {
                *room = room.checked_sub(1)?;
                continue;
            }
            Ok(_) => continue,
            Err(Error::Io(_)) => return None,
            // Whoever reads it comes no further either.
            Err(_) => break,
        };
        if let Some((_, length)) = &mut text {
            *length += piece;
            if *length > LONGEST {
                return None;
            }
        }
    }
    let mut rest = reader.into_inner().into_inner();
    io::copy(&mut rest, &mut io::sink()).ok()?;
    (rest.size <= most).then_some((rest.size, hidden))
}

/// Whether an element is a row that a filter or a person hides.
fn is_hidden_row(tag: &BytesStart<'_>) -> bool {
    tag.local_name().as_ref() == "row"
        && tag
            .attributes()
            .flatten()
            .any(|one| one.key.as_ref() == "hidden" && matches!(&*one.value, "1" | "true"))
}

/// Whether an element has room made for more than can follow.
fn asks_for_too_much(tag: &BytesStart<'_>) -> bool {
    if tag.local_name().as_ref() != "sst" {
        return false;
    }
    let mut attributes = tag.attributes().flatten();
    attributes.any(|one| one.value.parse::<u64>().is_ok_and(|count| count > MOST_TEXTS))
}

/// Passes bytes on and counts them, up to the first text or tag that is too long.
struct Stretches<R> {
    inner: R,
    size: u64,
    /// Bytes since the last tag began.
    stretch: usize,
}

impl<R: Read> Read for Stretches<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let mut from = 0;
        for at in memchr_iter(b'<', &buffer[..read]) {
            if self.stretch + (at - from) > LONGEST {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            (self.stretch, from) = (0, at);
        }
        self.stretch += read - from;
        self.size += read as u64;
        if self.stretch > LONGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}
