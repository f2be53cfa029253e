"""Authored descriptions that state facts, the same ones in every language."""

from __future__ import annotations

LIMIT = {
    "sv-SE": "Högst 1 000 bojar per kedja, med en paus på 0,5 sekunder.",
    "nl-NL": "Maximaal 1.000 boeien per ketting, met een pauze van 0,5 seconden.",
    "de-DE": "Höchstens 1.000 Bojen je Kette, mit einer Pause von 0,5 Sekunden.",
    "it-IT": "Al massimo 1000 boe per catena, con una pausa di 0,5 secondi.",
    "fr-FR": "Au maximum 1 000 bouées par chaîne, avec une pause de 0,5 seconde.",
    "es-ES": "Como máximo 1000 boyas por cadena, con una pausa de 0,5 segundos.",
    "pt-BR": "No máximo 1.000 boias por corrente, com uma pausa de 0,5 segundos.",
    "pl-PL": "Maksymalnie 1000 boi na łańcuch, z przerwą 0,5 sekundy.",
    "ru-RU": "Максимум 1000 буёв на цепь, с паузой 0,5 секунды.",
    "ar": "الحد الأقصى ١٬٠٠٠ عوامة لكل سلسلة مع توقف ٠٫٥ ثانية.",
    "he-IL": "לכל היותר 1,000 מצופים לכל שרשרת, עם הפסקה של 0.5 שניות.",
    "ja-JP": "チェーンごとに最大1,000個のブイ、0.5秒の休止。",
    "ko-KR": "체인당 최대 1,000개의 부표, 0.5초의 휴지.",
    "zh-Hans": "每条链最多１０００个浮标，停顿0.5秒。",
    "zh-Hant": "每條鏈最多1,000個浮標，停頓0.5秒。",
    "en": "At most 1,000 buoys per chain, with a pause of 0.5 seconds.",
}
"""A thousand in each locale's way, and a half."""
WORDS = {
    "sv-SE": "Bojen har tre lägen och 2 lampor.",
    "nl-NL": "De boei heeft 3 standen en twee lampen.",
    "de-DE": "Die Boje hat drei Zustände und zwei Lampen.",
    "it-IT": "La boa ha 3 stati e 2 luci.",
    "fr-FR": "La bouée a trois états et deux lampes.",
    "es-ES": "La boya tiene tres estados y 2 luces.",
    "pt-BR": "A boia tem 3 estados e duas luzes.",
    "pl-PL": "Boja ma trzy stany i dwie lampy.",
    "ru-RU": "Буй имеет три состояния и две лампы.",
    "ja-JP": "ブイには三つの状態と2つのランプがあります。",
    "ko-KR": "부표에는 세 가지 상태와 2개의 램프가 있습니다.",
    "zh-Hans": "浮标有三个状态和2个灯。",
    "zh-Hant": "浮標有3個狀態和兩個燈。",
}
"""Three states and two lamps, in digits or in words."""
FORMAT = {
    "sv-SE": "Tiden i UTC enligt ISO-8601, i millisekunder, högst 200 kB.",
    "nl-NL": "De tijd in UTC volgens ISO 8601, in milliseconden, maximaal 200 kB.",
    "de-DE": "Die Zeit in UTC nach ISO-8601, in Millisekunden, höchstens 200 KB.",
    "it-IT": "L'ora in UTC secondo ISO-8601, in millisecondi, al massimo 200 kilobyte.",
    "fr-FR": "L’heure en UTC selon ISO 8601, en millisecondes, au maximum 200 ko.",
    "es-ES": "La hora en UTC según ISO-8601, en milisegundos, como máximo 200 kilobytes.",
    "pt-BR": "A hora em UTC conforme ISO-8601, em milissegundos, no máximo 200 KB.",
    "pl-PL": "Czas w UTC zgodnie z ISO 8601, w milisekundach, maksymalnie 200 kB.",
    "ru-RU": "Время в UTC по ISO-8601, в миллисекундах, максимум 200 килобайт.",
    "ja-JP": "ISO 8601によるUTCの時刻、ミリ秒単位、最大200キロバイト。",
    "ko-KR": "ISO-8601에 따른 UTC 시각, 밀리초 단위, 최대 200킬로바이트.",
    "zh-Hans": "按照ISO-8601的UTC时间，以毫秒为单位，最多200千字节。",
    "zh-Hant": "依照ISO-8601的UTC時間，以毫秒為單位，最多200 KB。",
}
"""A standard, a time zone, a unit of time and one of size."""
CASE = {
    "sv-SE": "En valfri kod i versaler; listan är i stigande ordning, det första värdet är true.",
    "nl-NL": "Een optionele code in hoofdletters; de lijst is oplopend, de eerste waarde is true.",
    "de-DE": "Ein optionaler Code in Großbuchstaben; die Liste ist aufsteigend, der erste Wert ist true.",
    "it-IT": "Un codice facoltativo in maiuscole; l'elenco è in ordine crescente, il primo valore è true.",
    "fr-FR": "Un code facultatif en majuscules ; la liste est en ordre croissant, la première valeur est true.",
    "es-ES": "Un código opcional en mayúsculas; la lista es ascendente, el primer valor es true.",
    "pt-BR": "Um código opcional em maiúsculas; a lista é crescente, o primeiro valor é true.",
    "pl-PL": "Opcjonalny kod wielkimi literami; lista jest rosnąca, pierwsza wartość to true.",
    "ru-RU": "Необязательный код заглавными буквами; список по возрастанию, первое значение true.",
    "ar": "رمز اختياري مكتوب بـ أحرف كبيرة، والقائمة بترتيب تصاعدي، القيمة الأولى true.",
    "ja-JP": "オプションの大文字コード。リストは昇順で、最初の値はtrueです。",
    "ko-KR": "선택적 대문자 코드. 목록은 오름차순이며 첫 번째 값은 true입니다.",
    "zh-Hans": "可选的大写代码；列表为升序，第一个值为true。",
    "zh-Hant": "可選的大寫代碼；清單為升序，第一個值為true。",
}
"""Optional, upper case, ascending, first, true."""
