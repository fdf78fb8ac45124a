//! Text for a terminal: wrapped to its width, coloured if it can be.

use std::fmt::Write as _;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style as Ansi};
use unicode_width::UnicodeWidthStr;

use super::clean::{self, READABLE, clean};
use super::style::Style;
use super::{frame, grid};
use crate::report::{Bar, Block, Document, Strip, Task};

const INDENT: &str = "  ";

/// Writes a document; unless it is the first, an empty line parts it from the one before.
pub fn write(
    out: &mut dyn Write,
    document: &Document,
    style: Style,
    first: bool,
) -> io::Result<()> {
    let page = Page { width: style.width.max(20), color: style.color };
    let mut gap = !first;
    let drawn = |block: &&Block| matches!(block, Block::Picture(_));
    for block in document.blocks.iter().filter(|block| !drawn(block)) {
        if gap {
            writeln!(out)?;
        }
        match block {
            Block::Grid(table) => grid::write(out, table, page.width, page.color)?,
            Block::Shares(shares) => grid::write(out, &shares.grid(), page.width, page.color)?,
            block => out.write_all(page.block(block).as_bytes())?,
        }
        gap = !matches!(block, Block::Heading(_) | Block::Subheading(_));
    }
    Ok(())
}

struct Page {
    width: usize,
    color: bool,
}

impl Page {
    /// A block's lines, each with its line break.
    fn block(&self, block: &Block) -> String {
        let mut text = match block {
            Block::Title(text) => self.underlined(text, '═'),
            Block::Heading(text) => self.underlined(text, '─'),
            Block::Subheading(text) => self.bold(&self.wrapped(text, "", "")),
            Block::Paragraph(text) => self.wrapped(text, INDENT, INDENT),
            Block::Note(text) => self.dim(&self.wrapped(text, INDENT, INDENT)),
            Block::Lines(lines) => {
                let wrapped = lines.iter().map(|line| self.wrapped(line, INDENT, "     "));
                wrapped.collect::<Vec<_>>().join("\n")
            }
            Block::Ordered(lines) => {
                let numbered = lines.iter().zip(1..).map(|(line, number): (_, usize)| {
                    self.wrapped(line, &format!("{number:>3}. "), "     ")
                });
                numbered.collect::<Vec<_>>().join("\n")
            }
            Block::Bars(bars) => self.bars(bars).trim_end().to_owned(),
            Block::Strip(strip) => self.strip(strip).trim_end().to_owned(),
            Block::Tasks(steps) => {
                let steps = steps.iter().map(|step| self.step(step));
                steps.collect::<Vec<_>>().join("\n").trim_end().to_owned()
            }
            Block::Grid(_) | Block::Shares(_) | Block::Picture(_) => String::new(),
            Block::Frame(finding) => frame::lines(finding, self.color, self.width),
        };
        text.push('\n');
        text
    }

    fn underlined(&self, text: &str, rule: char) -> String {
        let rule = rule.to_string().repeat(text.width().min(self.width));
        format!("{}\n{rule}", self.bold(&self.wrapped(text, "", "")))
    }

    /// Bars below each other: label, bar, figure, words; what does not fit is left out or wrapped,
    /// the bar first.
    fn bars(&self, bars: &[Bar]) -> String {
        let widest = |part: fn(&Bar) -> &str| bars.iter().map(|bar| part(bar).width()).max();
        let label = widest(|bar| &bar.label).unwrap_or(0).min(self.width / 2);
        let figure = widest(|bar| &bar.figure).unwrap_or(0);
        let words = bars.iter().map(|bar| bar.said().width()).max().unwrap_or(0);
        let taken = INDENT.len() + label + figure + words + 6;
        let cells = self.width.saturating_sub(taken).min(20);
        let mut text = String::new();
        for bar in bars {
            let name = shortened(&clean(&bar.label), label);
            let gap = " ".repeat(label.saturating_sub(name.width()));
            let space = " ".repeat(figure.saturating_sub(bar.figure.width()));
            let drawn = if cells < 5 { String::new() } else { self.bar(bar, cells) + "  " };
            let words = clean(&bar.said());
            if self.width < taken {
                let _ = writeln!(text, "{INDENT}{name}{gap}  {space}{}", self.bold(&bar.figure));
                let _ = writeln!(text, "{}", self.wrapped(&words, "      ", "      "));
            } else {
                let figure = self.bold(&bar.figure);
                let _ = writeln!(text, "{INDENT}{name}{gap}  {drawn}{space}{figure}  {words}");
            }
        }
        text
    }

    /// The scores as bars, each with its level in words, below what they belong to.
    fn strip(&self, strip: &Strip) -> String {
        let mut text = String::new();
        let mut group: Vec<Bar> = Vec::new();
        for (begins, row) in strip.grouped() {
            if let Some(title) = begins {
                text += &self.bars(&std::mem::take(&mut group));
                let _ = writeln!(text, "{}", self.bold(&self.wrapped(title, INDENT, INDENT)));
            }
            let words = [strip.level_name(row).unwrap_or_default(), &row.bar.words];
            let words = words.into_iter().filter(|words| !words.is_empty());
            let words = words.collect::<Vec<_>>().join(" · ");
            group.push(Bar { words, ..row.bar.clone() });
        }
        text + &self.bars(&group)
    }

    fn bar(&self, bar: &Bar, cells: usize) -> String {
        let Some(score) = bar.score else { return "·".repeat(cells) };
        let share = score.decimal(2) * rust_decimal::Decimal::from(cells)
            / rust_decimal::Decimal::ONE_HUNDRED;
        let full = usize::try_from(share.round()).unwrap_or(0).min(cells);
        let drawn = format!("{}{}", "█".repeat(full), "░".repeat(cells - full));
        self.styled(&drawn, Ansi::new().fg_color(Some(AnsiColor::Cyan.into())))
    }

    fn step(&self, step: &Task) -> String {
        let number = format!("{:>2}. ", step.number);
        let mut text = self.bold(&self.wrapped(&step.title, &number, "    ")) + "\n";
        let _ = writeln!(text, "{}", self.dim(&self.wrapped(&step.aside, "    ", "    ")));
        for (label, point) in &step.points {
            let line = format!("{label}: {point}");
            let _ = writeln!(text, "{}", self.wrapped(&line, "    ", "      "));
        }
        text
    }

    fn wrapped(&self, text: &str, first: &str, other: &str) -> String {
        clean::wrapped(text, self.width.min(READABLE), first, other)
    }

    fn bold(&self, text: &str) -> String {
        self.styled(text, Ansi::new().bold())
    }

    fn dim(&self, text: &str) -> String {
        self.styled(text, Ansi::new().dimmed())
    }

    fn styled(&self, text: &str, style: Ansi) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// A text cut to a width, with a mark that it was cut.
fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + 2 > width {
            break;
        }
        short.push(c);
    }
    short + "…"
}
