//! The plain face: numbered lines that stay where they are, and typed answers. For screen readers,
//! slow lines and scripts.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use encoding_rs::WINDOWS_1252;
use modenhed::model::is_unseen;
use modenhed::render::wrapped;
use modenhed::wording::{self, InterviewTexts};

use crate::cli::output::Screen;
use crate::talk::face::{Face, Heard, Menu, Picked, Stop};

/// The longest line that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Reads lines from standard input and writes lines to standard error.
pub struct Plain {
    screen: Screen,
    t: &'static InterviewTexts,
    /// What was said on this page.
    page: Vec<String>,
    hinted: String,
    echo: bool,
}

impl Plain {
    /// The face on this screen.
    pub fn new(screen: Screen) -> Self {
        let t = wording::interview(screen.language);
        Self {
            screen,
            t,
            page: Vec::new(),
            hinted: String::new(),
            echo: !io::stdin().is_terminal(),
        }
    }

    /// What can be written: «Skriv 1–5, v = ved ikke, t = tilbage».
    fn hint(&self, menu: &Menu) -> String {
        let options = menu.options();
        let own = (!options.is_empty()).then_some(options);
        let apart = menu.entries.iter().filter(|entry| !entry.is_option());
        let keys = apart.map(|entry| (self.t.is)(&entry.key, &entry.short));
        let (again, _, short) = self.t.again;
        let all = own.into_iter().chain(keys).chain([(self.t.is)(again, short)]);
        let write = (self.t.write)(&all.collect::<Vec<_>>().join(", ")) + ".";
        menu.hint.iter().cloned().chain([write]).collect::<Vec<_>>().join(" ")
    }

    /// One line of input, without its line break and whatever else does not show.
    fn read(&mut self, prompt: &str) -> Result<String, Stop> {
        let mut err = io::stderr();
        // There is nowhere left to report that standard error is closed.
        let mark = if prompt.ends_with('?') { "" } else { ":" };
        let _ = write!(err, "{prompt}{mark} ").and_then(|()| err.flush());
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take(LONGEST).read_until(b'\n', &mut bytes);
        if !matches!(read, Ok(read) if read > 0) {
            let _ = writeln!(err);
            return Err(Stop::Ended);
        }
        let line = match String::from_utf8(bytes) {
            Ok(line) => line,
            // As in tables: what is not UTF-8 was written on an older Windows.
            Err(other) => WINDOWS_1252.decode_without_bom_handling(other.as_bytes()).0.into_owned(),
        };
        let line: String = line.chars().map(|c| if is_unseen(c) { ' ' } else { c }).collect();
        let line = line.trim().to_owned();
        if self.echo {
            let _ = writeln!(err, "{line}");
        }
        Ok(line)
    }

    fn say(&self, text: &str, first: &str, other: &str) {
        let _ = writeln!(io::stderr(), "{}", wrapped(text, self.screen.readable(), first, other));
    }

    fn show(&self, menu: &Menu) {
        let widest = menu.entries.iter().map(|entry| entry.key.len()).max().unwrap_or(0);
        let indent = " ".repeat(widest + 2);
        for entry in menu.entries.iter().filter(|entry| entry.is_option()) {
            if let Some(heading) = &entry.heading {
                self.say(heading, "", "");
            }
            self.say(&entry.text, &format!("{:>widest$}  ", entry.key), &indent);
            if let Some(beside) = &entry.beside {
                self.say(beside, &indent, &indent);
            }
        }
    }
}

impl Face for Plain {
    fn tell(&mut self, text: &str) {
        for line in text.lines() {
            self.say(line, "", "");
            self.page.push(line.to_owned());
        }
    }

    fn page(&mut self, place: &str, title: &str) {
        self.page.clear();
        let _ = writeln!(io::stderr());
        self.tell(place);
        self.tell(title);
    }

    fn object(&mut self, why: &str) {
        self.say(why, "", "");
    }

    fn explain(&mut self, text: &str) -> Heard<()> {
        self.tell(text);
        Ok(Some(()))
    }

    fn pause(&mut self) -> Heard<()> {
        Ok(Some(()))
    }

    fn pick(&mut self, menu: &Menu) -> Heard<Picked> {
        self.show(menu);
        let hint = self.hint(menu);
        if hint != self.hinted {
            self.say(&hint, "", "");
            self.hinted.clone_from(&hint);
        }
        let current = menu.current.and_then(|current| menu.entries.get(current));
        let enter = current.map(|entry| format!(" ({})", (self.t.is)("Enter", &entry.key)));
        let prompt = menu.prompt.clone() + &enter.unwrap_or_default();
        loop {
            let line = self.read(&prompt)?;
            match menu.read(&line) {
                Some(picked) => return Ok(Some(picked)),
                None if line == self.t.again.0 => {
                    self.page.iter().for_each(|line| self.say(line, "", ""));
                    self.show(menu);
                    self.say(&hint, "", "");
                }
                None if line.is_empty() => self.say(&hint, "", ""),
                None => {
                    self.say(
                        &format!("{} {hint}", (self.t.cannot_use)(&menu.wrong(&line))),
                        "",
                        "",
                    );
                }
            }
        }
    }

    fn line(&mut self, prompt: &str, hint: &str, before: &str) -> Heard<String> {
        let (back, _, short) = self.t.commands.back;
        let leads_back = (self.t.is)(back, short);
        if !hint.is_empty() {
            self.say(hint, "", "");
        }
        if hint.is_empty() || self.hinted != leads_back {
            self.say(&leads_back, "", "");
            self.hinted = leads_back;
        }
        if !before.is_empty() {
            self.say(&(self.t.keeps)(before), "", "");
        }
        let line = self.read(prompt)?;
        Ok(match line.as_str() {
            typed if typed == back => None,
            "" => Some(before.to_owned()),
            "-" => Some(String::new()),
            _ => Some(line),
        })
    }

    fn command(&mut self, menu: &Menu) -> Heard<usize> {
        Ok(match self.pick(menu)? {
            Some(Picked::Entries(picked)) => picked.first().copied(),
            _ => None,
        })
    }

    fn close(&mut self) {}
}
