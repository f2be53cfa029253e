"""Samples against the spec: what of them validates, what does not and why, and what no table documents.

The spec decides; a sample that shows another thing than a table is reported, whichever of the two is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.align.aligned import Locale
from docspec.check import sample_rules as rules
from docspec.check.found import found_at
from docspec.check.sample_place import sample_place
from docspec.check.sample_slips import Slip, Slips, near
from docspec.finding import Finding, Rule
from docspec.read.page import Sample
from docspec.read.place import SourceText
from docspec.spec.catalog import Catalog
from docspec.spec.messages import wire_messages
from docspec.spec.model import Spec
from docspec.spec.sample_tree import Malformed, Node, parse, payloads
from docspec.spec.shown import Roots, shapes, spec_visits, visits
from docspec.spec.type_name import XSD_PREFIXES


class Outcome(StrEnum):
    """What came of a sample."""

    VALID = "valid"
    CONTRADICTING = "contradicting"
    """Well-formed, and other than the spec says."""
    FRAGMENT = "fragment"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Printed:
    """A sample, and the source that it stands in."""

    sample: Sample
    source: SourceText
    locale: Locale | None = None
    operation: str | None = None
    """The operation whose page it is on; None for any other page or file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A sample with what was found in it."""

    printed: Printed
    outcome: Outcome
    findings: tuple[Finding, ...]
    namespaces: tuple[str, ...] = ()
    """Of its messages; empty for a sample that is no document."""


def check_samples(spec: Spec, samples: Iterable[Printed]) -> list[Checked]:
    """What came of each sample, in their order."""
    checker = _Checker(spec)
    return [checker.check(printed) for printed in samples]


def is_markup(sample: Sample) -> bool:
    """Whether a sample is meant as XML: it says so, begins with a tag, or ends one."""
    return sample.language == "xml" or sample.text.lstrip()[:1] == "<" or "</" in sample.text


def undocumented_fields(checked: Iterable[Checked]) -> Mapping[str, int]:
    """`Entity.field` of everything that samples show and no table documents, with the number of samples."""
    wanted = (rules.UNDOCUMENTED, rules.OPENED)
    found = (finding for one in checked for finding in one.findings if finding.rule in wanted)
    return dict(sorted(Counter(f"{finding.entity}.{finding.field}" for finding in found).items()))


class _Checker:
    def __init__(self, spec: Spec) -> None:
        self._catalog = Catalog(spec)
        messages = wire_messages(spec)
        self._roots = Roots(messages, spec.faults)
        self._slips = Slips(self._catalog, shapes(spec_visits(spec, self._catalog, messages)))
        self._namespaces = [uri for prefix, uri in spec.info.namespaces.items() if prefix not in XSD_PREFIXES and uri]

    def check(self, printed: Printed) -> Checked:
        root = parse(printed.sample.text)
        if isinstance(root, Malformed):
            return _unparsed(printed, root)
        parts = payloads(root) or [root]
        slips = _each_field_once(slip for part in parts for slip in self._message(printed, part))
        found = tuple(_found(printed, slip) for slip in slips)
        return Checked(printed, _outcome({slip.rule for slip in slips}), found, tuple(part.namespace for part in parts))

    def _message(self, printed: Printed, root: Node) -> Iterator[Slip]:
        if root.name not in self._roots.names:
            meant = near(root.name, self._roots.names)
            rule, hint = (rules.UNKNOWN, f", did you mean {meant}?") if meant else (rules.FRAGMENT, "")
            said = f"no operation has a message {root.name}{hint}"
            yield Slip(rule, root, said, found=root.name, expected=meant)
            return
        yield from self._namespace(root)
        for visit in visits(root, self._catalog, self._roots.fields(root.name, printed.operation)):
            yield from self._slips.of(visit)

    def _namespace(self, root: Node) -> Iterator[Slip]:
        known = ", ".join(self._namespaces)
        if known and root.namespace not in self._namespaces:
            said = f"the sample is in {_namespace(root)}, the spec in the namespace {known}"
            yield Slip(rules.NAMESPACE, root, said, found=root.namespace, expected=known)
        other = next((node for node in root.walk() if node.namespace != root.namespace), None)
        if other:
            said = f"unknown element {other.name} in {_namespace(other)}: its message is in {_namespace(root)}"
            yield Slip(rules.UNKNOWN, other, said, found=other.name)


def _each_field_once(slips: Iterable[Slip]) -> list[Slip]:
    """Without the second and later elements of a sample that show one and the same field to be documented."""
    seen: dict[tuple[object, ...], Slip] = {}
    for number, slip in enumerate(slips):
        is_field = slip.rule in {rules.UNDOCUMENTED, rules.OPENED}
        seen.setdefault((slip.rule, slip.entity, slip.field) if is_field else (number,), slip)
    return [*seen.values()]


def _found(printed: Printed, slip: Slip) -> Finding:
    return found_at(
        slip.rule,
        sample_place(printed.source, printed.sample, slip.node.start, slip.node.end),
        slip.message,
        locale=printed.locale,
        entity=slip.entity,
        field=slip.field,
        found=slip.found,
        expected=slip.expected,
    )


def _unparsed(printed: Printed, malformed: Malformed) -> Checked:
    """A sample that is no document: a part of one, if it would be one with an element around it."""
    sample, offset = printed.sample, malformed.offset
    is_part = isinstance(parse(f"<part>{sample.text}</part>"), Node)
    rule, outcome = (rules.FRAGMENT, Outcome.FRAGMENT) if is_part else (rules.MALFORMED, Outcome.MALFORMED)
    message = f"{'no whole message' if is_part else 'not well-formed'}: {malformed.reason}"
    at = sample_place(printed.source, sample, offset, offset)
    return Checked(printed, outcome, (found_at(rule, at, message, locale=printed.locale),))


def _outcome(found: set[Rule]) -> Outcome:
    if found & rules.CONTRADICTING:
        return Outcome.CONTRADICTING
    return Outcome.FRAGMENT if rules.FRAGMENT in found else Outcome.VALID


def _namespace(node: Node) -> str:
    return f"the namespace {node.namespace}" if node.namespace else "no namespace"
