"""One page of each kind, in several languages, about a harbour that no one documents."""

from __future__ import annotations

from tests.pages import Texts, section, table

LONG = "Så mycket finns det att säga om detta."
TYPE: Texts = {
    "sv-SE": section(
        "Berth {#berth}",
        "En plats vid kajen.",
        table("Namn|Typ|Beskrivning", f"berthId|xsd:int|{LONG}", f"djup|xsd:decimal|{LONG}"),
        level=1,
    ),
    "he-IL": section(
        "רציף {#berth}",
        "מקום לאורך הרציף.",
        table("שם|סוג|תיאור", "berthId|xsd:int|מספר המקום בנמל.", "עומק|xsd:decimal|עומק המים."),
        level=1,
    ),
    "zh-Hans": section(
        "泊位 {#berth}",
        "码头边的位置。",
        table("名称|类型|说明", "berthId|xsd：int|港口中的位置编号。", "深度|xsd:decimal|水深。"),
        level=1,
    ),
}
OPERATION: Texts = {
    "sv-SE": section(
        "getBerth {#getberth}",
        "Hämtar en kajplats.",
        section("Roller {#r}", "* `HarbourUser`\n* `HarbourMaster`"),
        section(
            "Parametrar {#p}",
            "**Indata (getBerthParam)**",
            table("Namn|Typ|Krävs|Beskrivning", f"berthId|xsd:int|Ja|{LONG}"),
            "**Utdata (getBerthReturn)**",
            table("Namn|Typ|Krävs|Beskrivning", f"berth|typer:Berth|Ja|{LONG}"),
        ),
        section(
            "Exempel {#x}",
            "**Fråga**",
            "```xml\n<getBerthParam><berthId>1</berthId></getBerthParam>\n```",
            "**Svar**",
            "```xml\n<getBerthReturn><berth/></getBerthReturn>\n```",
        ),
        level=1,
    ),
    "ja-JP": section(
        "getBerth {#getberth}",
        "バースを取得します。",
        section("役割 {#r}", "* `HarbourUser`\n* `HarbourMaster`"),
        section(
            "パラメーター {#p}",
            "**入力（getBerthParam）**",
            table("名前|型|必須|説明", "berthId|xsd:int|はい|バースの番号です。"),
            "**出力** （getBerthReturn）",
            table("名前|型|必須|説明", "バース|型：Berth|はい|バースそのものです。"),
        ),
        section(
            "例 {#x}",
            "**要求**",
            "```xml\n<getBerthParam><berthId>1</berthId></getBerthParam>\n```",
            "**応答**",
            "```xml\n<getBerthReturn><berth/></getBerthReturn>\n```",
        ),
        level=1,
    ),
    "ar-EG": section(
        "getBerth {#getberth}",
        "يجلب رصيفا.",
        section("الأدوار {#r}", "* `HarbourUser`\n* `HarbourMaster`"),
        section(
            "المعلمات {#p}",
            "**الإدخال (getBerthParam)**",
            table("الاسم|النوع|مطلوب|الوصف", "berthId|xsd:int|نعم|رقم الرصيف في الميناء."),
            "**الإخراج (getBerthReturn)**",
            table("الاسم|النوع|مطلوب|الوصف", "رصيف|أنواع:Berth|نعم|الرصيف نفسه كاملا."),
        ),
        section(
            "مثال {#x}",
            "**الطلب**",
            "```xml\n<getBerthParam><berthId>1</berthId></getBerthParam>\n```",
            "**الرد**",
            "```xml\n<getBerthReturn><berth/></getBerthReturn>\n```",
        ),
        level=1,
    ),
}
ENUM: Texts = {
    "sv-SE": section(
        "Kajtillstånd {#berth-states}",
        "Används av Berth/state.",
        section("Värden {#v}", "* `Free`: ledig\n* `Taken`: upptagen\n* `Closed`"),
        level=1,
    ),
    "ko-KR": section(
        "선석 상태 {#berth-states}",
        "Berth/state에서 사용합니다.",
        section("값 {#v}", "* `Free`: 비어 있음\n* `Taken`: 사용 중\n* `Closed`"),
        level=1,
    ),
    "hi-IN": section(
        "बर्थ की स्थिति {#berth-states}",
        "Berth/state के लिए।",
        section("मान {#v}", "* `Free`: खाली\n* `Taken`: भरा हुआ\n* `Closed`"),
        level=1,
    ),
}
FAULT: Texts = {
    "sv-SE": section(
        "harbourFault {#harbourfault}",
        "Ett fel.",
        section("Parametrar {#p}", table("Namn|Typ|Beskrivning", f"code|xsd:int|{LONG}")),
        section("Koder {#c}", table("ID|Fel", "10000|HARBOUR_FAULT_CLOSED", "10001|HARBOUR_FAULT_FULL")),
        level=1,
    ),
    "zh-Hant": section(
        "harbourFault {#harbourfault}",
        "錯誤。",
        section("參數 {#p}", table("名稱|類型|說明", "code|xsd:int|錯誤的代碼。")),
        section("代碼 {#c}", table("ID|錯誤", "10000|HARBOUR_FAULT_CLOSED", "10001|HARBOUR_FAULT_FULL")),
        level=1,
    ),
}
INDEX: Texts = {
    "sv-SE": section(
        "Typer {#types}", "Alla typer.", "* [Berth](r-berth.md)\n* [Ship](r-ship.md)\n* [Crane](r-crane.md)", level=1
    ),
    "fa-IR": section(
        "انواع {#types}", "همهٔ انواع.", "* [Berth](r-berth.md)\n* [Ship](r-ship.md)\n* [Crane](r-crane.md)", level=1
    ),
}
CHANGES: Texts = {
    "sv-SE": section(
        "Ändringar i 2.0 {#v2}", "Detta är nytt.", section("Nya typer {#n}", "* `Berth`\n* `Ship`"), level=1
    ),
    "it-IT": section(
        "Modifiche della 2.0 {#v2}", "Le novità.", section("Nuovi tipi {#n}", "* `Berth`\n* `Ship`"), level=1
    ),
}
SHIP: Texts = {
    "sv-SE": section("Ship {#ship}", "Ett fartyg.", table("Namn|Typ|Beskrivning", f"name|xsd:string|{LONG}"), level=1)
}
PROSE: Texts = {
    "sv-SE": section(
        "Om hamnen {#about}",
        "Här finns allt.",
        section("Tips {#t}", "* Läs det här först, det hjälper.\n* Läs sedan resten också."),
        level=1,
    ),
    "th-TH": section(
        "เกี่ยวกับท่าเรือ {#about}", "ทุกอย่างอยู่ที่นี่", section("เคล็ดลับ {#t}", "* อ่านสิ่งนี้ก่อน จะช่วยได้\n* แล้วอ่านส่วนที่เหลือ"), level=1
    ),
}
# Amharic is in no list of heading words.
UNLISTED: Texts = {
    "am-ET": section(
        "ማረፊያ {#berth}",
        "የመርከብ ማረፊያ።",
        table("ስም|ዓይነት|መግለጫ", "berthId|xsd:int|በወደቡ ውስጥ ያለው የማረፊያ ቁጥር።", "ጥልቀት|xsd:decimal|የውሃ ጥልቀት በሜትር።"),
        level=1,
    ),
}
