"""The only place that touches the disk: pages come in through `sources`, results go out through `output`."""

from docspec.workspace.contracts import ContractFile
from docspec.workspace.lexica import LexiconFile
from docspec.workspace.output import RenderedFile, diff_tree, write_tree
from docspec.workspace.sources import SourceFile, Sources, open_sources

__all__ = [
    "ContractFile",
    "LexiconFile",
    "RenderedFile",
    "SourceFile",
    "Sources",
    "diff_tree",
    "open_sources",
    "write_tree",
]
