"""`docspec catalog`: the texts and names of an API go to translators, and come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import click

from docspec import pipeline
from docspec.check.policy import Policy
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.source_options import SourceOptions, whole_options
from docspec.cli.status import FINDINGS, failing
from docspec.cli.written import state
from docspec.config import is_locale
from docspec.console import Console, emit
from docspec.errors import UsageError
from docspec.render.catalog.formats import FORMATS, GROUPS
from docspec.render.rendered import Rendered
from docspec.spec.serial import from_text, to_json, to_yaml
from docspec.spec.texts.entry import CATALOG_UNREAD
from docspec.workspace import (
    CatalogFile,
    diff_exchanged,
    diff_tree,
    open_catalogs,
    open_spec,
    write_exchanged,
    write_file,
    write_tree,
)

_KNOWN = (*FORMATS, *GROUPS)
_CATALOGS = ("po", "xliff", "xliff-1.2")
_SPECS = ("spec.json", "spec.yaml")
_OUTPUT = Path("output")


@click.group(short_help="Exchange texts and names with translators.")
def catalog() -> None:
    """Exchange texts and names with translators and their tools.

    \b
      docspec catalog export pages --format po,glossary -o l10n     to translators
      docspec catalog import reviewed/*.po --into output            and back
    """


def _formats(_context: click.Context, _parameter: click.Parameter, text: str | None) -> tuple[str, ...]:
    words = [word.strip() for word in (text or "").split(",")]
    for word in words:
        if word not in _KNOWN:
            wrong = f"unknown format `{word}`" if word else "names no format"
            raise click.BadParameter(f"{wrong}; expected one or more of {', '.join(_KNOWN)}, with commas between")
    return tuple(dict.fromkeys(form for word in words for form in GROUPS.get(word, (word,))))


def _tags(_context: click.Context, _parameter: click.Parameter, given: str | tuple[str, ...] | None) -> object:
    for tag in (given,) if isinstance(given, str) else given or ():
        if not is_locale(tag):
            raise click.BadParameter(f"`{tag}` is no locale; expected a tag such as sv-SE or zh-Hans")
    return given


@catalog.command(short_help="Write catalogs for translators.")
@options.paths("given", "[SPEC_OR_SOURCE]...")
@click.option(
    "--format", "formats", callback=_formats, metavar="F", help=f"One or more of {', '.join(_KNOWN)}.  [required]"
)
@options.out_folder("The folder for the files; what else is in it stays.")
@click.option(
    "--locale",
    "targets",
    multiple=True,
    callback=_tags,
    metavar="L",
    help="Translate into this locale; may be repeated, and may be one that is still to come.  [default: all]",
)
@click.option(
    "--source-locale",
    callback=_tags,
    metavar="L",
    help="Translate from this locale.  [default: the reference locale, else English, else the first]",
)
@options.check
@click.option("--force", is_flag=True, help="Write over files that were edited since docspec wrote them.")
@whole_options
@options.adopt
@options.fail_on()
@console_options()
def export(
    given: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path,
    targets: tuple[str, ...],
    source_locale: str | None,
    check: bool,
    force: bool,
    reading: SourceOptions,
    adopt: bool,
    fail_on: str,
    console: Console,
) -> int:
    """Write the texts of an API for translators, and its names for whatever must leave them alone.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or what build takes. From pages, each translation in which docspec drift
    finds something is marked as fuzzy, with what it is; a spec alone knows nothing of that.

    \b
      po              PO of gettext, a file a locale, and messages.pot to begin a new one
      xliff           XLIFF 2.1, a file a locale; xliff-1.2 for older tools
      tmx             a translation memory of all locales, without what has drifted
      glossary        the names that are not to be translated: glossary-csv (a table), glossary-pairs (two columns
                      for DeepL and Google), glossary-tbx (a termbase, TBX-Basic of 2019); glossary-tbx-2008

    \b
      docspec catalog export pages --format po -o l10n
      docspec catalog export pages --format xliff,glossary -o l10n --locale sv-SE
      docspec catalog export output/spec.json --format po -o l10n --locale fi-FI    a new language
      docspec catalog export pages --format po -o l10n --check                      in CI
    """
    opened = reading.open_spec_or_sources(given)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=adopt, progress=progress)
        made = pipeline.export_catalogs(found, formats, locales=targets, source_locale=source_locale, progress=progress)
    diff = diff_exchanged(out, made.files) if check else ""
    if check:
        emit(diff)
    else:
        write_exchanged(out, made.files, force=force)
    # What a spec leaves open of types and messages is no business of translators.
    findings = found.restored.findings if found.restored else ()
    failed = failing(findings, fail_on)
    console.findings(findings, failed)
    if found.restored is None and set(formats) & {*_CATALOGS, "tmx"}:
        console.say("a spec alone knows nothing of drift, so no text is fuzzy; give the pages to have them checked")
    if check:
        console.say(state(out, diff))
    else:
        console.say(f"wrote {', '.join(_told(made, formats))} to {out}")
    return FINDINGS if diff or failed else 0


def _told(made: pipeline.Exported, formats: Sequence[str]) -> Iterator[str]:
    """What was written, in numbers."""
    catalogs = made.given.catalogs if set(formats) & set(_CATALOGS) else ()
    if catalogs:
        fuzzy = Counter({one.locale: sum(item.is_fuzzy for item in one.items) for one in catalogs})
        each = ", ".join(f"{locale} {count:,}" for locale, count in fuzzy.items())
        yield f"{len(catalogs)} {'catalog' if len(catalogs) == 1 else 'catalogs'}"
        yield f"{sum(len(one.items) for one in catalogs):,} messages"
        yield f"{fuzzy.total():,} fuzzy" + (f" ({each})" if fuzzy.total() else "")
    if "tmx" in formats:
        yield "a translation memory"
    if any(form.startswith("glossary") for form in formats):
        yield f"{len(made.given.terms):,} names that are not to be translated"


@catalog.command(name="import", short_help="Take reviewed translations back.")
@click.argument("files", nargs=-1, required=True, type=options.PATH, metavar="FILE...")
@click.option(
    "--into",
    type=options.PATH,
    default=_OUTPUT,
    show_default=True,
    metavar="SPEC",
    help="The spec that takes them: a spec.json or spec.yaml, or the folder that has them.",
)
@click.option("-o", "--out", type=options.PATH, metavar="FILE", help="Write the spec to FILE, and leave SPEC as it is.")
@click.option("--fuzzy", is_flag=True, help="Also take what is marked as fuzzy, or as not reviewed.")
@click.option("--rejects", type=options.PATH, metavar="DIR", help="Write what is not taken to DIR, with why.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff if SPEC would change.")
@options.fail_on()
@console_options()
def import_(
    files: tuple[Path, ...],
    into: Path,
    out: Path | None,
    fuzzy: bool,
    rejects: Path | None,
    check: bool,
    fail_on: str,
    console: Console,
) -> int:
    """Take reviewed translations (PO, XLIFF 2.x or 1.2) back into the texts of a spec.

    Each is checked: one of another spec, of a text that has changed since, or that lost code, a name or a link is left
    out and told, with file and line. To have them at every build, name the files in docspec.yaml:
    `texts: [reviewed/*.po]`.

    \b
      docspec catalog import reviewed/*.po                       into output/spec.json and spec.yaml
      docspec catalog import sv-SE.xlf --into api/spec.json --rejects rejected
      docspec catalog import reviewed/*.po --check --fail-on warning    in CI
    """
    catalogs = open_catalogs(files)
    given = _specs(into)
    opened = open_spec(given[0])
    policy = Policy(opened.config.drift)
    applied = pipeline.take_texts(from_text(opened.text, opened.path), catalogs, policy, unreviewed=fuzzy)
    if not applied.read and any(one.rule.id == CATALOG_UNREAD.id for one in applied.findings):
        console.findings(applied.findings, list(applied.findings))
        raise UsageError("nothing could be read, so nothing is written", path=", ".join(map(str, files)))
    targets = [out] if out else given
    texts = {file: to_json(applied.spec) if file.suffix == ".json" else to_yaml(applied.spec) for file in targets}
    diff = "".join(diff_tree(file.parent, [Rendered(file.name, text)], [file.name]) for file, text in texts.items())
    if check:
        emit(diff)
    else:
        if rejects:
            _write_rejects(rejects, pipeline.rejects(catalogs, applied), catalogs)
        for file, text in texts.items():
            write_file(file, text)
    failed = failing(applied.findings, fail_on)
    console.findings(applied.findings, failed)
    left = sum(map(len, applied.left.values()))
    aside = f", in {rejects}" if rejects and left and not check else ""
    same = len(applied.taken) - applied.changed
    verb = "would take" if check else "took"
    console.say(f"{verb} {applied.changed:,} texts ({same:,} as they were, {left:,} not taken{aside})")
    if not check:
        console.say(" ".join(map(str, targets)))
    return FINDINGS if (check and diff) or failed else 0


def _specs(into: Path) -> list[Path]:
    """The spec files that are meant."""
    if not into.exists():
        raise UsageError("is not there; name a spec with --into, or build one first", path=str(into))
    if not into.is_dir():
        return [into]
    found = [into / name for name in _SPECS if (into / name).is_file()]
    if not found:
        raise UsageError(f"has no {' or '.join(_SPECS)}; name a spec with --into, or build one first", path=str(into))
    return found


def _write_rejects(folder: Path, rests: Mapping[str, bytes], catalogs: Sequence[CatalogFile]) -> None:
    names = Counter(PurePath(file.path).name for file in catalogs)
    files = []
    for path, data in rests.items():
        name = PurePath(path).name
        # Of two files with one name, each keeps its folder in its name.
        unique = name if names[name] == 1 else path.strip("/").replace("/", "_")
        files.append(Rendered(unique, data.decode("utf-8")))
    if files:
        write_tree(folder, files, [file.path for file in files], is_ours=lambda _: True)
