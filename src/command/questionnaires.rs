//! `modenhed questionnaires`: which there are, and what they ask.

use modenhed::render::Format;
use modenhed::report::{QuestionnaireList, QuestionnaireReport};

use super::Answer;
use super::args::{ListArgs, QuestionnairesArgs, QuestionnairesCommand, ShowArgs};
use super::error::Error;
use super::inputs;
use super::output::{self, Screen};

/// Lists or shows questionnaires.
pub fn run(args: &QuestionnairesArgs, screen: Screen) -> Result<Answer, Error> {
    match &args.command {
        QuestionnairesCommand::List(args) => list(args, screen),
        QuestionnairesCommand::Show(args) => show(args, screen),
    }
}

fn list(args: &ListArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::questionnaires(&args.questionnaire, screen)?;
    let format = output::format(&args.told, false)?;
    let list = QuestionnaireList { questionnaires: &questionnaires, language: screen.language };
    output::write(&args.told, screen, format, None, |mut writer| {
        Ok(writer.add(&list).and_then(|()| writer.finish::<QuestionnaireList<'_>>()))
    })?;
    Ok(Answer::Yes)
}

fn show(args: &ShowArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::questionnaires(&args.questionnaire, screen)?;
    let shown: Vec<_> = args
        .ids
        .iter()
        .map(|id| inputs::known_aspect(&questionnaires, id))
        .collect::<Result<_, _>>()?;
    let format: Format = output::format(&args.told, false)?;
    output::write(&args.told, screen, format, None, |mut writer| {
        let done = shown.iter().try_for_each(|aspect| {
            writer.add(&QuestionnaireReport {
                questionnaires: &questionnaires,
                questionnaire: questionnaires.at(*aspect),
                language: screen.language,
            })
        });
        Ok(done.and_then(|()| writer.finish::<QuestionnaireReport<'_>>()))
    })?;
    Ok(Answer::Yes)
}
