//! Reading one answer's text by its question, the same way for sheets and for cells of a table.

use std::str::FromStr;

use rust_decimal::Decimal;

use crate::model::{Finding, Kind, Names, Place, Problem, Question, Response};
use crate::parse::file::reader::with_point;
use crate::parse::file::suggest::near;

/// The place of a whole answer, or of one of its ticks.
pub type Places<'a> = &'a dyn Fn(Option<usize>) -> Place;

/// What `texts` (one for each tick) answer to a question; a finding when they answer nothing it takes.
pub fn given(question: &Question, texts: &[&str], place: Places<'_>) -> Result<Response, Finding> {
    let wrong = |problem, found: &str| Finding::new(problem, place(None)).found(found);
    match (&question.kind, texts) {
        (_, []) => Ok(Response::Nothing),
        (Kind::Text, texts) => Ok(Response::Text(texts.join("\n"))),
        (Kind::Number { from, to }, [text]) => {
            let number = Decimal::from_str(text).map_err(|_| match with_point(text) {
                Some(corrected) => wrong(Problem::DecimalComma { corrected }, text),
                None => wrong(Problem::UnknownOption(Names::range(from, to)), text),
            })?;
            Ok(Response::Number(number))
        }
        (Kind::Single(_), [text]) => option(question, text, || place(None)).map(Response::Option),
        (Kind::Multiple { .. }, texts) => {
            let mut ticks = Vec::new();
            for (index, text) in texts.iter().enumerate() {
                let tick = option(question, text, || place(Some(index)))?;
                if !ticks.contains(&tick) {
                    ticks.push(tick);
                }
            }
            if let Some(alone) = question.not_alone(&ticks) {
                let code = &question.choices()[alone].code;
                let at = texts.iter().position(|text| question.choice(text) == Some(alone));
                return Err(Finding::new(Problem::NotAlone, place(at)).found(code));
            }
            ticks.sort_unstable();
            Ok(Response::Selected(ticks))
        }
        (Kind::Single(_) | Kind::Number { .. }, texts) => {
            Err(wrong(Problem::OneAnswerOnly, &texts.join(";")))
        }
    }
}

/// The notice that a number lies beyond the question's range, and counts as the end of it.
pub fn beyond(
    question: &Question,
    given: &Response,
    place: impl FnOnce() -> Place,
) -> Option<Finding> {
    let (Kind::Number { from, to }, Response::Number(number)) = (&question.kind, given) else {
        return None;
    };
    let outside = number < from.min(to) || number > from.max(to);
    outside.then(|| {
        let problem = Problem::AnswerOutOfRange { from: *from, to: *to };
        Finding::new(problem, place()).found(number.to_string())
    })
}

/// What one text answers to a question, the names of the states included.
///
/// # Errors
/// A finding at `place` when the question does not take it.
pub fn answer(question: &Question, text: &str, place: &Place) -> Result<Response, Finding> {
    one(question, text, &|_| place.clone())
}

/// As `answer`, with places.
pub fn one(question: &Question, text: &str, place: Places<'_>) -> Result<Response, Finding> {
    match text {
        "dont-know" => dont_know(question, text, place),
        "not-applicable" => not_applicable(question, text, place),
        text => given(question, &[text], place).map_err(|finding| match state(question, text) {
            Some(state) => finding.near(Some(state)),
            None => finding,
        }),
    }
}

/// The state that tables write like this, if the question offers it.
fn state(question: &Question, text: &str) -> Option<&'static str> {
    match text.to_ascii_lowercase().as_str() {
        "na" if question.not_applicable => Some("not-applicable"),
        "dk" if question.dont_know => Some("dont-know"),
        _ => None,
    }
}

/// «Don't know», if the question offers it.
pub fn dont_know(question: &Question, found: &str, place: Places<'_>) -> Result<Response, Finding> {
    offered(question.dont_know, Response::DontKnow, question, found, place)
}

/// «Not applicable», if the question offers it.
pub fn not_applicable(
    question: &Question,
    found: &str,
    place: Places<'_>,
) -> Result<Response, Finding> {
    offered(question.not_applicable, Response::NotApplicable, question, found, place)
}

fn offered(
    offered: bool,
    state: Response,
    question: &Question,
    found: &str,
    place: Places<'_>,
) -> Result<Response, Finding> {
    if offered {
        return Ok(state);
    }
    let problem = Problem::NotOffered(codes(question).iter().collect());
    Err(Finding::new(problem, place(None)).found(found))
}

fn option(
    question: &Question,
    text: &str,
    place: impl FnOnce() -> Place,
) -> Result<usize, Finding> {
    question.choice(text).or_else(|| question.choice(whole(text)?)).ok_or_else(|| {
        let known = codes(question);
        let problem = Problem::UnknownOption(known.iter().collect());
        Finding::new(problem, place()).found(text).near(near(text, known))
    })
}

/// A whole number that a program wrote with decimals: `3.0` and `3,0` as `3`.
fn whole(text: &str) -> Option<&str> {
    let (number, zeros) = text.split_once(['.', ','])?;
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0')).then_some(number)
}

fn codes(question: &Question) -> Vec<&str> {
    question.choices().iter().map(|choice| choice.code.as_str()).collect()
}
