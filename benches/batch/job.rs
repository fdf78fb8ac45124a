//! The job that is measured: questionnaires, and a table of random answers that is known by its seed.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What a table is to be like.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    pub rows: u64,
    pub departments: u64,
    /// How many cells in a hundred are empty; two more are `na`.
    pub missing: u64,
    /// In how many rows in a thousand the department is quoted and holds a line break.
    pub quoted: u64,
    pub seed: u64,
}

/// The aspects, with twelve questions each.
pub const ASPECTS: [&str; 3] = ["opgave", "teknik", "forandring"];
pub const QUESTIONS: usize = 12;

/// Weight of a question, 1–3.
pub const fn weight(aspect: usize, question: usize) -> usize {
    (aspect + question) % 3 + 1
}

/// Whether a question is reversed; six of them are.
pub const fn is_reversed(question: usize) -> bool {
    question % 6 == 5
}

/// The name of a question.
pub fn name(aspect: usize, question: usize) -> String {
    format!("{}-{:02}", &ASPECTS[aspect][..1], question + 1)
}

/// Numbers that look random and are the same for the same seed (`SplitMix64`).
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Job {
    /// Writes the table into a folder.
    pub fn table(self, folder: &Path) -> io::Result<PathBuf> {
        let path = folder.join(format!("wide-{}.csv", self.rows));
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&path)?);
        write!(out, "respondent,department,date")?;
        for aspect in 0..ASPECTS.len() {
            (0..QUESTIONS).try_for_each(|question| write!(out, ",{}", name(aspect, question)))?;
        }
        writeln!(out)?;
        let mut dice = Dice(self.seed);
        for row in 0..self.rows {
            let department = dice.roll() % self.departments;
            let (open, close) =
                if dice.roll() % 1000 < self.quoted { ("\"", "\n\"") } else { ("", "") };
            write!(out, "r{row:08},{open}afd{department:05}{close},2026-11-{:02}", row % 28 + 1)?;
            for _ in 0..ASPECTS.len() * QUESTIONS {
                let roll = dice.roll();
                match roll % 100 {
                    chance if chance < self.missing => out.write_all(b",")?,
                    chance if chance < self.missing + 2 => out.write_all(b",na")?,
                    _ => out.write_all(&[b',', b"12345"[(roll / 100 % 5) as usize]])?,
                }
            }
            out.write_all(b"\n")?;
        }
        out.flush()?;
        Ok(path)
    }
}

/// Writes the questionnaires into a folder, one for each aspect.
pub fn questionnaires(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for (index, aspect) in ASPECTS.iter().enumerate() {
        let mut text = format!(
            "modenhed: 1\nid: {aspect}\nversion: 1.0.0\norder: {index}\nlanguages: [da]\ntitle: {aspect}\n\
             purpose: x\nscales:\n  s: [{{code: 1, text: a}}, {{code: 2, text: b}}, {{code: 3, text: c}}, \
             {{code: 4, text: d}}, {{code: 5, text: e}}]\nthemes:\n  - id: alt\n    title: x\n    questions:\n"
        );
        for question in 0..QUESTIONS {
            text += &format!(
                "      - {{id: {}, text: x, scale: s, weight: {}, reverse: {}}}\n",
                name(index, question),
                weight(index, question),
                is_reversed(question)
            );
        }
        let path = folder.join(format!("{aspect}.yaml"));
        fs::write(&path, text)?;
        paths.push(path);
    }
    Ok(paths)
}
