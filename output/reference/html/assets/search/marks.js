"use strict";
// Marks in a text what was found in it, as elements around text nodes.
globalThis.docspecMarks = (words) => {
  const BEFORE = 40; // letters before the first match in a text
  const isLetter = (letter) => /[\p{L}\p{M}\p{N}]/u.test(letter);
  const begins = (letter) => /[\p{Lu}\p{Nd}]/u.test(letter);
  const plain = (text) => words.key(text.normalize("NFKC")).normalize("NFD").replace(/\p{Mn}/gu, "");

  // Which letters of a text are part of what was found, whatever their case, width and diacritics.
  function matched(letters, terms) {
    const places = [];
    let folded = "";
    letters.forEach((letter, place) => {
      const small = isLetter(letter) ? plain(letter) : "";
      folded += small;
      for (let count = small.length; count; count -= 1) places.push(place);
    });
    const isStart = (place) =>
      !place || !isLetter(letters[place - 1]) || begins(letters[place]) || words.isUnspaced(letters[place]);
    const found = new Set();
    for (const term of terms.map(plain).filter(Boolean)) {
      const all = [];
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) all.push(at);
      const starts = all.filter((at) => isStart(places[at]));
      // Inside of words only if no word begins so.
      for (const at of starts.length ? starts : all) {
        for (let place = places[at]; place <= places[at + term.length - 1]; place += 1) found.add(place);
      }
    }
    return found;
  }

  function pieces(letters, found) {
    const runs = [];
    letters.forEach((letter, place) => {
      const last = runs[runs.length - 1];
      if (last && last.is === found.has(place)) last.text += letter;
      else runs.push({ is: found.has(place), text: letter });
    });
    return runs.map(({ is, text }) => {
      if (!is) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    });
  }

  const lettersOf = (text) => [...text.normalize("NFC")];

  function marked(text, terms) {
    const letters = lettersOf(text);
    return pieces(letters, matched(letters, terms));
  }

  // A text from shortly before its first match.
  function excerpt(text, terms) {
    const letters = lettersOf(text);
    const found = matched(letters, terms);
    const first = Math.min(...found);
    if (!Number.isFinite(first) || first <= 2 * BEFORE) return pieces(letters, found);
    const blank = letters.indexOf(" ", first - BEFORE);
    const from = blank >= 0 && blank < first ? blank + 1 : first - BEFORE;
    return ["…", ...pieces(letters.slice(from), new Set([...found].map((place) => place - from)))];
  }

  return { marked, excerpt, isIn: (text, terms) => matched(lettersOf(text), terms).size > 0 };
};
