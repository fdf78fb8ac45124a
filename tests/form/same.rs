//! The same posts to both engines give the same replies.

use std::path::Path;

use modenhed::form::{FormFile, FormPost, FormSession, FormSetup};
use modenhed::model::{Findings, Source};
use modenhed::{parse, store};

use crate::fields::fields;
use crate::packed_engine::PackedEngine;
use crate::reference::spec::{Case, Dice};

const TODAY: &str = "2026-11-30";
const EXAMPLES: [&str; 4] = [
    "examples/nordager/2025/borgerservice.yaml",
    "examples/nordager/2026/borgerservice.yaml",
    "examples/nordager/2026/jobcenter.yaml",
    "examples/nordager/2026/socialpsykiatrien.yaml",
];
const TEXTS: [&str; 5] = ["", "7", "12,5", "<b>fed</b> & \"citat\"", "Ældre\nSundhed 😀"];

fn file(source: &Source) -> FormFile {
    let text = String::from_utf8(source.bytes.clone()).unwrap();
    FormFile { name: source.name.to_string(), text }
}

fn built_in(language: &str) -> FormSetup {
    FormSetup {
        language: language.into(),
        questionnaires: store::questionnaires().iter().map(file).collect(),
        radar: Some(file(&store::radar())),
        aspects: ["kerneopgaven", "teknologi", "forandring"].map(str::to_owned).into(),
        send_to: Some("digital@kommune.example".into()),
        ..FormSetup::default()
    }
}

fn post(act: &str, value: &str) -> FormPost {
    FormPost { act: act.into(), value: value.into(), ..FormPost::default() }
}

/// Both engines, and the last page.
struct Both<'q> {
    native: FormSession<'q>,
    packed: PackedEngine,
    page: String,
}

impl Both<'_> {
    fn post(&mut self, post: &FormPost) {
        let reply = self.native.post(post);
        if !reply.html.is_empty() {
            self.page.clone_from(&reply.html);
        }
        let expected = serde_json::to_string(&reply).unwrap();
        assert!(expected == self.packed.post(post), "form/engine.wasm is stale: run form/build");
    }
}

/// Opens a form in both engines, and does something with it.
fn both(setup: &FormSetup, then: impl FnOnce(Both<'_>)) {
    let set = setup.set().unwrap();
    let native = FormSession::new(setup, &set, TODAY.parse().unwrap(), None);
    let (packed, shown) = PackedEngine::open(setup, TODAY, None);
    let page = native.shown();
    assert!(serde_json::to_string(&page).unwrap() == shown, "form/engine.wasm is stale");
    then(Both { native, packed, page: page.html });
}

#[test]
fn examples_give_the_same_pages_sheets_and_reports() {
    for (example, language) in EXAMPLES.iter().zip(["da", "en", "da", "en"]) {
        both(&built_in(language), |mut both| {
            let text = std::fs::read_to_string(Path::new(example)).unwrap();
            let files = vec![FormFile { name: "svar.yaml".into(), text }];
            both.post(&FormPost { files, ..post("open", "") });
            for act in ["review", "everything", "outcome", "save", "save-report"] {
                both.post(&post(act, ""));
            }
        });
    }
}

#[test]
fn random_questionnaires_give_the_same_pages_and_sheets() {
    for seed in 0..200 {
        let (case, mut dice) = (Case::random(seed, false), Dice(seed));
        let questionnaires = case.specs.iter().enumerate();
        let questionnaires = questionnaires
            .map(|(n, spec)| FormFile { name: format!("{n}.yaml"), text: spec.yaml(&case) });
        let mut setup = FormSetup {
            language: ["da", "en"][dice.roll(2)].into(),
            questionnaires: questionnaires.collect(),
            ..FormSetup::default()
        };
        setup.aspects = ids(&setup.questionnaires);
        both(&setup, |mut both| {
            let how = ["alone", "together"][dice.roll(2)];
            let fields = [("department", "Ældre & »nord«"), ("how", how)];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            both.post(&FormPost { fields, ..post("begin", "") });
            for _ in 0..6 {
                both.post(&filled_in(&both.page, &mut dice));
            }
            both.post(&post("outcome", ""));
            both.post(&post("save", ""));
        });
    }
}

fn ids(files: &[FormFile]) -> Vec<String> {
    let sources = files.iter().map(|file| Source::new(&*file.name, file.text.as_bytes()));
    let sources: Vec<_> = sources.enumerate().collect();
    let set = parse::questionnaires(&sources, &mut Findings::default());
    set.unwrap().iter().map(|one| one.id.clone()).collect()
}

/// Something that could be done on a page.
fn filled_in(page: &str, dice: &mut Dice) -> FormPost {
    let mut chosen: Vec<(String, String)> = Vec::new();
    for field in fields(page) {
        match field.value {
            None => chosen.push((field.name, TEXTS[dice.roll(TEXTS.len())].to_owned())),
            Some(value) if dice.once_in(3) => {
                chosen.retain(|(name, _)| *name != field.name || name.ends_with(":state"));
                chosen.push((field.name, value));
            }
            Some(_) => {}
        }
    }
    let act = ["next", "next", "next", "next", "skip", "back", "review", "resume", "everything"];
    FormPost { fields: chosen, ..post(act[dice.roll(act.len())], "") }
}
