//! The front door: what was typed goes in, an exit status comes out.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
