//! An array of sheets in JSON, as JSON lines, so that one reader serves both.

use serde_json::value::RawValue;

/// The objects of an array as a line each: each on the line that it begins on, if that is not taken; none
/// if it is no array of objects.
pub fn lines_of_array(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = str::from_utf8(bytes).ok()?;
    let objects: Vec<&RawValue> = serde_json::from_str(text).ok()?;
    let (mut lines, mut written, mut passed, mut line) = (Vec::new(), 0, 0, 0);
    for object in objects {
        let object = object.get();
        let start = object.as_ptr().addr() - text.as_ptr().addr();
        line += memchr::memchr_iter(b'\n', &bytes[passed..start]).count();
        passed = start;
        if !object.starts_with('{') {
            return None;
        }
        while written < line {
            lines.push(b'\n');
            written += 1;
        }
        lines.extend(
            object.bytes().map(|byte| if matches!(byte, b'\r' | b'\n') { b' ' } else { byte }),
        );
        lines.push(b'\n');
        written += 1;
    }
    (!lines.is_empty()).then_some(lines)
}
