"""Sources: the files of an API reference, each with the locale and the page it stands for, as far as its path tells.

What is wrong with a single file is a finding, and the rest is read all the same.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path

from docspec.config import CONFIG_NAME, Config, parse_config
from docspec.errors import ConfigError, SourceError, UsageError
from docspec.finding import Finding, Rule, Severity
from docspec.workspace.catalogs import CatalogFile, read_catalogs
from docspec.workspace.contracts import ContractFile, read_contracts
from docspec.workspace.files import MAX_BYTES, PAGE_SUFFIXES, Walk, reason
from docspec.workspace.lexica import LexiconFile, read_lexica
from docspec.workspace.locales import LocalesFound, is_wanted
from docspec.workspace.origin import Candidate, Origin, common_root, each_once, origin_of, spelled

FILE_UNREADABLE = Rule("R001", "file-unreadable", Severity.ERROR, "A file or folder cannot be read.")
CLAIMED_TWICE = Rule("R002", "page-claimed-twice", Severity.ERROR, "Two files stand for one page in one locale.")
FILE_TOO_LARGE = Rule("R003", "file-too-large", Severity.WARNING, "A file is too large to be a page.")
OUTSIDE_LOCALES = Rule("R004", "page-outside-locales", Severity.NOTE, "A page stands beside the locale folders.")
LOCALE_MISSING = Rule("R005", "locale-missing", Severity.WARNING, "docspec.yaml names a locale that has no page.")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read as a page."""

    path: str
    """Relative to the source root, with `/` between the parts."""
    key: str | None
    """Names the page in every locale: its path below the locale folder, without suffix. None if that cannot be told."""
    locale: str | None
    """The locale as its folder spells it; None if the path does not tell."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Sources:
    """What is to be read."""

    root: Path
    """The folder that all paths are relative to."""
    config: Config
    files: tuple[SourceFile, ...]
    """Sorted by path."""
    findings: tuple[Finding, ...] = ()
    locales: tuple[str, ...] = ()
    """The locales asked for; empty for all. Files whose path tells their locale are already chosen by it."""
    passed_over: int = 0
    """The number of files that are of another kind than pages."""
    lexica: tuple[LexiconFile, ...] = ()
    """The files of words that the configuration names, in its order."""
    contracts: tuple[ContractFile, ...] = ()
    """The files that declare the API, with those that they name."""
    catalogs: tuple[CatalogFile, ...] = ()
    """The reviewed translations that the configuration names, in its order."""


def open_sources(
    paths: Sequence[Path],
    locales: Sequence[str] = (),
    reference_locale: str | None = None,
    contracts: Sequence[Path] = (),
) -> Sources:
    """Read the page files of the sources, all of them or only those of some locales.

    `locales`, `reference_locale` and `contracts` (WSDL or XSD files) go before those of docspec.yaml; the reference is
    read even where it is not among the locales. Raises SourceError if a path is missing or has no page, ConfigError if
    docspec.yaml is not understood, UsageError if a locale or contract is asked for that is not there.
    """
    walk = Walk()
    origins = [origin_of(path, walk) for path in paths]
    root = common_root([origin.root for origin in origins])
    config_file = _config_file([*(origin.root for origin in origins), root])
    config = read_config(config_file) if config_file else Config()
    lexica = read_lexica(config.lexicon, config_file, root) if config_file else ()
    declaring = read_contracts(contracts, config.contract, config_file, root)
    reviewed = read_catalogs(config.texts, config_file, root) if config_file else ()
    candidates = each_once(candidate for origin in origins for candidate in origin.candidates)
    found = LocalesFound((candidate.locale for candidate in candidates), root)
    if reference_locale is not None:
        config = replace(config, reference_locale=found.asked(reference_locale))
    elif config.reference_locale is not None:
        config = replace(config, reference_locale=found.spelled(config.reference_locale))
    declared = _with_reference(config.locales, config)
    wanted = _with_reference([found.asked(locale) for locale in locales], config) or declared
    files, problems = _read([one for one in candidates if is_wanted(one.locale, wanted)], root)
    missing = (_missing(locale) for locale in declared if not found.may_have(locale))
    findings = sorted(
        [*_passed_over(walk, origins, root), *missing, *problems], key=lambda one: (one.path, one.rule.id)
    )
    if not files:
        raise SourceError(_nothing(findings, walk), path=" ".join(map(str, paths)))
    return Sources(root, config, files, tuple(findings), wanted, walk.passed_over, lexica, declaring, reviewed)


def read_settings(folder: Path, reference_locale: str | None = None, contracts: Sequence[Path] = ()) -> Sources:
    """What a folder's docspec.yaml says, and what it names, without any page. Raises as `open_sources` does."""
    config_file = _config_file([folder])
    config = read_config(config_file) if config_file else Config()
    lexica = read_lexica(config.lexicon, config_file, folder) if config_file else ()
    declaring = read_contracts(contracts, config.contract, config_file, folder)
    config = replace(config, reference_locale=reference_locale or config.reference_locale)
    return Sources(folder, config, (), lexica=lexica, contracts=declaring)


def _config_file(folders: Iterable[Path]) -> Path | None:
    files = {os.path.abspath(folder / CONFIG_NAME): folder / CONFIG_NAME for folder in folders}
    found = [file for _, file in sorted(files.items()) if file.exists()]
    if len(found) > 1:
        raise UsageError(f"several configurations: {', '.join(map(str, found))}; build their folders one by one")
    return found[0] if found else None


def read_config(file: Path) -> Config:
    """The configuration in a docspec.yaml. Raises ConfigError if it cannot be read or is not understood."""
    try:
        return parse_config(file.read_text(encoding="utf-8-sig"), str(file))
    except OSError as error:
        raise ConfigError(f"cannot be read: {reason(error)}", path=str(file)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError("not UTF-8; save it as UTF-8", path=str(file), line=line) from error


def _with_reference(locales: Sequence[str], config: Config) -> tuple[str, ...]:
    reference = [config.reference_locale] if locales and config.reference_locale else []
    return tuple(dict.fromkeys([*locales, *reference]))


def _read(candidates: Iterable[Candidate], root: Path) -> tuple[tuple[SourceFile, ...], list[Finding]]:
    files: list[SourceFile] = []
    findings: list[Finding] = []
    claims: dict[tuple[str, str], str] = {}
    for path, one in sorted(((_relative(one.file, root), one) for one in candidates), key=itemgetter(0)):
        if one.locale and one.key:
            first = claims.setdefault((one.locale, _folded(one.key)), path)
            if first != path:
                findings.append(_claimed_twice(path, first, one.locale))
                continue
        try:
            files.append(SourceFile(path, one.key, one.locale, one.file.read_bytes()))
        except OSError as error:
            findings.append(_unreadable(path, reason(error)))
    return tuple(files), findings


def _passed_over(walk: Walk, origins: Iterable[Origin], root: Path) -> Iterator[Finding]:
    for file, why in walk.unreadable.items():
        yield _unreadable(_relative(file, root), why)
    for file in walk.too_large:
        message = f"larger than {MAX_BYTES // 1_000_000} MB, so it was not read; split it if it is a page"
        yield Finding(FILE_TOO_LARGE, _relative(file, root), message)
    for file in (file for origin in origins for file in origin.outside):
        yield Finding(OUTSIDE_LOCALES, _relative(file, root), "stands in no locale folder, so it was not read")


def _missing(locale: str) -> Finding:
    return Finding(LOCALE_MISSING, CONFIG_NAME, f"no page of {locale} was found", locale=locale)


def _unreadable(path: str, why: str) -> Finding:
    return Finding(FILE_UNREADABLE, path, f"cannot be read: {why}")


def _claimed_twice(path: str, first: str, locale: str) -> Finding:
    message = f"stands for the same page as {first}, which was read; rename or remove one of them"
    return Finding(CLAIMED_TWICE, path, message, locale=locale, others=((locale, first),))


def _nothing(findings: Sequence[Finding], walk: Walk) -> str:
    expected = f"expected files that end in {' '.join(PAGE_SUFFIXES)}"
    if findings:
        return f"no page could be read: {findings[0].path}: {findings[0].message}"
    if walk.passed_over:
        return f"no file is a page among {walk.passed_over}; {expected}"
    return f"the folder is empty; {expected}"


def _relative(file: Path, root: Path) -> str:
    return spelled(Path(os.path.relpath(file, root)))


def _folded(key: str) -> str:
    """The same for names that a case-insensitive or normalizing file system takes for one."""
    return unicodedata.normalize("NFC", key).casefold()
