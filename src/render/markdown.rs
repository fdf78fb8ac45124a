//! Markdown, for documents and wikis.

use std::io::{self, Write};

use crate::report::{Block, Document, Frame, Grid};

/// Writes a document.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    for block in &document.blocks {
        match block {
            Block::Title(text) => writeln!(out, "# {}\n", inline(text))?,
            Block::Heading(text) => writeln!(out, "## {}\n", inline(text))?,
            Block::Subheading(text) => writeln!(out, "### {}\n", inline(text))?,
            Block::Paragraph(text) => writeln!(out, "{}\n", inline(text))?,
            Block::Note(text) => writeln!(out, "*{}*\n", inline(text))?,
            Block::Lines(lines) => {
                lines.iter().try_for_each(|line| writeln!(out, "- {}", inline(line)))?;
                writeln!(out)?;
            }
            Block::Bars(bars) => {
                for bar in bars {
                    let label = inline(&bar.label);
                    writeln!(out, "- **{label}**: {} – {}", bar.figure, inline(&bar.said()))?;
                }
                writeln!(out)?;
            }
            Block::Steps(steps) => {
                for step in steps {
                    let (title, aside) = (inline(&step.title), inline(&step.aside));
                    writeln!(out, "{}. **{title}** ({aside})", step.number)?;
                    for (label, text) in &step.points {
                        writeln!(out, "   - {}: {}", inline(label), inline(text))?;
                    }
                }
                writeln!(out)?;
            }
            Block::Grid(table) => grid(out, table)?,
            Block::Picture(_) => {}
            Block::Frame(finding) => frame(out, finding)?,
        }
    }
    Ok(())
}

fn grid(out: &mut dyn Write, grid: &Grid) -> io::Result<()> {
    writeln!(out, "| {} |", grid.head.iter().map(|c| cell(c)).collect::<Vec<_>>().join(" | "))?;
    let rules = (0..grid.head.len()).map(|c| if grid.figures.contains(&c) { "--:" } else { "---" });
    writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "))?;
    for row in &grid.rows {
        writeln!(out, "| {} |", row.iter().map(|c| cell(c)).collect::<Vec<_>>().join(" | "))?;
    }
    writeln!(out)
}

fn frame(out: &mut dyn Write, finding: &Frame) -> io::Result<()> {
    let help = finding.help.as_ref().map(|help| format!(" *{}: {help}*", finding.help_word));
    writeln!(
        out,
        "- `{}` **{}** `{}`: {}{}",
        finding.place,
        finding.word,
        finding.code,
        inline(&finding.message),
        inline(&help.unwrap_or_default())
    )
}

/// A text on one line, without what Markdown or HTML would take for marks.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in super::clean(text).chars() {
        match c {
            '\n' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '[' | ']' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

fn cell(text: &str) -> String {
    inline(text).replace('|', "\\|")
}
