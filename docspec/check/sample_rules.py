"""The rules of samples: R711 to R721. They stand apart from drift, for they hold a page against its own samples."""

from __future__ import annotations

from docspec.finding import Rule, Severity

MALFORMED = Rule("R711", "sample-malformed", Severity.WARNING, "A sample is no well-formed XML.")
FRAGMENT = Rule("R712", "sample-fragment", Severity.NOTE, "A sample is only a part of a message, or none.")
UNKNOWN = Rule("R713", "sample-unknown", Severity.WARNING, "A sample has a name that is nearly a documented one.")
VALUE = Rule("R714", "sample-value", Severity.WARNING, "What stands in an element is not of its type.")
MISSING = Rule("R715", "sample-missing", Severity.WARNING, "A sample lacks what a table calls required.")
REPEATED = Rule("R716", "sample-repeated", Severity.WARNING, "An element stands twice where a table has one.")
NAMESPACE = Rule("R717", "sample-namespace", Severity.NOTE, "A sample is in another namespace than the spec.")
LABEL = Rule(
    "R718",
    "message-label",
    Severity.NOTE,
    "A label calls a message otherwise than samples do, or like the other message.",
)
UNDOCUMENTED = Rule("R719", "sample-undocumented", Severity.NOTE, "A sample shows a field that no table documents.")
OPENED = Rule("R720", "sample-opens", Severity.NOTE, "A sample shows what is in a type that has no page.")
ORDER = Rule("R721", "sample-order", Severity.NOTE, "Elements stand in another order than in all other samples.")

RULES = (MALFORMED, FRAGMENT, UNKNOWN, VALUE, MISSING, REPEATED, NAMESPACE, LABEL, UNDOCUMENTED, OPENED, ORDER)

CONTRADICTING = frozenset({UNKNOWN, VALUE, MISSING, REPEATED, UNDOCUMENTED, ORDER})
"""A sample with one of these says something else than the spec."""
