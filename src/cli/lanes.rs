//! Work on several threads at a time, whose results come back in order.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// How many pieces each thread may have at hand: one to work on, and one so that it need not wait.
const DEPTH: usize = 2;

/// Where pieces of work come from, and where their results go; both in order, on one thread.
pub trait Ends<T, R> {
    /// The next piece; `None` at the end.
    fn next(&mut self) -> Option<T>;
    /// What was made of the first piece that was not taken back yet.
    ///
    /// # Errors
    /// When no more is wanted.
    fn take(&mut self, result: R) -> io::Result<()>;
}

/// Lets each worker work on its own thread on every so-manieth piece, and gives the workers back.
///
/// At most `DEPTH` pieces a worker are under way at a time, however fast they come.
///
/// # Errors
/// Those of `Ends::take`.
pub fn run<W: Send, T: Send, R: Send>(
    workers: Vec<W>,
    work: impl Fn(&mut W, T) -> R + Sync,
    ends: &mut impl Ends<T, R>,
) -> io::Result<Vec<W>> {
    thread::scope(|scope| {
        let (mut lanes, mut threads) = (Vec::new(), Vec::new());
        for mut worker in workers {
            let (to_worker, pieces) = channel();
            let (to_us, results) = channel();
            let work = &work;
            threads.push(scope.spawn(move || {
                for piece in pieces {
                    if to_us.send(work(&mut worker, piece)).is_err() {
                        break;
                    }
                }
                worker
            }));
            lanes.push((to_worker, results));
        }
        let done = drive(&lanes, ends);
        drop(lanes);
        let workers = threads.into_iter().filter_map(|thread| thread.join().ok()).collect();
        done.map(|()| workers)
    })
}

fn drive<T, R>(lanes: &[(Sender<T>, Receiver<R>)], ends: &mut impl Ends<T, R>) -> io::Result<()> {
    let (mut sent, mut taken, mut ended) = (0, 0, lanes.is_empty());
    while !ended || taken < sent {
        if !ended && sent - taken < DEPTH * lanes.len() {
            let next = ends.next().map(|piece| lanes[sent % lanes.len()].0.send(piece));
            // A worker that ended before its time takes no more.
            if matches!(next, Some(Ok(()))) { sent += 1 } else { ended = true }
        } else if let Ok(result) = lanes[taken % lanes.len()].1.recv() {
            ends.take(result)?;
            taken += 1;
        } else {
            break;
        }
    }
    Ok(())
}
