//! The words of a Rust file: comments, texts and tests are left out.

/// A word, a `::` or a sign, and the line it is on.
pub struct Token {
    pub text: String,
    pub line: usize,
}

impl Token {
    /// Whether it is a name or a keyword.
    pub fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// The tokens of a file up to its tests, which stand at its end.
pub fn tokens(code: &str) -> Vec<Token> {
    let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
    let (mut tokens, mut rest, mut line) = (Vec::new(), code, 1);
    while !rest.is_empty() {
        let length = skipped(rest);
        if length == 0 {
            let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let sign =
                if rest.starts_with("::") { 2 } else { rest.chars().next().unwrap().len_utf8() };
            let text = rest[..word.max(if word == 0 { sign } else { 0 })].to_owned();
            rest = &rest[text.len()..];
            tokens.push(Token { text, line });
        } else {
            line += rest[..length].matches('\n').count();
            rest = &rest[length..];
        }
    }
    tokens
}

/// How many bytes at the start are no tokens: blanks, a comment, a text, a letter or a lifetime.
fn skipped(rest: &str) -> usize {
    let until = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |at| from + at);
    let raw = rest.trim_start_matches('b');
    let hashes = raw.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
    match hashes {
        Some(count) if raw[1 + count..].starts_with('"') => {
            let (begin, end) =
                (rest.len() - raw.len() + count + 2, format!("\"{}", "#".repeat(count)));
            return until(&end, begin) + end.len();
        }
        _ => {}
    }
    if rest.starts_with("//") {
        until("\n", 0)
    } else if rest.starts_with("/*") {
        until("*/", 2) + 2
    } else if rest.starts_with('"') || rest.starts_with("b\"") {
        let begin = rest.find('"').unwrap() + 1;
        begin + quoted(&rest[begin..], '"')
    } else if let Some(letter) = rest.strip_prefix('\'') {
        let mut letters = letter.chars();
        let (first, second) = (letters.next(), letters.next());
        if first == Some('\\') || second == Some('\'') { 1 + quoted(letter, '\'') } else { 1 }
    } else {
        rest.len() - rest.trim_start().len()
    }
}

/// How many bytes there are up to the end of a text, with its sign.
fn quoted(text: &str, sign: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == sign => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}
