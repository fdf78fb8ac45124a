//! A program that is talked with line by line, through pipes.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// How long one waits for something to be said.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program under way, with what it has said on standard error.
pub struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    said: Arc<(Mutex<String>, Condvar)>,
}

impl Talk {
    /// Begins.
    pub fn begin(command: &mut Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (input, mut output) = (child.stdin.take(), child.stderr.take().unwrap());
        let said = Arc::new((Mutex::new(String::new()), Condvar::new()));
        let heard = said.clone();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                heard.0.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..read]));
                heard.1.notify_all();
            }
        });
        Self { child, input, said }
    }

    /// Waits until something has been said.
    pub fn see(&self, what: &str) {
        let (said, more) = (&self.said.0, &self.said.1);
        let waited = more
            .wait_timeout_while(said.lock().unwrap(), PATIENCE, |said| !said.contains(what))
            .unwrap();
        assert!(!waited.1.timed_out(), "“{what}” is not said:\n{}", waited.0);
    }

    /// Types a line.
    pub fn say(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Types nothing more, and waits for the end: all that was said, in one line, and the status.
    pub fn end(mut self) -> (String, i32) {
        drop(self.input.take());
        let status = self.child.wait().unwrap().code().unwrap();
        // The thread has read all when it lets go of its share.
        while Arc::strong_count(&self.said) > 1 {
            std::thread::sleep(Duration::from_millis(5));
        }
        let said = self.said.0.lock().unwrap();
        (said.split_whitespace().collect::<Vec<_>>().join(" "), status)
    }
}
