"""The only place that touches the disk: pages come in through `sources`, results go out through `output`."""

from docspec.workspace.catalogs import CatalogFile, open_catalogs
from docspec.workspace.contracts import ContractFile
from docspec.workspace.exchanged import diff_exchanged, write_exchanged
from docspec.workspace.generated import diff_generated, write_beside, write_generated
from docspec.workspace.git import uncommitted
from docspec.workspace.lexica import LexiconFile
from docspec.workspace.listed import diff_listed, write_listed
from docspec.workspace.origin import below
from docspec.workspace.output import RenderedFile, append_file, diff_tree, write_file, write_tree
from docspec.workspace.past import PagePast, SourcePast
from docspec.workspace.periods import PERIODS, day_of
from docspec.workspace.replace import Change, changes, diff_changes, replace_files
from docspec.workspace.sources import SourceFile, Sources, open_sources
from docspec.workspace.specs import SpecText, is_sample_file, is_spec_file, open_spec, read_samples
from docspec.workspace.text import read_text
from docspec.workspace.timeline import RELEASE, Snapshot, Timeline
from docspec.workspace.watch import Watch

__all__ = [
    "PERIODS",
    "RELEASE",
    "CatalogFile",
    "Change",
    "ContractFile",
    "LexiconFile",
    "PagePast",
    "RenderedFile",
    "Snapshot",
    "SourceFile",
    "SourcePast",
    "Sources",
    "SpecText",
    "Timeline",
    "Watch",
    "append_file",
    "below",
    "changes",
    "day_of",
    "diff_changes",
    "diff_exchanged",
    "diff_generated",
    "diff_listed",
    "diff_tree",
    "is_sample_file",
    "is_spec_file",
    "open_catalogs",
    "open_sources",
    "open_spec",
    "read_samples",
    "read_text",
    "replace_files",
    "uncommitted",
    "write_beside",
    "write_exchanged",
    "write_file",
    "write_generated",
    "write_listed",
    "write_tree",
]
