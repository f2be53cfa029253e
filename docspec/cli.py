"""The command line: one thin function a command. Its names and exit status are a contract that scripts rely on.

Status: 0 clean, 1 findings at or over --fail-on or not up to date, 2 wrong usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

import json
import os
import shlex
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib import resources
from pathlib import Path

import click

from docspec import __version__, pipeline
from docspec.check.baseline import Baseline, baseline_of, from_text
from docspec.check.baseline import to_text as baseline_text
from docspec.check.report import FORMATS, TRENDS
from docspec.check.report.report import Report
from docspec.check.report.sample_report import SAMPLE_FORMATS
from docspec.check.rulebook import near, rulebook, select, selected
from docspec.check.rulebook_page import sheet, table
from docspec.config import Config, is_locale
from docspec.console import SHOWN, Console, emit
from docspec.errors import DocspecError, PageError
from docspec.finding import Finding, Severity
from docspec.render.models import TARGETS as MODELS
from docspec.render.models import Options
from docspec.render.python_style import Style
from docspec.render.schemas import SCHEMAS
from docspec.summary import summary_lines
from docspec.workspace import (
    PERIODS,
    RELEASE,
    SourcePast,
    Sources,
    SpecText,
    Timeline,
    append_file,
    below,
    changes,
    day_of,
    diff_changes,
    diff_generated,
    diff_tree,
    is_sample_file,
    is_spec_file,
    open_sources,
    open_spec,
    read_samples,
    read_text,
    replace_files,
    uncommitted,
    write_beside,
    write_file,
    write_generated,
    write_tree,
)

DEFAULT_SOURCE = Path("sources")
DEFAULT_OUT = Path("output")
ENTRIES: Mapping[str, tuple[str, ...]] = {
    "spec": ("spec.json", "spec.yaml"),
    "models": ("models",),
    "schemas": ("schemas",),
    "reference": ("reference",),
    "drift": ("drift.json", "drift.md"),
}
"""What each part of the results is called in the output folder."""

FINDINGS = 1
UNUSABLE = 2
INTERRUPTED = 130


def main(args: Sequence[str] | None = None) -> int:
    """Run docspec with these arguments (default: those of the process) and return its exit status."""
    try:
        status = cli.main(args=args, prog_name="docspec", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - not even a bug may end in status 1, which scripts take for findings
        return _fail(f"error: {_message(error)}", UNUSABLE)
    return status if isinstance(status, int) else 0


def _fail(message: str, status: int) -> int:
    Console().complain(f"docspec: {message}")
    return status


def _message(error: Exception) -> str:
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return f"expected a command\n\n{error.format_message()}"
        case click.UsageError(ctx=click.Context(command_path=command)):
            return f"{error.format_message()} (try `{command} --help`)"
        case click.ClickException():
            return error.format_message()
        case DocspecError():
            return str(error)
        case OSError(filename=str(file), strerror=str(reason)):
            return f"{file}: {reason}"
        case _:
            return f"this is a bug in docspec; please report it\n\n{''.join(traceback.format_exception(error))}"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Restore an API from its machine-translated reference pages.

    docspec reads the same pages in several languages, works out what is the same thing in each, restores the
    identifiers that translation damaged, and writes one spec, models and reference tables.

    \b
      docspec build                     sources/ to output/
      docspec build pages -o api        a folder with one sub-folder a locale
      docspec build a.md b.html -o api  files in any mix of languages
      docspec explain Order.customer    why this name
    """


def _parts(_context: click.Context, _parameter: click.Parameter, value: str | None) -> frozenset[str]:
    parts = [part.strip() for part in value.split(",")] if value else list(ENTRIES)
    for part in parts:
        if part not in ENTRIES:
            raise click.BadParameter(f"unknown part `{part}`; known are {', '.join(ENTRIES)}")
    return frozenset(parts)


_CONTRACT = click.option(
    "--contract",
    "contracts",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A WSDL 1.1 or XSD to trust before all pages; may be repeated.",
)

_TEMPLATES = click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Templates of your own; each replaces the one of the same name.",
)
_ADOPT = click.option(
    "--adopt",
    type=click.Choice(["samples"]),
    help="Let fields that only samples show enter the spec, as inferred.",
)
_FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="never",
    show_default=True,
    help="Exit 1 if there is a finding at least this bad.",
)


@cli.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=DEFAULT_OUT,
    show_default=True,
    metavar="OUT",
    help="The folder for the results; what else is in it stays.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff if OUT is not up to date.")
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@click.option("--only", callback=_parts, metavar="PARTS", help=f"Make these alone: {','.join(ENTRIES)}.")
@_TEMPLATES
@click.option("--strict", is_flag=True, help="End the run at a page that cannot be read.")
@_ADOPT
@_FAIL_ON
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
@click.option("-v", "--verbose", is_flag=True, help="Show every finding, not a few of each kind.")
@click.option("--no-color", is_flag=True, help="Use no colors; so does NO_COLOR.")
def build(
    sources: tuple[Path, ...],
    out: Path,
    check: bool,
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    only: frozenset[str],
    templates: Path | None,
    strict: bool,
    adopt: str | None,
    fail_on: str,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> int:
    """Read the pages and write spec, models, schemas, reference tables and a drift report.

    SOURCE is a folder with one sub-folder a locale, a flat folder or files in any mix of languages (each page tells
    its language), or a docspec.yaml. Without one, sources/ is read.

    \b
      docspec build
      docspec build pages --locale sv-SE --locale nl-NL -o api
      docspec build pages --only spec,models -o api
      docspec build pages --contract Api.wsdl -o api
      docspec build pages -o api --check    in CI: is api/ up to date?
    """
    console = Console(quiet=quiet, verbose=verbose, color=not no_color)
    opened = open_sources(sources or [DEFAULT_SOURCE], locales, reference_locale, contracts)
    if strict:
        _refuse_unreadable(opened)
    with console.progress() as progress:
        built = pipeline.build(
            opened, only=only, templates=templates, progress=progress, strict=strict, adopt=bool(adopt)
        )
    entries = [entry for part in ENTRIES if part in only for entry in ENTRIES[part]]
    diff = ""
    if check:
        diff = diff_tree(out, built.files, entries)
        emit(diff)
    else:
        write_tree(out, built.files, entries, keep=[opened.root / file.path for file in opened.files])
    failing = _failing(built.findings, fail_on)
    console.findings(built.findings, failing)
    results = _state(out, diff) if check else " ".join((out / entry).as_posix() for entry in entries)
    chosen = [f"--locale={locale}" for locale in locales]
    remedy = shlex.join(["docspec", "explain", "--unresolved", *chosen, *map(str, sources)])
    for line in summary_lines(built.summary, results, remedy, opened.passed_over):
        console.say(line)
    return FINDINGS if diff or failing else 0


@cli.command(name="models", short_help="Write code for programs that speak to the API.")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SPEC_OR_SOURCE]...")
@click.option("--target", required=True, metavar="T", help=f"{', '.join(MODELS)}, or one of your own.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), required=True, metavar="OUT", help="The folder for the files."
)
@click.option(
    "--style",
    type=click.Choice([style.value for style in Style]),
    default=Style.DATACLASS.value,
    show_default=True,
    help="Of Python.",
)
@click.option("--package", metavar="NAME", help="Of Java, such as com.example.api.")
@click.option(
    "--doc-locale",
    metavar="L",
    help="The locale of descriptions; English and then the others stand in.  [default: English, else the first]",
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Templates of your own; DIR/models/T makes a target T.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff if OUT is not up to date.")
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@_ADOPT
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
@click.option("-v", "--verbose", is_flag=True, help="Show every finding, not a few of each kind.")
@click.option("--no-color", is_flag=True, help="Use no colors; so does NO_COLOR.")
def write_models(
    sources: tuple[Path, ...],
    target: str,
    out: Path,
    style: str,
    package: str | None,
    doc_locale: str | None,
    templates: Path | None,
    check: bool,
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    adopt: str | None,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> int:
    """Write typed and documented code for programs that speak to the API. The files stand directly in OUT.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or what build takes. Files in OUT that docspec did not write stay.

    \b
      docspec models output/spec.json --target python -o src/api
      docspec models pages --target python --style pydantic -o src/api
      docspec models output/spec.json --target java --package com.example.api -o src/com/example/api
      docspec models output/spec.json --target mine --templates templates -o src/api
      docspec models output/spec.json --target typescript -o src/api --check   in CI
    """
    console = Console(quiet=quiet, verbose=verbose, color=not no_color)
    opened = _open(sources, locales, reference_locale, contracts)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=bool(adopt), progress=progress)
    options = Options(Style(style), package, doc_locale)
    files = pipeline.models(found.spec, target, templates=templates, options=options)
    console.findings(found.findings)
    diff = diff_generated(out, files) if check else ""
    if check:
        emit(diff)
        console.say(
            f"{out} is not up to date; the same command without --check makes it so" if diff else f"{out} is up to date"
        )
    else:
        write_generated(out, files)
        console.say(f"wrote {len(files)} files to {out}")
    return FINDINGS if diff else 0


def _locale(_context: click.Context, _parameter: click.Parameter, tag: str | None) -> str | None:
    if tag is not None and not is_locale(tag):
        raise click.BadParameter(f"`{tag}` is no locale; expected a tag such as sv-SE or zh-Hans")
    return tag


@cli.command(short_help="Write a schema of the API.")
@click.argument("given", nargs=-1, type=click.Path(path_type=Path), metavar="[SPEC_OR_SOURCE]...")
@click.option("--target", type=click.Choice(list(SCHEMAS)), required=True, help="The language of the schema.")
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, metavar="OUT", help="The folder for it.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff if OUT is not up to date.")
@click.option(
    "--doc-locale", callback=_locale, metavar="L", help="Describe in this locale; else reference, English, any other."
)
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@_ADOPT
@_FAIL_ON
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
@click.option("-v", "--verbose", is_flag=True, help="Show every finding, not a few of each kind.")
def schemas(
    given: tuple[Path, ...],
    target: str,
    out: Path,
    check: bool,
    doc_locale: str | None,
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    adopt: str | None,
    fail_on: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Write the API as JSON Schema, XML Schema, WSDL or OpenAPI.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or as for build. Where the service is no page tells: say so in
    docspec.yaml (`wsdl: {endpoint: …, namespace: …}`), beside the spec or the pages.

    \b
      docspec schemas output/spec.json --target xsd -o schemas
      docspec schemas pages --target wsdl -o schemas --doc-locale de-DE
      docspec schemas pages --target openapi -o schemas --check
    """
    console = Console(quiet=quiet, verbose=verbose)
    opened = _open(given, locales, reference_locale, contracts)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=bool(adopt), progress=progress)
    file = pipeline.render_schema(found, target, doc_locale)
    diff = diff_tree(out, [file], [file.path]) if check else ""
    emit(diff)
    if not check:
        write_beside(out, [file])
    failing = _failing(found.findings, fail_on)
    console.findings(found.findings, failing)
    console.say(_state(out, diff) if check else (out / file.path).as_posix())
    return FINDINGS if diff or failing else 0


@cli.command(name="samples", short_help="Hold samples against the spec.")
@click.argument("given", nargs=-1, type=click.Path(path_type=Path), metavar="[SPEC_OR_SOURCE]... [FILE.xml]...")
@click.option("--format", "form", type=click.Choice(list(SAMPLE_FORMATS)), default="text", show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to FILE.")
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@_ADOPT
@_FAIL_ON
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
@click.option("--no-color", is_flag=True, help="Use no colors; so does NO_COLOR.")
def check_samples(
    given: tuple[Path, ...],
    form: str,
    out: Path | None,
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    adopt: str | None,
    fail_on: str,
    quiet: bool,
    no_color: bool,
) -> int:
    """Hold every sample on the pages, and any XML file, against the spec.

    What is not as the tables say is listed with its place; so are fields that samples show and no table documents.

    \b
      docspec samples pages
      docspec samples output/spec.json request.xml
      docspec samples pages --adopt samples      what is left once they are in the spec
      docspec samples pages --format json --fail-on warning
    """
    console = Console(quiet=quiet, color=not no_color)
    files = [path for path in given if is_sample_file(path)]
    texts = read_samples(files)
    opened = _open([path for path in given if path not in files], locales, reference_locale, contracts)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=bool(adopt), progress=progress)
    report = pipeline.find_sample_slips(found, texts)
    text = SAMPLE_FORMATS[form](report)
    if out:
        write_file(out, click.unstyle(text))
    elif form == "text":
        console.show(text)
    else:
        emit(text)
    return FINDINGS if _failing(report.findings, fail_on) else 0


def _open(
    given: Sequence[Path], locales: Sequence[str], reference_locale: str | None, contracts: Sequence[Path]
) -> SpecText | Sources:
    """A spec file, or sources."""
    specs = [path for path in given if is_spec_file(path)]
    if not specs:
        return open_sources(given or [DEFAULT_SOURCE], locales, reference_locale, contracts)
    if len(given) > 1:
        raise click.UsageError(f"{specs[0]} is a spec, which stands alone; name one spec, or sources")
    for option, value in {"--locale": locales, "--reference-locale": reference_locale, "--contract": contracts}.items():
        if value:
            raise click.UsageError(f"{option} is about pages, and {specs[0]} is a spec; drop one of them")
    return open_spec(specs[0])


@cli.command(short_help="Tell why a name is what it is.")
@click.argument("words", nargs=-1, metavar="[TARGET] [SOURCE]...")
@click.option("--unresolved", is_flag=True, help="List what is not sure, most valuable first; takes no TARGET.")
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain(
    words: tuple[str, ...],
    unresolved: bool,
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    form: str,
) -> None:
    """Tell why a name is what it is: each witness, what it said, what it weighed, and the runners-up.

    TARGET is what the spec calls it: a type, operation, enum, fault or message; or that, a dot, and its field, value
    or role. SOURCE is as for build.

    \b
      docspec explain Order.customer
      docspec explain OrderStates.Shipped
      docspec explain Order.customer pages --format json
      docspec explain --unresolved pages
    """
    if not unresolved and not words:
        raise click.UsageError("name a field, such as Order.customer, or use --unresolved")
    paths = [Path(word) for word in (words if unresolved else words[1:])]
    opened = open_sources(paths or [DEFAULT_SOURCE], locales, reference_locale, contracts)
    if unresolved:
        found = pipeline.explain_unresolved(opened)
        emit(_json([one.data() for one in found]) if form == "json" else "\n".join(one.text() for one in found))
        if not found:
            Console().say("nothing is unresolved")
    else:
        one = pipeline.explain_field(opened, words[0])
        emit(_json(one.data()) if form == "json" else one.text())


def _rules(_context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> frozenset[str]:
    for word in words:
        if not select(word):
            raise click.BadParameter(f"`{word}` is no rule; {near(word)}")
    return selected(words)


def _day(_context: click.Context, parameter: click.Parameter, text: str | None) -> date | None:
    return day_of(text, last=parameter.name == "until") if text else None


@cli.command(name="drift")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@click.option("--format", "form", type=click.Choice(list({**FORMATS, **TRENDS})), default="text", show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to FILE.")
@click.option(
    "--rule", "rules", callback=_rules, multiple=True, metavar="R", help="Show these alone: D403, number, D4."
)
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@_CONTRACT
@click.option(
    "--source-repo",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A git checkout of the pages that were translated: tell what it has moved on from (D601 to D603).",
)
@click.option(
    "--history",
    type=click.Path(path_type=Path),
    metavar="REPO",
    help="Tell drift over time, by the git history of REPO (a repository, or a folder in one) in place of a SOURCE.",
)
@click.option(
    "--every",
    type=click.Choice([*PERIODS, RELEASE]),
    help="With --history: look at the last commit of each, or at every tag.  [default: month]",
)
@click.option("--since", callback=_day, metavar="DAY", help="With --history: no commit before 2024, 2024-02, ...")
@click.option("--until", callback=_day, metavar="DAY", help="With --history: no commit after it.")
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that are accepted.")
@click.option("--update-baseline", is_flag=True, help="Accept what is found today: write it to the baseline.")
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    help="Exit 1 if there is a finding at least this bad.  [default: drift.fail_on of docspec.yaml, else error]",
)
@_TEMPLATES
@click.option("--strict", is_flag=True, help="End the run at a page that cannot be read.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
@click.option("-v", "--verbose", is_flag=True, help="Show every finding, not a few of each kind.")
@click.option("--no-color", is_flag=True, help="Use no colors; so does NO_COLOR.")
def find_drift(
    sources: tuple[Path, ...],
    form: str,
    out: Path | None,
    rules: frozenset[str],
    locales: tuple[str, ...],
    reference_locale: str | None,
    contracts: tuple[Path, ...],
    source_repo: Path | None,
    history: Path | None,
    every: str | None,
    since: date | None,
    until: date | None,
    baseline: Path | None,
    update_baseline: bool,
    fail_on: str | None,
    templates: Path | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> int:
    """Tell where the pages differ from what the API is.

    SOURCE is as for build. What is accepted, ignored (`<!-- docspec-ignore D403 -->`) or off (docspec.yaml) is left
    out.

    \b
      docspec drift pages
      docspec drift pages --rule D1 --rule number
      docspec drift pages --format sarif -o drift.sarif
      docspec drift pages --format html -o drift.html                        to look around in a browser
      docspec drift pages --baseline drift.baseline.json --update-baseline   accept today
      docspec drift pages --baseline drift.baseline.json                     and watch tomorrow
      docspec drift pages --source-repo ../pages.en   what is out of date
      docspec drift --history pages --every quarter   how it went
    """
    console = Console(quiet=quiet, verbose=verbose, color=not no_color)
    if history:
        _alone("--history", sources=sources, rules=rules, source_repo=source_repo, baseline=baseline, strict=strict)
        timeline = Timeline(
            history,
            every or "month",
            since=since,
            until=until,
            locales=locales,
            reference_locale=reference_locale,
            contracts=contracts,
        )
        return _trend(timeline, every or "month", form, out, fail_on, console)
    if every or since or until or form not in FORMATS:
        raise click.UsageError("--every, --since, --until and the format svg need --history REPO")
    accepted = _baseline(baseline, update_baseline, locales)
    opened = open_sources(sources or [DEFAULT_SOURCE], locales, reference_locale, contracts)
    if strict:
        _refuse_unreadable(opened)
    with console.progress() as progress:
        found = pipeline.find_drift(
            opened, baseline=accepted, progress=progress, strict=strict, past=_past(opened.config, source_repo)
        )
    if update_baseline and baseline:
        write_file(baseline, baseline_text(baseline_of(found.present)))
        console.say(f"{baseline} accepts {len(found.present)} findings")
        return 0
    report = replace(
        found,
        findings=tuple(one for one in found.findings if not rules or one.rule.id in rules),
        folder=below(opened.root, _checkout()),
        fail_on=_severity(fail_on or opened.config.drift.fail_on or Severity.ERROR),
        templates=templates,
        shown=None if verbose else SHOWN,
    )
    _write_report(report, form, out, console)
    return FINDINGS if any(map(report.fails, report.findings)) else 0


def _alone(option: str, **others: object) -> None:
    """Refuse what says nothing beside an option."""
    for name, value in others.items():
        if value:
            words = {"sources": "a SOURCE", "rules": "--rule"}
            raise click.UsageError(f"{option} takes no {words.get(name, '--' + name.replace('_', '-'))}")


def _trend(timeline: Timeline, every: str, form: str, out: Path | None, fail_on: str | None, console: Console) -> int:
    """Tell drift over time; the newest moment decides the exit status."""
    if form not in TRENDS:
        raise click.UsageError(f"--history has the formats {', '.join(TRENDS)}, not {form}")
    with console.progress() as progress:
        trend, newest = pipeline.find_trend(timeline, every, progress)
    if timeline.shallow and form != "text":
        console.say("the history was cut off (a shallow clone); `git fetch --unshallow` brings all of it")
    _write_text(TRENDS[form](trend, newest), form, out, console)
    least = _severity(fail_on or timeline.fail_on or Severity.ERROR)
    return FINDINGS if newest and any(replace(newest, fail_on=least).fails(one) for one in newest.findings) else 0


def _past(config: Config, asked: Path | None) -> pipeline.AskPast | None:
    """Reads the history of the pages that were translated; None where no checkout of them is named."""
    source = config.drift.source
    named = Path(config.drift.file).parent / source.repo if source.repo else None
    folder = asked or named
    return (lambda stamps, locale: SourcePast(folder, stamps, locale, source.path)) if folder else None


def _baseline(file: Path | None, update: bool, locales: Sequence[str]) -> Baseline | None:
    if update and not file:
        raise click.UsageError("--update-baseline needs --baseline FILE: the file to write")
    if update and locales:
        raise click.UsageError("--update-baseline takes all locales, so that no other loses its entries; drop --locale")
    return from_text(read_text(file), str(file)) if file and not update else None


def _checkout() -> Path:
    """The folder that other tools tell paths from: that of the checkout in GitHub Actions, else the one we are in."""
    here, checkout = Path.cwd(), os.environ.get("GITHUB_WORKSPACE")
    return Path(checkout) if checkout and here.is_relative_to(checkout) else here


def _write_report(report: Report, form: str, out: Path | None, console: Console) -> None:
    _write_text(FORMATS[form](report), form, out, console)
    if form == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        append_file(Path(summary), FORMATS["markdown"](report))


def _write_text(text: str, form: str, out: Path | None, console: Console) -> None:
    if out:
        write_file(out, click.unstyle(text) if form == "text" else text)
    elif form == "text":
        console.show(text)
    else:
        emit(text)


@cli.command(name="rules")
@click.argument("words", nargs=-1, metavar="[RULE]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show_rules(words: tuple[str, ...], form: str) -> None:
    """Tell what the rules mean: an example, what keeps a rule quiet, how to fix and how to silence.

    RULE is an id, a name, or how ids begin. Without one, all rules are listed.

    \b
      docspec rules
      docspec rules D405
      docspec rules number --format json
    """
    for word in words:
        if not select(word):
            raise click.UsageError(f"`{word}` is no rule; {near(word)}")
    chosen = selected(words)
    rules = [rule for rule in rulebook().values() if not words or rule.id in chosen]
    if form == "json":
        emit(_json([rule.data() for rule in rules]))
    else:
        emit("\n".join(map(sheet, rules)) if words else table(rules))


@cli.command(short_help="Repair the pages.")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@click.option("--write", is_flag=True, help="Apply the repairs; without it they are shown as a unified diff.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with the diff if there is something to repair.")
@click.option("--unsafe", is_flag=True, help="Also make repairs that need an eye.")
@click.option("--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated.")
@click.option("--reference-locale", metavar="L", help="The locale to trust where others differ, such as en.")
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="never",
    show_default=True,
    help="Exit 1 if a finding at least this bad is left.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails.")
def fix(
    sources: tuple[Path, ...],
    write: bool,
    check: bool,
    unsafe: bool,
    locales: tuple[str, ...],
    reference_locale: str | None,
    fail_on: str,
    quiet: bool,
) -> int:
    """Repair what docspec drift finds, where the repair is sure: a unified diff, or with --write the pages themselves.

    Whatever stands outside the repaired text stays as it is. SOURCE is as for build.

    \b
      docspec fix pages                 shows the repairs
      docspec fix pages | patch -p1 -d pages
      docspec fix pages --write         makes them
      docspec fix pages --check         exits 1 if there are any
    """
    if write and check:
        raise click.UsageError("--check writes nothing; use it without --write")
    console = Console(quiet=quiet)
    opened = open_sources(sources or [DEFAULT_SOURCE], locales, reference_locale)
    with console.progress() as progress:
        fixed = pipeline.fix(opened, unsafe=unsafe, progress=progress)
    changed = changes({file.path: file.data for file in opened.files}, fixed.files)
    if write:
        if dirty := uncommitted(opened.root, fixed.files):
            console.say(f"not committed before the repair: {', '.join(dirty[:SHOWN])}{' ...' * (len(dirty) > SHOWN)}")
        replace_files(opened.root, changed)
    else:
        emit(diff_changes(changed))
    console.say(f"{'repaired' if write else 'to repair'}  {fixed.repairs} findings in {len(changed)} files")
    return FINDINGS if (check and changed) or _failing(fixed.left, fail_on) else 0


@cli.command()
def schema() -> None:
    """Print the JSON Schema of spec.json.

    \b
      docspec schema > spec.schema.json
    """
    emit(resources.files("docspec.spec").joinpath("schema.json").read_text(encoding="utf-8"))


def _refuse_unreadable(sources: Sources) -> None:
    for finding in sources.findings:
        if finding.rule.severity is Severity.ERROR:
            raise PageError(finding.message, path=finding.path)


def _failing(findings: Sequence[Finding], fail_on: str) -> list[Finding]:
    least = _severity(fail_on)
    return [finding for finding in findings if least and finding.severity.rank <= least.rank]


def _severity(fail_on: str) -> Severity | None:
    return None if fail_on == "never" else Severity(fail_on)


def _state(out: Path, diff: str) -> str:
    return f"{out} is not up to date; `docspec build` makes it so" if diff else f"{out} is up to date"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
