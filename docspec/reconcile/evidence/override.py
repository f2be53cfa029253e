"""What a person decided in docspec.yaml. It is one more vote, so that others learn from it and `explain` shows it."""

from __future__ import annotations

from collections.abc import Iterable

from docspec.config import CONFIG_NAME, Decides, Override
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot
from docspec.reconcile.type_expression import local_name

# More than any number of locales can say together, a reference locale among them.
WEIGHT = 1000.0


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What was decided, which no page need have."""
    override = context.setting.overrides.get(slot.key)
    return [decided(override)] if override else []


def weigh(slot: Slot, _candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """The one vote that settles it."""
    override = context.setting.overrides.get(slot.key)
    return [Vote(decided(override), WEIGHT, "override", _witness(override))] if override else []


def decided(override: Override) -> str:
    """What the slot holds then: a name, or the local name of a type."""
    return local_name(override.value) if override.decides is Decides.TYPE else override.value


def _witness(override: Override) -> str:
    whole = f" says {override.value}" if override.decides is Decides.TYPE else ""
    reason = f": {override.reason}" if override.reason else ""
    return f"{CONFIG_NAME}:{override.line}{whole}{reason}"


OVERRIDE = Evidence(weigh, propose)
