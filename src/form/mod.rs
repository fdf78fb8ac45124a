//! The form: the interview as a page in a browser.
//!
//! The page is drawn here and only here. What somebody does on it is a [`FormPost`], and what there is to be
//! seen then is a [`FormReply`]; whoever passes the two on needs no rules of its own. The same code
//! runs as WebAssembly in the page.
//!
//! ```
//! use modenhed::form::{FormPost, FormSession, FormSetup};
//! use modenhed::model::{Findings, Source};
//!
//! let setup = FormSetup { language: "en".into(), ..FormSetup::default() };
//! let set = modenhed::parse::questionnaires(&[(0, Source::new("light.yaml", "
//! {modenhed: 1, id: light, version: 1.0.0, languages: [en], title: Light, purpose: To see.,
//! themes: [{id: lamps, title: Lamps, questions: [{id: indoors, text: How much light is there?,
//!   options: [{code: 1, text: none}, {code: 2, text: some}, {code: 3, text: enough}]}]}]}
//! "))], &mut Findings::default()).unwrap();
//! let today = jiff::civil::date(2026, 11, 30);
//! let mut session = FormSession::new(&setup, &set, today, None);
//! let fields = vec![("department".to_owned(), "North".to_owned())];
//! let reply = session.post(&FormPost { act: "begin".into(), fields, ..FormPost::default() });
//! assert!(reply.html.contains("How much light is there?"));
//! ```

mod act;
mod begin;
mod choices;
mod everything;
mod fields;
mod gather;
mod kept;
mod paper;
mod post;
mod question;
mod result;
mod review;
mod session;
mod setup;
mod step;
mod technology;

pub use paper::paper;
pub use post::{FormPost, FormReply};
pub use session::FormSession;
pub use setup::{FormFile, FormSetup};
