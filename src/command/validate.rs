//! `modenhed validate`: everything that is wrong in the files given, at once.

use std::path::PathBuf;

use clap::Args;
use modenhed::batch::{self, Content, Opened, Reading};
use modenhed::model::{Code, FileKind, Findings, Questionnaires, Radar, Source};
use modenhed::parse::{self, ModelFile};
use modenhed::render::Format;
use modenhed::report::FindingsReport;
use modenhed::wording;

use crate::cli::args::{OutputArgs, SetArgs};
use crate::cli::error::Error;
use crate::cli::format;
use crate::cli::inputs;
use crate::cli::output::{self, Screen};
use crate::cli::outputs;
use crate::cli::verdict::Verdict;

#[derive(Args)]
pub struct ValidateArgs {
    #[arg(required_unless_present = "explain")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub set: SetArgs,
    #[arg(long)]
    pub against: Vec<PathBuf>,
    #[arg(long)]
    pub radar: Option<PathBuf>,
    #[command(flatten)]
    pub output: OutputArgs,
    #[arg(long, conflicts_with = "files")]
    pub explain: Option<String>,
}

/// Checks the files, or explains a code.
pub fn run(args: &ValidateArgs, screen: Screen) -> Result<Verdict, Error> {
    if let Some(code) = &args.explain {
        return explain(code, screen);
    }
    outputs::check(
        &[&args.files, args.set.files(), &args.against, args.radar.as_slice()],
        &[args.output.path.as_deref()],
    )?;
    let mut findings = Findings::default();
    let files = batch::files(&args.files, &mut findings);
    let opened: Vec<_> = (0..)
        .zip(&files)
        .filter_map(|(order, file)| file.open(order, &mut findings).ok())
        .collect();
    let (radars, others): (Vec<_>, Vec<_>) =
        opened.into_iter().partition(|file| matches!(file.content, Content::Radar(_)));
    let radar = radar(args, &radars, screen, &mut findings)?;
    let (asked, answered): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|file| matches!(file.content, Content::Questionnaire(_)));
    let (models, answered): (Vec<_>, Vec<_>) =
        answered.into_iter().partition(|file| matches!(file.content, Content::Model(_)));
    let mut asked = sources(asked);
    let mut next = files.len();
    let models = self::models(models, &mut next, &mut asked, &mut findings);
    let questionnaires = questionnaires(args, &asked, next, screen, &mut findings)?;
    for (order, source) in asked.iter().filter(|_| !radar.id.is_empty()) {
        parse::covers(*order, source, &radar, &mut findings);
    }
    if let Some(questionnaires) = questionnaires {
        for model in models {
            model.of(&questionnaires, &mut findings);
        }
        against(args, &questionnaires, &asked, screen, &mut findings)?;
        for (order, source) in &asked {
            parse::allow(*order, source, &mut findings);
        }
        let questionnaires = questionnaires.with_radar(radar);
        findings = sheets(&questionnaires, answered, findings)?;
    } else {
        readable(&answered, &mut findings);
    }
    let format = args.output.format_of(format::RESULTS, false)?;
    if format == Format::Text && args.output.path.is_none() {
        output::findings(&findings, screen);
        if findings.sorted().is_empty() {
            let t = wording::cli(screen.language);
            output::print(&((t.no_findings)(files.len()) + "\n"))?;
        }
    } else {
        let report = FindingsReport { findings: &findings, language: screen.language, whole: true };
        output::write(&args.output, screen, format, None, |mut writer| {
            Ok(writer.add(&report).and_then(|()| writer.finish::<FindingsReport<'_>>()))
        })?;
    }
    if findings.sorted().iter().any(|finding| finding.code() == Code::CannotRead) {
        return Err(Error::Unread);
    }
    Ok(if findings.has_doubts() { Verdict::No } else { Verdict::Yes })
}

/// The radar among the files; without any, the one that sheets are compared with anyway. What they
/// say cannot be checked against several, or against one with an error in it.
fn radar(
    args: &ValidateArgs,
    files: &[Opened],
    screen: Screen,
    findings: &mut Findings,
) -> Result<Radar, Error> {
    if files.is_empty() {
        return inputs::radar(args.radar.as_deref(), screen);
    }
    let sources = files.iter().filter_map(|file| match &file.content {
        Content::Radar(source) => Some((file.order, source)),
        _ => None,
    });
    let read: Vec<_> =
        sources.map(|(order, source)| parse::radar(order, source, findings)).collect();
    Ok(<[_; 1]>::try_from(read).ok().and_then(|[only]| only).unwrap_or_default())
}

/// The files with questionnaires, with their positions.
fn sources(files: Vec<Opened>) -> Vec<(usize, Source)> {
    let sources = files.into_iter().filter_map(|file| match file.content {
        Content::Questionnaire(source) => Some((file.order, source)),
        _ => None,
    });
    sources.collect()
}

/// The models among the files; the questionnaires that they name are added to those asked for.
fn models(
    files: Vec<Opened>,
    next: &mut usize,
    asked: &mut Vec<(usize, Source)>,
    findings: &mut Findings,
) -> Vec<ModelFile> {
    let mut models = Vec::new();
    for file in files {
        let path = PathBuf::from(&*file.name);
        let source = file.content.source();
        let model = source.and_then(|source| parse::model_file(file.order, &source, findings));
        let Some(model) = model else { continue };
        let members = inputs::members(&model, &path, *next, findings);
        *next += model.questionnaires.len();
        for member in members {
            if asked.iter().all(|(_, known)| known.name != member.1.name) {
                asked.push(member);
            }
        }
        models.push(model);
    }
    models
}

/// The questionnaires among the files, and those beside them that they may refer to, with positions from
/// `next` on; without any, those that sheets are compared with anyway.
fn questionnaires(
    args: &ValidateArgs,
    asked: &[(usize, Source)],
    next: usize,
    screen: Screen,
    findings: &mut Findings,
) -> Result<Option<Questionnaires>, Error> {
    if asked.is_empty() {
        return inputs::set(&args.set, screen).map(Some);
    }
    let mut others = Vec::new();
    for (order, path) in (next..).zip(&args.set.questionnaire) {
        let source = Opened::source(order, path, FileKind::Questionnaire, findings);
        others.extend(source.map(|source| (order, source)));
    }
    let all = [asked, &parse::beside(asked, others)].concat();
    let read = parse::questionnaires(&all, findings);
    findings.only_errors_from(next);
    if read.is_some() {
        parse::craft(asked, findings);
    }
    Ok(read)
}

/// Looks at what the questionnaires among the files should say of their changes since older editions.
fn against(
    args: &ValidateArgs,
    set: &Questionnaires,
    asked: &[(usize, Source)],
    screen: Screen,
    findings: &mut Findings,
) -> Result<(), Error> {
    for path in &args.against {
        let old = inputs::questionnaires(std::slice::from_ref(path), screen)?;
        let mut found = false;
        for (order, source) in asked {
            found |= parse::against(&old, set, (*order, source), findings);
        }
        if !found {
            let known = set.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
            return Err(Error::UnknownName("--against", old.at(0).id.clone(), known));
        }
    }
    Ok(())
}

/// Reads sheets, tables, plans and maps for what is wrong with them.
fn sheets(
    set: &Questionnaires,
    files: Vec<Opened>,
    mut findings: Findings,
) -> Result<Findings, Error> {
    let mut sheets = Vec::new();
    for file in files {
        match &file.content {
            Content::Plan(source) => {
                parse::plan(file.order, source, set, &mut findings);
            }
            Content::ImportMap(source) => {
                parse::import_map(file.order, source, set, &mut findings);
            }
            Content::Reference(source) => {
                parse::reference(file.order, source, set, &mut findings);
            }
            _ => sheets.push(file),
        }
    }
    let mut reading = Reading::new(set);
    reading.findings = findings;
    let outcome = reading.files(sheets, &mut (), &mut ()).map_err(Error::Stdout)?;
    Ok(outcome.findings)
}

/// Checks what can be checked of sheets and plans without usable questionnaires.
fn readable(files: &[Opened], findings: &mut Findings) {
    for file in files {
        if let Content::Sheet(source)
        | Content::Plan(source)
        | Content::ImportMap(source)
        | Content::Reference(source) = &file.content
        {
            parse::readable(file.order, source, findings);
        }
    }
}

fn explain(code: &str, screen: Screen) -> Result<Verdict, Error> {
    let known = Code::ALL.iter().find(|known| known.name() == code);
    let known = known.ok_or_else(|| Error::UnknownCode(code.to_owned()))?;
    let text = wording::explanation(screen.language, *known);
    output::print(&format!("{}\n\n{text}\n", known.name()))
}
