//! `modenhed radar`: which technologies are ripe for a service area or a need.

use std::path::Path;

use modenhed::model::{AnswerSheet, Code, Finding, Findings, Place, Radar, Severity, Term};
use modenhed::render::Format;
use modenhed::report::{DialogueReport, RadarReport, Report, TechnologyReport, Wanted};
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

/// Shows a radar, some of it, one of its technologies, or what to talk about.
pub fn run(args: &RadarArgs, screen: Screen) -> Result<Answer, Error> {
    let radar = read(args.radar.as_deref(), screen)?;
    let (sheet, answer) = match &args.sheet {
        Some(path) => sheet(args, path, &radar, screen)?,
        None => (None, Answer::Yes),
    };
    let own = sheet.as_ref().and_then(|sheet| sheet.area.as_deref());
    let area = match &args.area {
        Some(area) => Some(term("--area", area, &radar.areas)?),
        None => own.and_then(|area| radar.area(area)),
    };
    let find = |option, name: &Option<String>, terms: &[Term]| {
        name.as_ref().map(|name| term(option, name, terms)).transpose()
    };
    let wanted = Wanted {
        area,
        need: find("--need", &args.need, &radar.needs)?,
        ring: find("--ring", &args.ring, &radar.rings)?,
    };
    let mut report = RadarReport::new(&radar, wanted, sheet.as_ref(), screen.language);
    if let Some(name) = &args.technology {
        let known =
            || radar.technologies.iter().map(|technology| &*technology.id).collect::<Vec<_>>();
        let found = radar.technology_named(name);
        report.technologies = vec![found.ok_or_else(|| unknown("--technology", name, &known()))?];
        show(args, &TechnologyReport(report), screen)?;
    } else if args.dialogue {
        show(args, &DialogueReport(report), screen)?;
    } else {
        show(args, &report, screen)?;
    }
    Ok(answer)
}

/// The department's sheet, and whether all is well with it.
fn sheet(
    args: &RadarArgs,
    path: &Path,
    radar: &Radar,
    screen: Screen,
) -> Result<(Option<AnswerSheet>, Answer), Error> {
    let set = inputs::questionnaires(&args.questionnaire, screen)?.with_radar(radar.clone());
    let mut findings = Findings::default();
    let content = inputs::open(0, path, screen, &mut findings).map(|file| file.content);
    if matches!(content, Some(Content::Table(_))) {
        let place = Place::file(0, &path.to_string_lossy().into());
        let finding = Finding::new(Code::WrongKindOfFile, place);
        findings.push(finding.found("table").wanted("sheet"));
    }
    let source = content.and_then(Content::source);
    let placed = source.and_then(|source| parse::sheet(0, &source, &set, &mut findings));
    output::findings(&findings, screen);
    let placed = placed.ok_or(Error::Nothing)?;
    let answer = if findings.has_doubts() { Answer::No } else { Answer::Yes };
    Ok((Some(placed.sheet), answer))
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

/// The radar that is built in.
pub fn built_in() -> Radar {
    // It can be read, or the project would not have passed its tests.
    parse::radar(0, &store::radar(), &mut Findings::default()).unwrap_or_default()
}

/// The index of a term that is called so, by id or title.
fn term(option: &'static str, name: &str, terms: &[Term]) -> Result<usize, Error> {
    let known = || terms.iter().map(|term| &*term.id).collect::<Vec<_>>();
    Term::named(terms, name).ok_or_else(|| unknown(option, name, &known()))
}

fn unknown(option: &'static str, name: &str, known: &[&str]) -> Error {
    Error::UnknownName(option, name.to_owned(), known.join(", "))
}

fn show(args: &RadarArgs, report: &impl Report, screen: Screen) -> Result<(), Error> {
    let told = args.told();
    let format = match args.format {
        Some(format) => format.into(),
        None if args.excel => Format::Csv,
        None => output::by_ending(args.output.as_deref(), &FORMATS).unwrap_or(Ok(Format::Text))?,
    };
    if args.excel && format != Format::Csv {
        return Err(Error::TableNeedsCsv);
    }
    output::write(&told, screen, format, None, |mut writer| Ok(writer.whole(report)))
}
