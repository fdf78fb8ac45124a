//! What a file names: its imports, and the paths in its code.

use super::tokens::{Token, tokens};

/// A path as it is written, its names one by one.
pub type Path = Vec<String>;

/// A `use`, one for each name that it brings.
pub struct Import {
    /// The name that it has here.
    pub name: String,
    pub path: Path,
    /// Whether others get it from here.
    pub is_public: bool,
    pub line: usize,
}

/// A path in the code.
pub struct Mention {
    pub path: Path,
    /// Whether it is called as a function.
    pub is_called: bool,
    pub line: usize,
}

/// A file of the program.
pub struct File {
    /// Where it is, from the folder `src`.
    pub name: String,
    /// Its module: the crate, then each module down to this one.
    pub module: Path,
    pub imports: Vec<Import>,
    pub mentions: Vec<Mention>,
}

impl File {
    /// Reads the file with this name from the folder `src`.
    pub fn read(name: &str, code: &str) -> Self {
        let mut file = Self {
            name: name.to_owned(),
            module: module(name),
            imports: Vec::new(),
            mentions: Vec::new(),
        };
        let tokens = tokens(code);
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        let mut at = 0;
        while at < tokens.len() {
            let before = at.checked_sub(1).map_or("", text);
            if text(at) == "use" && text(at + 1) != "<" {
                let is_public = ["pub", ")"].contains(&before);
                let line = tokens[at].line;
                at += 1;
                file.import(&tokens, &mut at, &[], is_public, line);
            } else if tokens[at].is_word() && ![".", "fn", "mod"].contains(&before) {
                let line = tokens[at].line;
                let mut path = vec![text(at).to_owned()];
                while text(at + 1) == "::" && tokens.get(at + 2).is_some_and(Token::is_word) {
                    path.push(text(at + 2).to_owned());
                    at += 2;
                }
                at += 1;
                file.mentions.push(Mention { path, is_called: text(at) == "(", line });
            } else {
                at += 1;
            }
        }
        file
    }

    /// Reads one branch of a `use`.
    fn import(
        &mut self,
        tokens: &[Token],
        at: &mut usize,
        before: &[String],
        is_public: bool,
        line: usize,
    ) {
        let mut path = before.to_vec();
        loop {
            match tokens[*at].text.as_str() {
                "{" => {
                    while tokens[*at].text != "}" {
                        *at += 1;
                        if tokens[*at].text != "}" {
                            self.import(tokens, at, &path, is_public, line);
                        }
                    }
                    *at += 1;
                    return;
                }
                "::" => {}
                "," | ";" | "}" => break,
                "as" => {
                    *at += 1;
                    let name = tokens[*at].text.clone();
                    *at += 1;
                    self.imports.push(Import { name, path, is_public, line });
                    return;
                }
                "self" if !path.is_empty() => {}
                word => path.push(word.to_owned()),
            }
            *at += 1;
        }
        let name = path.last().cloned().unwrap_or_default();
        self.imports.push(Import { name, path, is_public, line });
    }

    /// The room it is in, if it is in one.
    pub fn room(&self) -> Option<&str> {
        self.module.get(1).map(String::as_str)
    }
}

/// The rooms of the program; what is in none of them is the library's.
const BINARY: [&str; 4] = ["main", "cli", "talk", "command"];

/// The module that a file holds.
fn module(name: &str) -> Path {
    let name = name.trim_end_matches(".rs").trim_end_matches("/mod");
    let in_binary = BINARY.contains(&name.split('/').next().unwrap());
    let root = if in_binary { "program" } else { "library" };
    let parts = name.split('/').filter(|part| !["main", "lib"].contains(part));
    [root].into_iter().chain(parts).map(str::to_owned).collect()
}
