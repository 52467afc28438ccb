//! Promises of Ibar, tested through its library and its program.
//!
//! `cfg(test)` holds for all of this binary; on the modules it tells clippy that what serves the
//! tests may `expect` as they do.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod cli_when;
#[cfg(test)]
mod dataset;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod fuzz_seeds;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod loading;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod program;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod reload;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod session;
#[cfg(test)]
mod shipped;
#[cfg(test)]
mod support;
#[cfg(test)]
mod ui;
