//! `modenhed radar`: the built-in radar, other organisations' radars, and the picture.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files and may panic"
)]

mod common;

use std::fs;

use common::modenhed;
use tempfile::TempDir;

/// Another organisation's radar: three rings, six families, thirty technologies.
fn other() -> String {
    let mut text = String::from(
        "modenhed: 1\nradar: vores\nversion: 2.0.0\nlanguages: [da]\ntitle: Vores radar\n\
         edition: efteråret 2026\ndate: 2026-10-01\nnote: Vores eget skøn.\n\
         sources: [{id: os, title: it-afdelingen, reliability: own}]\nrings:\n",
    );
    for ring in ["Brug", "Prøv", "Lad ligge"] {
        let id = ring.to_lowercase().replace(' ', "-").replace('ø', "oe");
        text += &format!("- {{id: {id}, title: {ring}, meaning: \"{ring}, siger vi.\"}}\n");
    }
    text += "families:\n";
    for family in 0..6 {
        text += &format!("- {{id: f{family}, title: Familie {family}}}\n");
    }
    text += "areas: [{id: skole, title: Skole}]\n\
             needs: [{id: ro, title: Ro, text: Ro i klassen.}]\n\
             demands: [{id: tid, title: Tid, text: Nogen skal have tid.}]\ntechnologies:\n";
    let rings = ["brug", "proev", "lad-ligge"];
    for number in 0..30 {
        // Most stand in the same part of the picture, where it is most crowded.
        let family = if number < 12 { 2 } else { number % 6 };
        let ring = rings[if number < 9 { 0 } else { number % 3 }];
        text += &format!(
            "- {{id: t{number}, title: Teknologi {number}, family: f{family}, description: Den kan noget., \
             ring: {ring}, source: os, areas: {{skole: {{uses: I timerne.}}}}, needs: [ro], demands: [tid], \
             ask_first: Hvorfor?}}\n"
        );
    }
    text
}

fn attribute(tag: &str, name: &str) -> f64 {
    let value = tag.split(&format!("{name}=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn another_organisations_radar_works_without_touching_code() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    fs::write(&file, other()).unwrap();
    let path = file.to_str().unwrap();
    let valid = modenhed(&["validate", path]);
    assert_eq!(valid.status, 0, "{}", valid.stderr);
    let text = modenhed(&["radar", "--radar", path, "--area", "skole", "--width", "100"]).stdout;
    let (first, rest) = text.split_once("Prøv\n").unwrap();
    assert!(first.contains("Vores radar: Skole · efteråret 2026"), "{first}");
    assert!(first.contains("Brug\n────\n  Brug, siger vi."), "{first}");
    assert!(rest.contains("¹ it-afdelingen (vores egen vurdering)"), "{rest}");
    let out = folder.path().join("radar.svg");
    let run = modenhed(&["radar", "--radar", path, "-o", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let svg = fs::read_to_string(&out).unwrap();
    let dots: Vec<(f64, f64)> = svg
        .split("<circle ")
        .skip(1)
        .map(|tag| tag.split('>').next().unwrap())
        .filter(|tag| tag.contains("stroke-width"))
        .map(|tag| (attribute(tag, "cx"), attribute(tag, "cy")))
        .collect();
    assert_eq!(dots.len(), 30);
    for (index, (x, y)) in dots.iter().enumerate() {
        for (other_x, other_y) in &dots[..index] {
            let apart = (x - other_x).hypot(y - other_y);
            assert!(apart > 24.0, "two dots are only {apart} apart");
        }
    }
    for ring in ["Brug: Teknologi 0, Teknologi 1", "Lad ligge: "] {
        assert!(svg.contains(ring), "the picture is told in words");
    }
    let again = modenhed(&["radar", "--radar", path, "--format", "svg"]);
    assert_eq!(again.stdout, svg, "the same every time");
}

#[test]
fn what_is_wrong_in_a_radar_is_found() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    let wrong = other()
        .replace("id: t0, title: Teknologi 0,", "id: t0, title: teknologi 1,")
        .replace("id: t2, title: Teknologi 2, family: f2, description: Den kan noget., ring: brug", "id: t2, title: Teknologi 2, family: f9, ring: brugt")
        .replace("id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skole", "id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skolen")
        .replace("date: 2026-10-01", "date: oktober");
    fs::write(&file, wrong).unwrap();
    let run = modenhed(&["validate", file.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    for said in [
        "fejl[duplicate-title]: titlen er brugt før",
        "«f9» findes ikke som gruppe",
        "«brugt» findes ikke som ring",
        "mente du «brug»?",
        "«description» mangler",
        "«skolen» findes ikke som fagområde",
        "fejl[wrong-date]",
    ] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    let used = modenhed(&["radar", "--radar", file.to_str().unwrap()]);
    assert_eq!((used.status, used.stdout.as_str()), (2, ""));
    assert!(used.stderr.ends_with("fejl: radaren kan ikke bruges, før fejlene er rettet\n"));
    let sheet = modenhed(&["radar", "--radar", "examples/nordager/2026/jobcenter.yaml"]);
    assert!(sheet.stderr.contains("fejl[wrong-kind-of-file]"), "{}", sheet.stderr);
}
