//! `modenhed man`: the help of each command as a page for `man`.

use std::io;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use modenhed::wording::{self, CliTexts};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct ManArgs {
    #[arg(value_name = "COMMAND")]
    of: Vec<String>,
    #[arg(long, short, conflicts_with = "of")]
    output: Option<PathBuf>,
}

/// Writes the page of one command to standard output, or all pages to a folder.
pub fn run(args: &ManArgs, mut whole: Command, screen: Screen) -> Result<Verdict, Error> {
    let t = wording::cli(screen.language);
    whole.build();
    let Some(folder) = &args.output else {
        let page = page(named(&whole, &args.of)?, t).map_err(Error::Stdout)?;
        output::bytes(None, &page)?;
        return Ok(Verdict::Yes);
    };
    output::folder(folder)?;
    for command in all(&whole) {
        let path = folder.join(Man::new(command.clone()).get_filename());
        let failed = |error| Error::Write(path.display().to_string(), error);
        output::bytes(Some(&path), &page(command, t).map_err(failed)?)?;
    }
    Ok(Verdict::Yes)
}

/// The command that the words lead to.
fn named<'c>(whole: &'c Command, words: &[String]) -> Result<&'c Command, Error> {
    words.iter().try_fold(whole, |command, word| {
        command.find_subcommand(word).ok_or_else(|| {
            let known: Vec<_> = command.get_subcommands().map(Command::get_name).collect();
            Error::UnknownName("man", word.clone(), known.join(", "))
        })
    })
}

/// The command, and all those below it.
fn all(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().flat_map(all);
    std::iter::once(command).chain(below).collect()
}

/// The page of a command. The library writes its headings in English.
fn page(command: &Command, t: &CliTexts) -> io::Result<Vec<u8>> {
    let source = concat!("modenhed ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).source(source).manual(t.man_title);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    let mut section = |heading: (&str, &str), render: &dyn Fn(&mut Vec<u8>) -> io::Result<()>| {
        let mut bytes = Vec::new();
        render(&mut bytes)?;
        let (theirs, ours) = heading;
        let text = String::from_utf8_lossy(&bytes);
        page.extend(text.replacen(&format!(".SH {theirs}"), &format!(".SH {ours}"), 1).bytes());
        io::Result::Ok(())
    };
    section(("NAME", t.man_name), &|out| man.render_name_section(out))?;
    section(("SYNOPSIS", t.man_synopsis), &|out| man.render_synopsis_section(out))?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    further(&after).to_writer(&mut page)?;
    Ok(page)
}

/// What is said after the options: examples as they are typed, and paragraphs.
fn further(text: &str) -> Roff {
    let mut roff = Roff::new();
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        match paragraph.split_once(':') {
            Some((heading, lines)) if lines.starts_with('\n') => {
                roff.control("SH", [heading.trim().to_uppercase().as_str()]);
                roff.control("nf", []);
                for line in lines.trim_start_matches('\n').lines() {
                    roff.text([bold(line.trim_start())]);
                }
                roff.control("fi", []);
            }
            Some((heading, rest)) if !heading.contains(' ') => {
                roff.control("SH", [heading.to_uppercase().as_str()]);
                roff.text([roman(rest.trim())]);
            }
            _ => {
                roff.control("PP", []);
                roff.text([roman(paragraph)]);
            }
        }
    }
    roff
}
