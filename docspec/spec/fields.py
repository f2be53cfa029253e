"""From the rows of a parameter table to the fields of the spec."""

from __future__ import annotations

from dataclasses import dataclass

from docspec.align.aligned import AlignedRow, Locale
from docspec.read.page import Role
from docspec.reconcile.contract.findings import contract_field
from docspec.reconcile.outline import FieldTable, Outline
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.required import required
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status
from docspec.reconcile.type_names import canonical_type, is_attested_type
from docspec.spec.links import linked_enum
from docspec.spec.model import Localized, Observed, SpecField


@dataclass(frozen=True, slots=True)
class FieldMaker:
    """What the fields of all pages have in common."""

    reconciled: Reconciled
    documented: frozenset[str]
    """Names of types that have a page."""
    enums: dict[str, str]
    """Page key -> name, of value lists."""

    def fields(self, item: Outline, tables: list[int]) -> list[SpecField]:
        """The fields of some tables of a page, in page order; `group` tells them apart where they are several."""
        return [
            self._field(item, row, f"{item.page.key}#t{index}.r{order}", group_of(item.tables[index], index, tables))
            for index in tables
            for order, row in enumerate(item.tables[index].rows)
        ]

    def _field(self, item: Outline, row: AlignedRow, base: str, group: str | None) -> SpecField:
        name = self.reconciled.resolution(f"{base}.{SlotKind.NAME}")
        type_ = canonical_type(self.reconciled, base, self.documented)
        told = required(row, self.reconciled.yes_no)
        declared = contract_field(self.reconciled, base) if told is None else None
        return SpecField(
            name=name.value,
            type=type_,
            required=declared.required if declared else told,
            description=_descriptions(row),
            status=self._status(name.status, base, type_),
            confidence=rounded(name.confidence),
            group=group,
            values=linked_enum(item.page.key, row, self.enums),
            observed=_observed(row),
        )

    def _status(self, name: Status, base: str, type_: str | None) -> Status:
        """A name that a page has as it is, with a type that none has, is inferred."""
        sure = type_ is None or is_attested_type(self.reconciled, base, type_)
        return name if sure or name is not Status.ATTESTED else Status.INFERRED


def rounded(confidence: float) -> float:
    """Three places, and never certain: nothing here is."""
    return min(round(confidence, 3), 0.999)


def group_of(table: FieldTable, index: int, tables: list[int]) -> str | None:
    """What tells the tables of one entity apart: the id of the table, else its number; None for a lone one."""
    if len(tables) == 1:
        return None
    return table.ids[0] if table.ids else f"table-{index + 1}"


def _descriptions(row: AlignedRow) -> Localized:
    cells = {locale: row.cell(locale, Role.DESCRIPTION) for locale in sorted(row.rows)}
    return {locale: text for locale, cell in cells.items() if cell and (text := cell.text.markdown())}


def _observed(row: AlignedRow) -> dict[Locale, Observed]:
    observed = {}
    for locale in sorted(row.rows):
        name, said = row.cell(locale, Role.NAME), row.cell(locale, Role.TYPE)
        place = name.place if name else row.rows[locale].place
        observed[locale] = Observed(
            name=name.text.plain() if name else "",
            type=said.text.plain() if said else None,
            path=place.path,
            line=place.line,
        )
    return observed
