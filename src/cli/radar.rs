//! `modenhed radar`: which technologies are ripe for a service area or a need.

use std::path::Path;

use modenhed::model::{Code, Finding, Findings, Place, Radar, Severity, Term};
use modenhed::render::Format;
use modenhed::report::{RadarReport, Report, TechnologyReport, Wanted};
use modenhed::{parse, store};

use super::Answer;
use super::args::RadarArgs;
use super::error::Error;
use super::inputs::{self, Content};
use super::output::{self, Screen};

/// The formats of results with a picture.
const FORMATS: [Format; 7] = [
    Format::Json,
    Format::Csv,
    Format::Xlsx,
    Format::Markdown,
    Format::Text,
    Format::Html,
    Format::Svg,
];

/// Shows a radar, some of it, or one of its technologies.
pub fn run(args: &RadarArgs, screen: Screen) -> Result<Answer, Error> {
    let radar = read(args.radar.as_deref(), screen)?;
    let find = |kind, id: &Option<String>, terms: &[Term]| {
        id.as_ref().map(|id| known(kind, id, terms.iter().map(|term| term.id.as_str()))).transpose()
    };
    let wanted = Wanted {
        area: find("--area", &args.area, &radar.areas)?,
        need: find("--need", &args.need, &radar.needs)?,
        ring: find("--ring", &args.ring, &radar.rings)?,
    };
    let mut report = RadarReport::new(&radar, wanted, screen.language);
    let Some(id) = &args.technology else { return show(args, &report, screen) };
    let ids = radar.technologies.iter().map(|technology| technology.id.as_str());
    report.technologies = vec![known("--technology", id, ids)?];
    show(args, &TechnologyReport(report), screen)
}

/// The radar asked for, or the one that is built in; what is wrong with it is shown.
pub fn read(path: Option<&Path>, screen: Screen) -> Result<Radar, Error> {
    let mut findings = Findings::default();
    let source = match path {
        None => Some(store::radar()),
        Some(path) => match inputs::open(0, path, screen, &mut findings).map(|file| file.content) {
            Some(Content::Table(_)) => {
                let place = Place::file(0, &path.to_string_lossy().into());
                let finding = Finding::new(Code::WrongKindOfFile, place);
                findings.push(finding.found("table").wanted("radar"));
                None
            }
            content => content.and_then(Content::source),
        },
    };
    let radar = source.and_then(|source| parse::radar(0, &source, &mut findings));
    if findings.count(Severity::Error) > 0 {
        output::findings(&findings, screen);
    }
    radar.ok_or(Error::Radar)
}

/// The index of an id that must be one of the known ones.
fn known<'a>(
    option: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, Error> {
    known.clone().position(|other| other == id).ok_or_else(|| {
        Error::UnknownName(option, id.to_owned(), known.collect::<Vec<_>>().join(", "))
    })
}

fn show(args: &RadarArgs, report: &impl Report, screen: Screen) -> Result<Answer, Error> {
    let told = args.told();
    let format = match args.format {
        Some(format) => format.into(),
        None if args.excel => Format::Csv,
        None => output::by_ending(args.output.as_deref(), &FORMATS).unwrap_or(Ok(Format::Text))?,
    };
    if args.excel && format != Format::Csv {
        return Err(Error::TableNeedsCsv);
    }
    output::write(&told, screen, format, None, |mut writer| Ok(writer.whole(report)))?;
    Ok(Answer::Yes)
}
