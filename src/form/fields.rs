//! What the fields of a question say.

use std::sync::Arc;

use super::post::FormPost;
use super::session::FormSession;
use crate::model::{Answer, Finding, Kind, MOST_VOTES, Place, Problem, QuestionRef, Response};
use crate::{parse, wording};

/// A field of a question, as it is named on the page.
pub fn name(at: QuestionRef, field: &str) -> String {
    format!("{}.{}:{field}", at.aspect, at.question)
}

impl FormSession<'_> {
    /// What the fields of a question say, beside the answer there is; none if there is nothing to say, and an
    /// error in words if it is no answer.
    pub(super) fn filled_in(
        &self,
        at: QuestionRef,
        post: &FormPost,
    ) -> Result<Option<Answer>, String> {
        let Some(interview) = &self.interview else { return Ok(None) };
        let before = interview.sheet().answer(at);
        let note = post.has(&name(at, "note"));
        let note = if note { post.field(&name(at, "note")) } else { before.note.as_deref() };
        let note = note.map(|note| note.trim().to_owned());
        let given = self.given(at, post, &before.given)?.unwrap_or_else(|| before.given.clone());
        let votes = self.votes(at, post)?.unwrap_or_else(|| before.votes.clone());
        let answer = Answer { given, note, votes };
        Ok((answer != before).then_some(answer))
    }

    /// What was answered: of what was written and of the states that were chosen, the one that is new.
    fn given(
        &self,
        at: QuestionRef,
        post: &FormPost,
        before: &Response,
    ) -> Result<Option<Response>, String> {
        let question = self.set.question(at);
        let written = post.all(&name(at, "answer"));
        let written: Vec<_> = written.into_iter().filter(|text| !text.trim().is_empty()).collect();
        let mut said = Vec::new();
        match question.kind {
            Kind::Multiple { .. } if !written.is_empty() => {
                let ticks = question.choices().iter().enumerate();
                let ticks = ticks.filter(|(_, choice)| written.contains(&&*choice.code));
                said.push(Response::Selected(ticks.map(|(index, _)| index).collect()));
            }
            Kind::Multiple { .. } => {}
            Kind::Single(_) | Kind::Number { .. } | Kind::Text => {
                for text in written {
                    said.push(self.one(at, text)?);
                }
            }
        }
        for state in post.all(&name(at, "state")) {
            said.push(self.one(at, state)?);
        }
        if said.len() > 1 {
            said.retain(|given| given != before);
        }
        if said.len() > 1 {
            return Err(self.words().not_both.into());
        }
        Ok(said.pop())
    }

    /// What one text answers; an error in words if it is no answer.
    fn one(&self, at: QuestionRef, text: &str) -> Result<Response, String> {
        let (question, place) = (self.set.question(at), Place::file(0, &Arc::from("")));
        let text = if matches!(question.kind, Kind::Text) { text } else { text.trim() };
        let given = parse::answer(question, text, &place).or_else(|finding| {
            match &finding.problem {
                // That is how numbers are written in Danish.
                Problem::DecimalComma { corrected } => parse::answer(question, corrected, &place),
                _ => Err(finding),
            }
        });
        // In a file a number beyond the range counts as its end; here it can still be corrected.
        let within = given.and_then(|given| {
            parse::beyond(question, &given, || place.clone()).map_or(Ok(given), Err)
        });
        within.map_err(|finding| self.in_words(&finding))
    }

    /// What a finding says, and how to mend what it is about.
    pub(super) fn in_words(&self, finding: &Finding) -> String {
        let message = wording::message(self.language(), finding);
        let help = message.help.map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{}{help}", message.what)
    }

    /// The hands that were counted for each option, if the page asks for them.
    fn votes(&self, at: QuestionRef, post: &FormPost) -> Result<Option<Vec<u32>>, String> {
        let counts = post.all(&name(at, "votes"));
        let options = self.set.question(at).choices().len();
        if counts.is_empty() {
            return Ok(None);
        }
        let count = |text: &str| match text.trim() {
            "" => Some(0),
            text => text.parse().ok().filter(|count| *count <= MOST_VOTES),
        };
        let counts: Option<Vec<u32>> = counts.into_iter().map(count).collect();
        let counts = counts.filter(|counts| counts.len() == options);
        let counts = counts.ok_or_else(|| self.words().hands_wrong.to_owned())?;
        Ok(Some(if counts.iter().any(|count| *count > 0) { counts } else { Vec::new() }))
    }
}
