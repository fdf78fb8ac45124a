//! Commands of this program as they are typed.

/// A command of this program on a file, as it can be typed.
pub fn command(words: &str, path: &str) -> String {
    format!("modenhed {words} {}", quoted(path))
}

/// A path as it can be typed.
pub fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("\"{path}\"") }
}
