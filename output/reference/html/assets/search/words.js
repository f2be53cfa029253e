"use strict";
// The words of a query. The twin of docspec/render/search/words.py, which tells the steps; the index brings the rules.
globalThis.docspecWords = (rules) => {
  const unspaced = new RegExp(`[${rules.unspaced}]`, "u");
  const parts = new RegExp(rules.parts, "g");
  const dropped = new RegExp(`[\\p{Cf}${rules.dropped}]`, "gu");
  const SHAPES = [
    [/[^\p{L}\p{N}]/u, " "],
    [unspaced, "c"],
    [/\p{Lu}/u, "U"],
    [/s/u, "s"],
    [/\p{Ll}/u, "l"],
    [/\p{Nd}/u, "d"],
  ];

  const shapeOf = (unit) => SHAPES.find(([is]) => is.test(String.fromCodePoint(unit.codePointAt(0))))?.[1] ?? "o";
  const unitsOf = (text) => text.normalize("NFKC").replace(dropped, "").match(/\P{M}\p{M}*/gu) ?? [];

  // A word is its parts; of a script without blanks these are its letters.
  function read(text) {
    const units = unitsOf(text);
    const shapes = units.map(shapeOf).join("");
    return [...shapes.matchAll(/[^c ]+|c+/g)].map((run) => {
      const letters = units.slice(run.index, run.index + run[0].length);
      if (run[0].startsWith("c")) return { parts: letters, unspaced: true };
      const found = [...run[0].matchAll(parts)];
      return { parts: found.map((part) => letters.slice(part.index, part.index + part[0].length).join("")), unspaced: false };
    });
  }

  function key(word) {
    const small = word.toUpperCase().toLowerCase().normalize("NFC").replaceAll("ς", "σ");
    return [...small].slice(0, rules.longest).join("");
  }

  return { read, key, isUnspaced: (text) => unspaced.test(text) };
};
