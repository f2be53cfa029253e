"use strict";
// Finds things in the index that docspec/render/search makes. MiniSearch looks terms up and weighs the matches; it is
// given those parts of the index that a query needs.
globalThis.docspecEngine = (contents, load) => {
  const { fields, rules } = contents;
  const words = globalThis.docspecWords(rules);
  const FEW = 5; // results, or fewer: then it is looked further
  const SMALL = 16; // parts of the terms, or fewer: then all of them are loaded
  const KEPT = 4; // indexes of some parts, for the next letter that is typed
  const isSmall = contents.terms.length <= SMALL;
  const BOOST = { whole: 8, name: 4, also: 4, owner: 1, text: 1 };
  const KINDS = { types: 1.5, operations: 1.5, enums: 1.3, faults: 1.3, fields: 1, values: 0.9, codes: 0.9 };
  const OTHERS = { prefix: false, fuzzy: false, boostTerm: () => 0.3 };
  const NAMES = ["whole", "also"];
  const OPTIONS = {
    fields,
    tokenize: (term) => [term],
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      boostDocument: (number) => KINDS[kindOf(number)[0]],
      bm25: { k: 1.2, b: 0, d: 0.5 }, // no lengths: the index has none
      prefix: isPrefix,
    },
  };

  // ----- what is asked for

  const lettersOf = (term) => [...term].length;

  // In a large index a single letter is too little to begin a word with; in Chinese it is a word.
  function isPrefix(term) {
    return isSmall || words.isUnspaced(term) || lettersOf(term) > 1;
  }

  // How many letters of a word may be wrong. One number is not another.
  function slack(term) {
    if (words.isUnspaced(term) || /\p{Nd}/u.test(term) || lettersOf(term) < 4) return 0;
    return lettersOf(term) < 6 ? 1 : 2;
  }

  function pairs(letters) {
    return letters.length === 1 ? letters : letters.slice(1).map((letter, number) => letters[number] + letter);
  }

  // A word stands as it is or in its parts; a run of letters in pairs.
  function queryOf(word) {
    if (word.unspaced) return { combineWith: "AND", queries: pairs(word.parts).map(words.key) };
    const whole = words.key(word.parts.join(""));
    if (word.parts.length === 1) return whole;
    return { combineWith: "OR", queries: [whole, { combineWith: "AND", queries: word.parts.map(words.key) }] };
  }

  const wholeOf = (read) => words.key(read.flatMap((word) => word.parts).join(""));

  const termsOf = (query) => (typeof query === "string" ? [query] : query.queries.flatMap(termsOf));

  // ----- the parts of the index

  function partsFor(terms, isWide) {
    if (isSmall) return contents.terms.map((_, number) => number);
    const found = terms.flatMap((term) => {
      const from = isWide && slack(term) ? String.fromCodePoint(term.codePointAt(0)) : term;
      const to = from === term && !isPrefix(term) ? term : `${from}\uffff`;
      return contents.terms.flatMap((first, number) => {
        const next = contents.terms[number + 1];
        return first <= to && (next === undefined || next > from) ? [number] : [];
      });
    });
    return [...new Set(found)].sort((one, other) => one - other);
  }

  // The index in the form in which MiniSearch keeps its own.
  function expand(entries) {
    const documentIds = {};
    const fieldLength = {};
    const ones = fields.map(() => 1);
    const index = entries.map(([term, steps]) => {
      const found = {};
      let posting = 0;
      for (const step of steps) {
        posting += step;
        const field = posting % fields.length;
        const document = (posting - field) / fields.length;
        found[field] ??= {};
        found[field][document] = (found[field][document] ?? 0) + 1;
        documentIds[document] = document;
        fieldLength[document] = ones;
      }
      return [term, found];
    });
    const fieldIds = Object.fromEntries(fields.map((field, number) => [field, number]));
    const count = { documentCount: contents.documents, nextId: contents.documents, dirtCount: 0 };
    return { ...count, documentIds, fieldIds, fieldLength, averageFieldLength: ones, storedFields: {}, index, serializationVersion: 2 };
  }

  const made = new Map();

  // Of some parts of the index, what MiniSearch makes of them, and their terms.
  async function indexOf(numbers) {
    const key = numbers.join();
    if (!made.has(key)) {
      const parts = await Promise.all(numbers.map((number) => load(`terms-${number}`)));
      const entries = parts.flatMap(Object.entries);
      if (made.size === KEPT) made.delete(made.keys().next().value);
      made.set(key, { index: globalThis.MiniSearch.loadJS(expand(entries), OPTIONS), terms: entries.map(([term]) => term) });
    }
    return made.get(key);
  }

  // ----- what is found

  // With two letters in each other's place, the commonest slip.
  function swapped(term) {
    const letters = [...term];
    return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
  }

  // The query with what may be meant by it, and with terms that have it inside: many languages write words as one.
  function widened(query, terms) {
    if (typeof query !== "string") return { ...query, queries: query.queries.map((each) => widened(each, terms)) };
    if (words.isUnspaced(query) || lettersOf(query) < 3) return query;
    const inside = terms.filter((term) => term.indexOf(query, 1) > 0);
    return { combineWith: "OR", queries: [query, { ...OTHERS, combineWith: "OR", queries: [...inside, ...(slack(query) ? swapped(query) : [])] }] };
  }

  async function run(read, combineWith, isWide) {
    const asked = { combineWith, queries: read.map(queryOf) };
    const whole = wholeOf(read);
    const { index, terms } = await indexOf(partsFor([whole, ...termsOf(asked)], isWide));
    const queries = [{ fields: NAMES, queries: [whole] }, isWide ? widened(asked, terms) : asked];
    return index.search({ combineWith: "OR", queries }, isWide ? { fuzzy: slack } : {});
  }

  // For a match: 2 for the row of an owner, both named in the query; 1 for a name that is all of the query; else 0.
  function exactness(read) {
    const has = (match, term, field) => Object.hasOwn(match, term) && match[term].includes(field);
    const isName = (match, term) => NAMES.some((field) => has(match, term, field));
    const [all, ...splits] = read.map((_, at) => [wholeOf(read.slice(0, at)), wholeOf(read.slice(at))]);
    const isRow = (match) => splits.some(([owner, row]) => has(match, owner, "owner") && isName(match, row));
    return (match) => (isRow(match) ? 2 : Number(isName(match, all[1])));
  }

  // All words as they are; where that tells little, misspelt or inside of others; where that tells nothing, some of them.
  async function find(text) {
    const read = words.read(text);
    if (!read.length) return [];
    let found = await run(read, "AND", false);
    if (found.length <= FEW) found = await run(read, "AND", true);
    if (!found.length && read.length > 1) found = await run(read, "OR", true);
    const asked = read.flatMap((word) => termsOf(queryOf(word)));
    const exact = exactness(read);
    for (const result of found) Object.assign(result, { asked, exact: exact(result.match) });
    // What is just what was asked for comes as it stands in the reference: rows of types before those of operations.
    const byScore = (one, other) => (one.exact ? 0 : other.score - one.score);
    return found.sort((one, other) => other.exact - one.exact || byScore(one, other) || one.id - other.id);
  }

  function kindOf(number) {
    return contents.kinds.findLast(([, , first]) => first <= number);
  }

  async function documentOf(number) {
    const part = contents.pages.findLastIndex((first) => first <= number);
    let left = number - contents.pages[part];
    for (const [page, owner, rows] of await load(`pages-${part}`)) {
      if (left < rows.length) {
        const [name, anchor, text = "", also = [], language = ""] = rows[left];
        return { name, owner, page, anchor: anchor === 0 ? name : anchor, text, also, language };
      }
      left -= rows.length;
    }
    throw new RangeError(`the index has no document ${number}`);
  }

  async function shown({ id, match, asked }) {
    const found = Object.keys(match);
    const isCalled = (field) => found.some((term) => match[term].includes(field));
    // Of a term that has in it what was asked for, that alone.
    const terms = new Set(found.map((term) => asked.find((each) => term.includes(each)) ?? term));
    const byOther = isCalled("also") && !isCalled("whole") && !isCalled("name");
    return { ...(await documentOf(id)), terms: [...terms], byOther };
  }

  // By kind, that of the best match first; of each kind no more than `limit(kind)`.
  async function search(text, limit) {
    const found = await find(text);
    const groups = new Map();
    for (const result of found) {
      const kind = kindOf(result.id);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(result);
    }
    const told = [...groups].map(async ([[kind, label], group]) => {
      const results = await Promise.all(group.slice(0, limit(kind)).map(shown));
      return { kind, label, count: group.length, results };
    });
    return { count: found.length, groups: await Promise.all(told) };
  }

  return { search, find, words };
};
