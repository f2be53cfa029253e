"""The only place that touches the disk: pages come in through `sources`, results go out through `output`."""

from docspec.workspace.contracts import ContractFile
from docspec.workspace.git import uncommitted
from docspec.workspace.lexica import LexiconFile
from docspec.workspace.output import RenderedFile, diff_tree, write_tree
from docspec.workspace.replace import Change, changes, diff_changes, replace_files
from docspec.workspace.sources import SourceFile, Sources, open_sources

__all__ = [
    "Change",
    "ContractFile",
    "LexiconFile",
    "RenderedFile",
    "SourceFile",
    "Sources",
    "changes",
    "diff_changes",
    "diff_tree",
    "open_sources",
    "replace_files",
    "uncommitted",
    "write_tree",
]
