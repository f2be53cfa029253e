"""Every error docspec raises on purpose, in one tree, so that a caller can catch one class.

    DocspecError
    ├── UsageError       the call cannot be carried out as it was made
    ├── SourceError      a source (folder, file, manifest) cannot be used at all
    │   ├── PageError    one page cannot be read
    │   └── GitError     a git repository cannot be read, or there is no git
    ├── ConfigError      docspec.yaml says something that is not understood
    ├── BaselineError    a file that should hold accepted findings does not
    ├── SpecError        a spec file is not a spec
    └── TemplateError    a template is missing or faulty

What is wrong *inside* a page is no error but data: see `docspec.read.page.Unread` and `docspec.finding`.
"""

from __future__ import annotations


class DocspecError(Exception):
    """A message that says what was found, what was expected and what to do, with its place in front if it has one."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        super().__init__(message)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class UsageError(DocspecError):
    """The call cannot be carried out as it was made."""


class SourceError(DocspecError):
    """A source cannot be used at all."""


class PageError(SourceError):
    """One page cannot be read."""


class GitError(SourceError):
    """A git repository cannot be read, or there is no git to read it with."""


class ConfigError(DocspecError):
    """The configuration says something that is not understood."""


class BaselineError(DocspecError):
    """A file that should hold accepted findings does not."""


class SpecError(DocspecError):
    """A file that should hold a spec does not."""


class TemplateError(DocspecError):
    """A template is missing or faulty."""
