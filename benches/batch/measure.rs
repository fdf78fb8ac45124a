//! Times and peak memory, and how they are told: as ratios.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How much is read at a time.
const BLOCK: usize = 256 * 1024;

/// Something that does the job, or a part of it, and gives the most memory it took, if that is known.
type Work = Box<dyn FnMut() -> Option<u64>>;

/// What is measured, and what came of it.
pub struct Measured {
    name: &'static str,
    work: Work,
    times: Vec<Duration>,
    peak: Option<u64>,
}

impl Measured {
    pub fn new(name: &'static str, work: Work) -> Self {
        Self { name, work, times: Vec::new(), peak: None }
    }

    /// Runs it once.
    pub fn once(&mut self) {
        let begun = Instant::now();
        let peak = (self.work)();
        self.times.push(begun.elapsed());
        self.peak = self.peak.max(peak);
    }

    fn median(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times[times.len() / 2]
    }
}

/// Prints every median, held against that of the one with this index.
pub fn print(all: &[Measured], rows: u64, against: usize) {
    let one = all[against].median().as_secs_f64();
    println!("{:<32}{:>10}{:>14}{:>10}{:>10}", "", "seconds", "rows/second", "ratio", "peak MiB");
    for measured in all {
        let median = measured.median();
        let seconds = median.as_secs_f64();
        let peak = measured.peak.map_or(String::new(), |peak| (peak >> 20).to_string());
        let rate = u128::from(rows) * 1_000_000 / median.as_micros().max(1);
        let ratio = seconds / one;
        println!("{:<32}{seconds:>10.2}{rate:>14}{ratio:>10.2}{peak:>10}", measured.name);
    }
}

/// Reads the bytes of a file.
pub fn read(path: &Path) -> Option<u64> {
    let (mut file, mut buffer) = (File::open(path).unwrap(), vec![0; BLOCK]);
    while file.read(&mut buffer).unwrap() > 0 {}
    None
}

/// Splits a file into its cells.
pub fn parsed(path: &Path) -> Option<u64> {
    let (mut file, mut buffer) = (File::open(path).unwrap(), vec![0; BLOCK]);
    let (mut core, mut cells, mut ends) = (csv_core::Reader::new(), vec![0; BLOCK], vec![0; 1024]);
    loop {
        let length = file.read(&mut buffer).unwrap();
        let mut input = &buffer[..length];
        // Nothing to read would tell the parser that this is the end, so it gets that only then.
        while !input.is_empty() || length == 0 {
            let (result, read, _, _) = core.read_record(input, &mut cells, &mut ends);
            input = &input[read..];
            match result {
                csv_core::ReadRecordResult::InputEmpty => break,
                csv_core::ReadRecordResult::End => return None,
                _ => {}
            }
        }
    }
}

/// Runs a program, and looks at its memory meanwhile.
pub fn run(command: &mut Command) -> Option<u64> {
    let mut child = command.spawn().unwrap();
    let mut peak = None;
    loop {
        peak = peak.max(memory(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "{command:?}: {status}");
            return peak;
        }
        sleep(Duration::from_millis(2));
    }
}

/// The most memory a running program has had so far, in bytes, where Linux tells.
fn memory(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(peak.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
