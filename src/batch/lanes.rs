//! Work on several threads at a time, whose results come back in order.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread;

use crossbeam_channel::{Receiver, unbounded};

/// How many pieces there may be for each worker: one to work on, and some so that it need not
/// wait.
const DEPTH: usize = 4;

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

/// Lets workers work on pieces, each on its own thread where it also ends, and gives the workers back.
///
/// One of them works on this thread, while there is nothing to do at the ends. At most `DEPTH`
/// pieces a worker are under way at a time, however fast they come.
///
/// A worker that panics ends the run as if it had worked on this thread.
///
/// # Errors
/// Those of `Ends::take`.
pub fn run<W: Send, T: Send, R: Send>(
    mut workers: Vec<W>,
    work: impl Fn(&mut W, T) -> R + Sync,
    end: impl Fn(&mut W) + Sync,
    ends: &mut impl Ends<T, R>,
) -> io::Result<Vec<W>> {
    let most = DEPTH * workers.len();
    let Some(mut own) = workers.pop() else { return Ok(workers) };
    thread::scope(|scope| {
        let ((to_workers, pieces), (to_us, results)) = (unbounded(), unbounded());
        let mut threads = Vec::new();
        for mut worker in workers {
            let (pieces, to_us, work, end) = (pieces.clone(), to_us.clone(), &work, &end);
            threads.push(scope.spawn(move || {
                for (index, piece) in pieces {
                    // Without a result, all others would be waited for in vain.
                    let result = catch_unwind(AssertUnwindSafe(|| work(&mut worker, piece)));
                    if to_us.send((index, result)).is_err() {
                        break;
                    }
                }
                end(&mut worker);
                worker
            }));
        }
        drop(to_us);
        let mut order = Ordered { taken: 0, under_way: VecDeque::new() };
        let mut ended = false;
        let done = loop {
            if let Err(error) = order.take(&results, ends) {
                break Err(error);
            }
            if !ended && order.under_way.len() < most {
                let next = ends.next().map(|piece| to_workers.send((order.next(), piece)));
                ended = next.is_none_or(|sent| sent.is_err());
            } else if let Ok((index, piece)) = pieces.try_recv() {
                order.put(index, Ok(work(&mut own, piece)));
            } else if !order.under_way.is_empty()
                && let Ok((index, result)) = results.recv()
            {
                order.put(index, result);
            } else {
                break Ok(());
            }
        };
        drop(to_workers);
        end(&mut own);
        let others = threads.into_iter();
        let others =
            others.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        let workers = others.chain([own]).collect();
        done.map(|()| workers)
    })
}

/// Results on their way back, in the order of their pieces.
struct Ordered<R> {
    /// How many were taken back.
    taken: usize,
    /// Those that come after these, as far as they are there.
    under_way: VecDeque<Option<thread::Result<R>>>,
}

impl<R> Ordered<R> {
    /// The index of a piece that is given out now.
    fn next(&mut self) -> usize {
        self.under_way.push_back(None);
        self.taken + self.under_way.len() - 1
    }

    fn put(&mut self, index: usize, result: thread::Result<R>) {
        self.under_way[index - self.taken] = Some(result);
    }

    /// Takes back what has come and is next.
    fn take<T>(
        &mut self,
        results: &Receiver<(usize, thread::Result<R>)>,
        ends: &mut impl Ends<T, R>,
    ) -> io::Result<()> {
        for (index, result) in results.try_iter() {
            self.put(index, result);
        }
        while let Some(result) = self.under_way.front_mut().and_then(Option::take) {
            self.under_way.pop_front();
            self.taken += 1;
            ends.take(result.unwrap_or_else(|panic| resume_unwind(panic)))?;
        }
        Ok(())
    }
}
