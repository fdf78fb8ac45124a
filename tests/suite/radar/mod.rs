//! `modenhed radar`: the built-in radar, other organisations' radars, and the picture.

mod builtin;
mod other;
mod sheet;

use modenhed::model::{Findings, Radar};
use serde_json::Value;

use crate::common::modenhed;

fn builtin() -> Radar {
    let mut findings = Findings::default();
    let radar = modenhed::parse::radar(0, &modenhed::store::radar(), &mut findings);
    assert!(findings.sorted().is_empty(), "{findings:?}");
    radar.unwrap()
}

fn technologies(args: &[&str]) -> Vec<Value> {
    let run = modenhed(&[&["radar", "--format", "json"], args].concat());
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    json["technologies"].as_array().unwrap().clone()
}
