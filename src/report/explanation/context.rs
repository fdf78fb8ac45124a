//! What every part of an explanation is made from.

use std::collections::HashMap;

use super::subject::Explained;
use crate::model::{Place, QuestionRef};
use crate::report::sheet::SheetReport;
use crate::scoring::{AspectResult, Engine};
use crate::wording::{ExplainTexts, Texts};

/// A result with what explains it, and the sentences for it.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The sheet's result.
    pub report: SheetReport<'a>,
    /// What it was computed by.
    pub engine: &'a Engine<'a>,
    /// Where each answer stands.
    pub places: &'a HashMap<QuestionRef, Place>,
    /// What is explained.
    pub subject: Explained,
    /// The sentences of results.
    pub t: &'static Texts,
    /// The sentences of explanations.
    pub own: &'static ExplainTexts,
}

impl<'a> Context<'a> {
    /// The result of an aspect, if results are wanted for it.
    pub fn result(&self, aspect: usize) -> Option<&'a AspectResult> {
        self.report.assessment.aspects.iter().find(|result| result.aspect == aspect)
    }
}
