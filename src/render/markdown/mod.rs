//! Markdown, for documents and wikis.

mod text;

use std::io::{self, Write};

use self::text::{below, code, inline, line, lines};
use crate::report::{Block, Document, Frame, Grid, Strip};

/// Writes a document.
pub fn write(out: &mut dyn Write, document: &Document) -> io::Result<()> {
    for block in &document.blocks {
        match block {
            Block::Title(text) => writeln!(out, "# {}\n", inline(text))?,
            Block::Heading(text) => writeln!(out, "## {}\n", inline(text))?,
            Block::Subheading(text) => writeln!(out, "### {}\n", inline(text))?,
            Block::Paragraph(text) => writeln!(out, "{}\n", lines(text, ""))?,
            Block::Note(text) => {
                let paragraphs = text.split("\n\n").filter(|one| !one.trim().is_empty());
                paragraphs.into_iter().try_for_each(|one| writeln!(out, "*{}*\n", inline(one)))?;
            }
            Block::Lines(lines) => {
                lines.iter().try_for_each(|text| writeln!(out, "- {}", line(text)))?;
                writeln!(out)?;
            }
            Block::Ordered(lines) => {
                let numbered = lines.iter().zip(1..);
                numbered.into_iter().try_for_each(|(text, number): (_, usize)| {
                    writeln!(out, "{number}. {}", line(text))
                })?;
                writeln!(out)?;
            }
            Block::Bars(bars) => {
                for bar in bars {
                    let label = inline(&bar.label);
                    writeln!(
                        out,
                        "- **{label}**: {} – {}",
                        inline(&bar.figure),
                        inline(&bar.said())
                    )?;
                }
                writeln!(out)?;
            }
            Block::Strip(all) => strip(out, all)?,
            Block::Shares(shares) => grid(out, &shares.grid())?,
            Block::Tasks(steps) => {
                for step in steps {
                    let (title, aside) = (inline(&step.title), inline(&step.aside));
                    writeln!(out, "{}. **{title}** ({aside})", step.number)?;
                    for (label, text) in &step.points {
                        writeln!(out, "   - {}: {}", line(label), below(text, "     "))?;
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

/// The levels as columns, with each score in that of its own, and after them what there is to say.
fn strip(out: &mut dyn Write, strip: &Strip) -> io::Result<()> {
    let said = strip.rows.iter().any(|row| !row.bar.said().is_empty());
    let names = strip.levels.iter().map(|(name, _)| name.clone());
    let head: Vec<_> = std::iter::once(String::new()).chain(names).collect();
    let columns = head.len();
    let mut rows = Vec::new();
    for (begins, row) in strip.grouped() {
        if let Some(title) = begins {
            let mut cells = vec![String::new(); columns];
            title.clone_into(&mut cells[0]);
            rows.push(cells);
        }
        let mut cells = vec![String::new(); columns];
        cells[0].clone_from(&row.bar.label);
        if let Some(score) = row.bar.score {
            cells[strip.level(score) + 1].clone_from(&row.bar.figure);
        }
        cells.extend(said.then(|| row.bar.said()));
        rows.push(cells);
    }
    if said {
        for row in &mut rows {
            row.resize(columns + 1, String::new());
        }
    }
    let head = head.into_iter().chain(said.then(String::new)).collect();
    grid(out, &Grid { head, rows, figures: (1..columns).collect(), ..Grid::default() })
}

fn grid(out: &mut dyn Write, grid: &Grid) -> io::Result<()> {
    writeln!(out, "| {} |", grid.head.iter().map(|c| inline(c)).collect::<Vec<_>>().join(" | "))?;
    let rules = (0..grid.head.len()).map(|c| if grid.figures.contains(&c) { "--:" } else { "---" });
    writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "))?;
    for (index, row) in grid.rows.iter().enumerate() {
        let mut cells: Vec<_> = row.iter().map(|cell| inline(cell)).collect();
        let link = grid.links.get(index).and_then(Option::as_deref);
        if let (Some(link), Some(first)) = (link, cells.first_mut()) {
            *first = format!("[{first}]({link})");
        }
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn frame(out: &mut dyn Write, finding: &Frame) -> io::Result<()> {
    let (place, code) = (code(&finding.place), code(&finding.code));
    let (word, message) = (inline(&finding.word), inline(&finding.message));
    write!(out, "- {place} **{word}** {code}: {message}")?;
    if let Some(help) = &finding.help {
        write!(out, " *{}: {}*", inline(&finding.help_word), inline(help))?;
    }
    writeln!(out)
}
