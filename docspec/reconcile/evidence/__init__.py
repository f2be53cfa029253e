"""The kinds of evidence, one module each. To add one, write its module and name it in `KINDS`.

First every kind proposes candidates for a slot, then every kind weighs all of them. Weights fixed by judgement stand at
the top of each module with their reason.
"""

from __future__ import annotations

from collections.abc import Mapping

from docspec.reconcile.evidence.anchors import ANCHORS
from docspec.reconcile.evidence.contract import CONTRACT
from docspec.reconcile.evidence.headings import HEADINGS
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.evidence.known import KNOWN
from docspec.reconcile.evidence.lexicon import LEXICON
from docspec.reconcile.evidence.locales import LOCALES
from docspec.reconcile.evidence.message_names import MESSAGE_NAMES
from docspec.reconcile.evidence.override import OVERRIDE
from docspec.reconcile.evidence.sample_types import SAMPLE_TYPES
from docspec.reconcile.evidence.samples import SAMPLES
from docspec.reconcile.evidence.siblings import SIBLINGS
from docspec.reconcile.evidence.spelled import SPELLED
from docspec.reconcile.evidence.type_name import TYPE_NAME
from docspec.reconcile.evidence.type_prefix import TYPE_PREFIX
from docspec.reconcile.evidence.words import WORDS_OF_THE_SET
from docspec.reconcile.slot import SlotKind

KINDS: Mapping[SlotKind, tuple[Evidence, ...]] = {
    SlotKind.NAME: (
        LOCALES,
        SPELLED,
        KNOWN,
        SAMPLES,
        TYPE_NAME,
        WORDS_OF_THE_SET,
        LEXICON,
        HEADINGS,
        SIBLINGS,
        CONTRACT,
        OVERRIDE,
    ),
    SlotKind.TYPE: (LOCALES, KNOWN, TYPE_NAME, TYPE_PREFIX, SAMPLE_TYPES, LEXICON, CONTRACT, OVERRIDE),
    SlotKind.TITLE: (LOCALES, SPELLED, ANCHORS, LEXICON, CONTRACT, OVERRIDE),
    SlotKind.PART: (LOCALES, SPELLED, MESSAGE_NAMES, LEXICON, CONTRACT, OVERRIDE),
    SlotKind.VALUE: (LOCALES, SPELLED, KNOWN, LEXICON, CONTRACT, OVERRIDE),
    SlotKind.ROLE: (LOCALES, SPELLED, KNOWN, LEXICON, OVERRIDE),
}
