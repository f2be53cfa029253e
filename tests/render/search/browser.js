// Runs the scripts of the search as a browser does, without a page: a task a line, as JSON, and an answer a line.
"use strict";
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { join } = require("node:path");
const vm = require("node:vm");

for (const script of ["vendor/minisearch.min.js", "search/words.js", "search/engine.js"]) {
  const file = join(process.argv[2], script);
  vm.runInThisContext(readFileSync(file, "utf-8"), { filename: file });
}
const { MiniSearch } = globalThis;

// Texts taken apart by the rules, with the key of each of their words.
function words({ rules, texts }) {
  const { read, key } = globalThis.docspecWords(rules);
  return texts.map((text) => read(text).map(({ parts, unspaced }) => [parts, unspaced, key(parts.join(""))]));
}

function engineOf(files) {
  const arrived = {};
  const asked = [];
  globalThis.docspecSearch = (name, data) => (arrived[name] = data);
  for (const text of Object.values(files)) vm.runInThisContext(text);
  const load = async (name) => {
    asked.push(name);
    return arrived[name];
  };
  return { asked, ...globalThis.docspecEngine(arrived.index, load) };
}

// What is shown for queries, and the parts of the index that each needed beyond those before.
async function search({ files, queries, limit }) {
  const { search, asked } = engineOf(files);
  const told = [];
  for (const query of queries) {
    asked.length = 0;
    const found = await search(query, () => limit);
    told.push({ ...found, parts: [...new Set(asked)].sort() });
  }
  return told;
}

// What is found in the index, and what in one that MiniSearch makes itself of the same terms.
async function compare({ files, queries, fields, documents }) {
  const find = async () => {
    const { find } = engineOf(files);
    const told = [];
    for (const query of queries) told.push((await find(query)).map(({ id, score, match }) => [id, score, match]));
    return told;
  };
  const ours = await find();
  globalThis.MiniSearch = {
    loadJS: (_, options) => {
      const split = { stringifyField: (terms) => terms.join(" "), tokenize: (terms, field) => (field ? terms.split(" ").filter(Boolean) : [terms]) };
      const own = new MiniSearch({ ...options, ...split });
      own.addAll(documents.map((terms, id) => ({ id, ...Object.fromEntries(fields.map((field, at) => [field, terms[at]])) })));
      return own;
    },
  };
  const theirs = await find();
  globalThis.MiniSearch = MiniSearch;
  return { ours, theirs };
}

const TASKS = { words, search, compare };

(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    const task = JSON.parse(line);
    process.stdout.write(`${JSON.stringify(await TASKS[task.do](task))}\n`);
  }
})();
