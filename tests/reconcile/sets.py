"""Small authored references in several languages: what is true, and what each locale made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docspec.align.aligned import Locale
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import SlotKind
from tests.pages import Texts, section, table

FIVE = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
FOUR = ("fr-FR", "ja-JP", "ko-KR", "ru-RU")
HEADS = {
    "ar": "الاسم|النوع|الوصف",
    "de-DE": "Name|Typ|Beschreibung",
    "es-ES": "Nombre|Tipo|Descripción",
    "fr-FR": "Nom|Type|Description",
    "it-IT": "Nome|Tipo|Descrizione",
    "ja-JP": "名前|タイプ|説明",
    "ko-KR": "이름|유형|설명",
    "nl-NL": "Naam|Type|Beschrijving",
    "pl-PL": "Nazwa|Typ|Opis",
    "pt-BR": "Nome|Tipo|Descrição",
    "ru-RU": "Имя|Тип|Описание",
    "sv-SE": "Namn|Typ|Beskrivning",
    "zh-Hans": "名称|类型|描述",
}
Said = Mapping[str, Mapping[Locale, str]]
"""What is true -> what some locales have instead; the others have what is true."""
NOTHING: Said = {}


def in_each(words: str, locales: Sequence[Locale] = FIVE) -> dict[Locale, str]:
    """Words by locale, with `|` between them; a locale with none says what is true."""
    given = words.split("|")
    return {locale: word.strip() for locale, word in zip(locales, given, strict=True) if word.strip()}


def fields(lines: str) -> list[tuple[str, str]]:
    """Rows of a table: a name and its type a line."""
    return [(name, type_) for name, _, type_ in (line.strip().partition(" ") for line in lines.strip().splitlines())]


def of_type(names: Sequence[str], type_: str = "xsd:string") -> str:
    """Fields of one type, as lines."""
    return "\n".join(f"{name} {type_}" for name in names)


def rows(lines: str, locale: Locale, said: Said = NOTHING, described: Said = NOTHING) -> str:
    """The table of some fields in one locale; `described` holds descriptions by name."""
    cells = [
        (
            said.get(name, {}).get(locale, name),
            said.get(type_, {}).get(locale, type_),
            described.get(name, {}).get(locale, ""),
        )
        for name, type_ in fields(lines)
    ]
    return table(HEADS[locale], *("|".join(row) for row in cells))


def type_page(
    title: str,
    lines: str,
    locales: Sequence[Locale] = FIVE,
    said: Said = NOTHING,
    described: Said = NOTHING,
    *,
    anchors: Mapping[Locale, str] | str = "",
) -> Texts:
    """A page of a data type; `anchors` are of its title, one for all locales or each its own."""
    by_locale = anchors if isinstance(anchors, Mapping) else dict.fromkeys(locales, anchors)
    marks = {locale: f" {{#{anchor}}}" if anchor else "" for locale, anchor in by_locale.items()}
    return {
        locale: section(
            said.get(title, {}).get(locale, title) + marks[locale], rows(lines, locale, said, described), level=1
        )
        for locale in locales
    }


def operation_page(
    title: str, given: str, returned: str, sample: str, locales: Sequence[Locale] = FIVE, said: Said = NOTHING
) -> Texts:
    """A page of an operation: input, output, and a sample that every locale left as it is."""
    parts = {f"{title}Param": given, f"{title}Return": returned}
    return {
        locale: section(
            said.get(title, {}).get(locale, title),
            *(f"**§ ({said.get(name, {}).get(locale, name)})**\n{rows(parts[name], locale, said)}" for name in parts),
            f"```xml\n{sample}\n```",
            level=1,
        )
        for locale in locales
    }


def title(found: Reconciled, key: str) -> Resolution:
    """The decision on the title of a page."""
    return found.resolution(f"{key}#title")


def decisions(found: Reconciled, key: str, kind: SlotKind = SlotKind.NAME, number: int = 0) -> list[Resolution]:
    """The decisions on the rows of a table of a page."""
    (item,) = [item for item in found.outlines if item.page.key == key]
    return [found.resolution(f"{key}#t{number}.r{order}.{kind}") for order in range(len(item.tables[number].rows))]


def column(found: Reconciled, key: str, kind: SlotKind = SlotKind.NAME, number: int = 0) -> list[str]:
    """What the rows of a table were given."""
    return [resolution.value for resolution in decisions(found, key, kind, number)]


SHIP = """
    shipName xsd:string
    draught xsd:double
    crewSize xsd:int
    homePort types:Port
    grossTonnage xsd:double
    hullColour xsd:string
    engineCount xsd:int
    lastInspection xsd:dateTime
"""
PORT = """
    portHandle xsd:string
    portName xsd:string
    waterDepth xsd:double
    berthArray types:BerthArray
    pilotRequired xsd:boolean
"""
BERTH = """
    berthHandle xsd:string
    berthLength xsd:double
    waterDepth xsd:double
    moored types:Ship
"""
PORT_SAMPLE = """
<getPortReturn>
  <port>
    <portHandle>p|1</portHandle>
    <portName>North</portName>
    <waterDepth>12.5</waterDepth>
    <berthArray>
      <items>
        <berthHandle>b|7</berthHandle>
        <berthLength>80</berthLength>
        <waterDepth>9</waterDepth>
        <moored/>
      </items>
    </berthArray>
    <pilotRequired>true</pilotRequired>
  </port>
</getPortReturn>
"""
HARBOUR_SAID: Said = {
    "shipName": in_each("|schipNaam|schiffsname||船名"),
    "draught": in_each("djupgående|diepgang|tiefgang||"),
    "crewSize": in_each("||crewGröße|dimensioneEquipaggio|"),
    "grossTonnage": in_each("bruttodräktighet||grosstonnage||总吨位"),
    "hullColour": in_each("|rompKleur|Rumpffarbe|coloreScafo|船体颜色"),
    "lastInspection": in_each("||||上次检查"),
    "portName": in_each("|havenNaam||nomePorto|港口名称"),
    "waterDepth": in_each("vattendjup|waterDiepte|Wassertiefe|profondità|水深"),
    "berthLength": in_each("kajlängd||liegeplatzlaenge|lunghezzaOrmeggio|"),
    "moored": in_each("förtöjd|afgemeerd|vertäut|ormeggiato|停泊"),
    "xsd:string": in_each("xsd:sträng|xsd:tekenreeks||xsd:stringa|xsd：字符串"),
    "xsd:double": in_each("|xsd:dubbel||xsd:doppio|xsd:双精度"),
    "types:Port": in_each("typer:Hamn||typen:Hafen|tipi:Port|类型：港口"),
    "types:BerthArray": in_each("typer:BerthArray||typen:BerthArray||类型：BerthArray"),
    "types:Ship": in_each("typer:Fartyg|types:Schip||tipi:Ship|类型：船舶"),
    "Ship": in_each("Fartyg||Schiff||船舶"),
    "Berth": in_each("Kajplats|Ligplaats|||泊位"),
}
HARBOUR: Mapping[str, Texts] = {
    "types/r-ship": type_page("Ship", SHIP, said=HARBOUR_SAID),
    "types/r-port": type_page("Port", PORT, said=HARBOUR_SAID),
    "types/r-berth": type_page("Berth", BERTH, said=HARBOUR_SAID),
    "types/r-berth-array": type_page("BerthArray", "items types:Berth", said=HARBOUR_SAID),
    "operations/r-get-port": operation_page(
        "getPort", "portHandle xsd:string", "port types:Port", PORT_SAMPLE, said=HARBOUR_SAID
    ),
}
"""A harbour in five languages; `waterDepth` and `moored` are translated in every one of them."""

MENU = """
    menuName string
    price integer
    orders Order[]
    mainDish Dish
    sideDish Dish
"""
KITCHEN_SAID: Said = {
    "menuName": in_each("nomMenu|メニュー名||", FOUR),
    "price": in_each("prix|価格||цена", FOUR),
    "string": in_each("chaîne|文字列||строка", FOUR),
    "integer": in_each("||정수|целое", FOUR),
    "Order[]": in_each("Commande[]||주문[]|", FOUR),
    "Dish": in_each("|料理||", FOUR),
}
KITCHEN: Mapping[str, Texts] = {
    "types/r-menu": type_page("Menu", MENU, FOUR, KITCHEN_SAID),
    "types/r-order": type_page("Order", "orderId string\ntableNumber integer\ndish Dish", FOUR, KITCHEN_SAID),
    "types/r-dish": type_page("Dish", "dishName string\nspicy boolean", FOUR, KITCHEN_SAID),
}
"""A kitchen in four languages, whose types are bare words."""
