//! Scores one sheet with the built-in questionnaires and shows the result as the program does.
//!
//! ```console
//! $ cargo run --example score examples/nordager/2026/jobcenter.yaml
//! ```
#![allow(clippy::disallowed_methods, reason = "a program has arguments, files and streams")]

use std::error::Error;
use std::{env, fs, io};

use modenhed::model::{Findings, Language, Source};
use modenhed::render::{Dialect, Format, Style, Writer};
use modenhed::report::{FindingsReport, Mode, Omitted, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::{parse, store};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which sheet?")?;
    let mut findings = Findings::default();

    // Every source has a position, by which findings are sorted.
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let (radar, sheet) = (store::radar(), Source::new(&*path, fs::read(&path)?));
    let radar = parse::radar(sources.len(), &radar, &mut findings).unwrap_or_default();
    let set = parse::questionnaires(&sources, &mut findings).map(|set| set.with_radar(radar));
    let set = set.ok_or("the questionnaires cannot be used")?;
    let placed = parse::sheet(sources.len() + 1, &sheet, &set, &mut findings);

    let language = Language::En;
    let style = Style { width: 80, color: false, dialect: Dialect::Plain, language };
    let report = FindingsReport { findings: &findings, language, whole: true };
    Writer::new(&mut io::stderr().lock(), Format::Text, style, None).whole(&report)?;

    let placed = placed.ok_or("the sheet cannot be used")?;
    let report = SheetReport {
        questionnaires: &set,
        sheet: &placed.sheet,
        assessment: &Assessment::of(&set, &placed.sheet),
        plan: None,
        reference: None,
        mode: Mode {
            language,
            top: 5,
            today: jiff::Zoned::now().date(),
            omitted: Omitted::default(),
        },
    };
    Writer::new(&mut io::stdout().lock(), Format::Text, style, None).whole(&report)?;
    Ok(())
}
