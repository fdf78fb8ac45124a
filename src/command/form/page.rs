//! The page of a form: one file with everything in it.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use maud::{DOCTYPE, PreEscaped, html};
use modenhed::form::{FormSetup, paper};
use modenhed::model::{Language, Questionnaires};
use modenhed::render::clean;
use modenhed::wording;
use sha2::{Digest, Sha256};

/// The library as WebAssembly, as `form/build` makes it.
const ENGINE: &[u8] = include_bytes!("../../../form/engine.wasm");
/// What passes between the engine and whoever answers.
const SCRIPT: &str = include_str!("../../../form/page/form.js");
/// How it looks.
const STYLE: &str = include_str!("../../../form/page/form.css");

/// A form as a page.
pub struct FormPage<'a> {
    pub setup: &'a FormSetup,
    pub set: &'a Questionnaires,
    pub language: Language,
}

impl FormPage<'_> {
    /// The page.
    ///
    /// # Errors
    /// When the engine cannot be packed.
    pub fn written(&self) -> io::Result<String> {
        let words = wording::form(self.language);
        let page = html! {
            (DOCTYPE)
            html lang=(self.language.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(policy());
                    meta name="referrer" content="no-referrer";
                    title { (words.name) }
                    style { (PreEscaped(STYLE)) }
                    noscript { style { (PreEscaped("#paper{display:block!important}")) } }
                }
                body data-form=(self.setup.id()) data-not-kept=(words.not_kept) data-too-old=(words.too_old)
                    data-broke=(words.broke) {
                    div id="said" role="status" {}
                    main id="main" { noscript { p { (words.no_script) } } p { (words.loading) } }
                    div id="paper" { h1 { (words.title) } (paper(self.set, self.language)) }
                    script type="application/json" id="form" { (PreEscaped(in_script(&self.setup.json()))) }
                    script type="application/octet-stream" id="engine" { (PreEscaped(engine()?)) }
                    script type="module" { (PreEscaped(SCRIPT)) }
                }
            }
        };
        Ok(clean(&page.into_string()) + "\n")
    }
}

/// What the browser may do: run this script and the engine, show the page with its styles, and nothing else; it
/// may ask for nothing from anywhere.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(clean(SCRIPT)));
    format!(
        "default-src 'none'; script-src 'sha256-{hash}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         connect-src 'none'; base-uri 'none'; form-action 'none'"
    )
}

/// JSON that no script element ends in.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The engine, packed, in letters.
fn engine() -> io::Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(ENGINE)?;
    Ok(STANDARD.encode(packed.finish()?))
}
