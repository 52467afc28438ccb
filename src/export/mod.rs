//! Exports: sentences with their sources, figures, pages and data, for others than the window.
//!
//! A figure is drawn from the same scenes as the window. The scenes become a [`drawing::Drawing`], a
//! list of shapes and lines of text in the order of painting, which [`svg`], [`png`] and [`pdf`]
//! write. None of it needs a display, a graphics card or a font of the system: the same figure is
//! the same bytes on every machine.

pub mod chart;
mod convert;
pub mod data;
pub mod drawing;
pub mod figure;
pub mod inert;
pub mod map;
pub mod motion;
pub mod page;
pub mod panel;
pub mod pdf;
pub mod png;
pub mod save;
pub mod sentence;
pub mod svg;
pub mod timeline;
