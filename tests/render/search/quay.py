"""The reference of a harbour that there is not, in languages that are searched in different ways."""

from __future__ import annotations

from docspec.spec.model import Spec
from tests.factories import field, spec_of

LOCALES = ("ar", "de-DE", "ja-JP", "ko-KR", "nl-NL", "sv-SE", "zh-Hans")


def quay() -> Spec:
    return spec_of(
        locales=LOCALES,
        types={
            "Berth": {
                "page": "types/r-berth",
                "title": {"sv-SE": "Kajplats", "nl-NL": "Ligplaats"},
                "summary": {"sv-SE": "En plats vid kajen där ett fartyg ligger.", "zh-Hans": "船舶停靠的泊位。"},
                "fields": [
                    field(
                        "berthHandle", description={"sv-SE": "Platsens handtag."}, **said("nl-NL", "ligplaatshandle")
                    ),
                    field(
                        "state",
                        values="BerthStates",
                        description={
                            "sv-SE": "Läget just nu.",
                            "zh-Hans": "当前状态。",
                            "ja-JP": "現在の状態。",
                            "ko-KR": "현재 상태입니다.",
                        },
                        **said("sv-SE", "läge"),
                    ),
                    field(
                        "depthAtLowTide",
                        type="xsd:decimal",
                        description={
                            "de-DE": "Wassertiefe bei Niedrigwasser, in Metern.",
                            "sv-SE": "Djupet vid ebb på den grundaste ån.",
                            "ar": "عُمْق الماء عند الجزر.",
                        },
                    ),
                    field("pilotStateCode", description={"sv-SE": "Lotsens kod för staten."}),
                ],
            },
            "ShipManifest": {
                "page": "types/r-ship-manifest",
                "summary": {"ja-JP": "船の積荷目録。", "zh-Hans": "船舶的货物清单。", "sv-SE": "Lastens förteckning."},
                "fields": [
                    field("berthHandle", description={"sv-SE": "Platsen där fartyget lossar."}),
                    field("cargoXMLPacket", description={"ja-JP": "積荷データのパケット。"}),
                    field(
                        "tonnage",
                        type="xsd:int",
                        description={"ja-JP": "トン数。ハンドルではない。", "ko-KR": "화물의톤수."},
                    ),
                ],
            },
        },
        operations={
            "getBerths": {
                "page": "operations/r-get-berths",
                "summary": {
                    "sv-SE": "Hämtar alla kajplatser.",
                    "de-DE": "Liefert alle Liegeplätze.",
                    "zh-Hans": "获取所有泊位。",
                },
                "input": {"name": "getBerthsParam", "fields": [field("berthHandle", required=True)]},
                "output": {"name": "getBerthsReturn", "fields": [field("berthArray", type="lib:Berth[]")]},
            }
        },
        enums={
            "BerthStates": {
                "page": "enums/r-berth-states",
                "title": {"zh-Hans": "泊位状态"},
                "values": [{"value": "Free", "description": {"sv-SE": "Ledig."}}, {"value": "UnderRepair"}],
                "used_by": ["Berth.state"],
            }
        },
        faults={
            "harbourFault": {
                "page": "faults/r-harbour-fault",
                "fields": [field("reason")],
                "codes": [{"id": 40017, "name": "HARBOUR_CLOSED"}],
            }
        },
    )


def said(locale: str, name: str) -> dict[str, object]:
    return {"observed": {locale: {"name": name, "path": f"{locale}/types/r-berth.md", "line": 9}}}
