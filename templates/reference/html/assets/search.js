"use strict";
// The search box: a combobox with a list of results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What it
// searches with is loaded when it is first used, by script elements, for a page opened from the disk may load nothing else.
(() => {
  const form = document.querySelector("form[role=search]");
  const input = document.getElementById("search");
  const popup = document.getElementById("search-results");
  if (!form || !input || !popup) return;

  const { root, locale } = document.documentElement.dataset;
  const ASSETS = new URL(".", document.currentScript.src);
  const INDEX = new URL(`${root}${locale}/search/`, document.baseURI);
  const SCRIPTS = ["vendor/minisearch.min.js", "search/words.js", "search/engine.js"];
  const FIRST = 5; // results of a kind that are shown at once
  const STEP = 50;
  const BEFORE = 40; // letters before the first match in a text

  // Every text comes in here as a text node: nothing of a page becomes markup.
  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
    made.append(...children.flat(Infinity).filter((child) => child !== null));
    return made;
  }

  // ----- what is loaded on first use

  function script(url) {
    return new Promise((resolve, reject) => {
      const made = el("script", { src: url });
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => reject(new Error(`not loaded: ${url}`)));
      document.head.append(made);
    });
  }

  const parts = new Map();
  const arrived = new Map();
  globalThis.docspecSearch = (name, data) => arrived.set(name, data);

  function load(name, version = "") {
    if (!parts.has(name)) {
      const part = script(new URL(`${name}.js${version && `?${version}`}`, INDEX)).then(() => arrived.get(name));
      // What failed once may be there the next time.
      part.catch(() => parts.delete(name));
      parts.set(name, part);
    }
    return parts.get(name);
  }

  let ready = null;

  function begin() {
    ready ??= (async () => {
      const [contents] = await Promise.all([load("index"), ...SCRIPTS.map((path) => script(new URL(path, ASSETS)))]);
      return { said: contents.words, ...globalThis.docspecEngine(contents, (name) => load(name, contents.version)) };
    })();
    ready.catch(() => (ready = null));
    return ready;
  }

  // ----- what is shown of a result

  const isLetter = (letter) => /[\p{L}\p{M}\p{N}]/u.test(letter);
  const begins = (letter) => /[\p{Lu}\p{Nd}]/u.test(letter);

  // Which letters of a text are part of what was found, whatever their case, width and diacritics.
  function matched(letters, terms, words) {
    const plain = (text) => words.key(text.normalize("NFKC")).normalize("NFD").replace(/\p{Mn}/gu, "");
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
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        if (!isStart(places[at])) continue;
        for (let place = places[at]; place <= places[at + term.length - 1]; place += 1) found.add(place);
      }
    }
    return found;
  }

  function marked(letters, found) {
    const runs = [];
    letters.forEach((letter, place) => {
      const last = runs[runs.length - 1];
      if (last && last.is === found.has(place)) last.text += letter;
      else runs.push({ is: found.has(place), text: letter });
    });
    return runs.map((run) => (run.is ? el("mark", {}, run.text) : run.text));
  }

  function lit(text, terms, words) {
    const letters = [...text.normalize("NFC")];
    return marked(letters, matched(letters, terms, words));
  }

  // A text from shortly before its first match.
  function excerpt(text, terms, words) {
    const letters = [...text.normalize("NFC")];
    const found = matched(letters, terms, words);
    const first = Math.min(...found);
    if (!Number.isFinite(first) || first <= 2 * BEFORE) return marked(letters, found);
    const blank = letters.indexOf(" ", first - BEFORE);
    const from = blank >= 0 && blank < first ? blank + 1 : first - BEFORE;
    return ["…", marked(letters.slice(from), new Set([...found].map((place) => place - from)))];
  }

  function address({ page, anchor }) {
    const url = new URL(`../${page.split("/").map(encodeURIComponent).join("/")}`, INDEX);
    if (anchor) url.hash = encodeURIComponent(anchor);
    return url;
  }

  function named(sentence, made) {
    const [before, after = ""] = sentence.split("{name}");
    return [before, made, after];
  }

  function option(result, { words, said }) {
    const other = result.byOther ? result.also.find((name) => matched([...name], result.terms, words).size) : undefined;
    return el(
      "a",
      { role: "option", href: address(result), tabindex: "-1", "aria-selected": "false" },
      el(
        "bdi",
        { class: "name", translate: "no" },
        result.owner ? el("span", { class: "owner" }, `${result.owner}.`) : null,
        lit(result.name, result.terms, words),
      ),
      other ? el("span", { class: "also" }, named(said.also, el("bdi", {}, lit(other, result.terms, words)))) : null,
      result.text ? el("span", { class: "text", lang: result.language || null, dir: "auto" }, excerpt(result.text, result.terms, words)) : null,
    );
  }

  // ----- the list

  const list = el("div", { role: "listbox", id: "search-list", "aria-label": input.ariaLabel });
  const count = el("p", { role: "status", class: "count" });
  popup.hidden = true;
  popup.append(count, list);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list.querySelector("[aria-selected=true]");

  function open(is) {
    popup.hidden = !is;
    input.setAttribute("aria-expanded", String(is && list.childElementCount > 0));
    if (!is) choose(null);
  }

  function choose(wanted) {
    active()?.setAttribute("aria-selected", "false");
    wanted?.setAttribute("aria-selected", "true");
    wanted?.scrollIntoView({ block: "nearest" });
    if (wanted) input.setAttribute("aria-activedescendant", wanted.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function step(by) {
    const all = options();
    if (!all.length) return;
    const at = all.indexOf(active());
    // One step beyond either end leads back to the box, the next one around.
    const next = at < 0 && by < 0 ? all.length - 1 : at + by;
    choose(all[next] ?? null);
  }

  // ----- searching

  let shown = new Map(); // how many results of a kind
  let current = Promise.resolve();

  async function show(text) {
    const engine = await begin();
    const { said } = engine;
    const told = await engine.search(text, (kind) => shown.get(kind) ?? FIRST);
    if (text !== input.value) return;
    const groups = told.groups.map((group) => {
      const label = el("p", { id: `search-${group.kind}`, class: "kind", role: "presentation" }, `${group.label} `, el("span", {}, String(group.count)));
      const results = group.results.map((result) => option(result, engine));
      const left = group.count - results.length;
      const more = left ? el("div", { role: "option", class: "more", "data-kind": group.kind, "aria-selected": "false" }, said.more.replace("{count}", left)) : null;
      return el("div", { role: "group", "aria-labelledby": label.id }, label, results, more);
    });
    list.replaceChildren(...groups);
    options().forEach((each, number) => (each.id = `search-option-${number}`));
    count.textContent = told.count ? said.count.replace("{count}", told.count) : said.none;
    choose(null);
    open(true);
  }

  function remember(text) {
    const url = new URL(location.href);
    if (text) url.searchParams.set("q", text);
    else url.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A browser may not let a file change its address.
    }
  }

  function search() {
    const text = input.value;
    remember(text);
    if (!text.trim()) {
      current = Promise.resolve();
      list.replaceChildren();
      open(false);
      return;
    }
    current = show(text).catch(() => {
      list.replaceChildren();
      count.textContent = form.dataset.failed;
      open(true);
    });
  }

  async function more(kind) {
    const at = options().indexOf(active());
    shown.set(kind, (shown.get(kind) ?? FIRST) + STEP);
    await show(input.value);
    choose(options()[at] ?? null);
  }

  function follow(wanted) {
    if (!wanted) return;
    if (wanted.dataset.kind) more(wanted.dataset.kind);
    else wanted.click();
  }

  // ----- keys and pointer

  function pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = {
      ArrowDown: () => (popup.hidden ? search() : step(1)),
      ArrowUp: () => (popup.hidden ? search() : step(-1)),
      Escape: () => (popup.hidden ? clear() : open(false)),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  }

  function clear() {
    input.value = "";
    search();
  }

  const isTyping = (target) => target.closest("input, select, textarea, dialog, [contenteditable]") !== null;

  function shortcut(event) {
    const byLetter = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && hasLetters() && !isTyping(event.target);
    if (!byLetter && !(event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey)) return;
    event.preventDefault();
    input.focus();
    input.select();
  }

  // Keys of one letter can be turned off (WCAG 2.1.4).
  function hasLetters() {
    try {
      return localStorage.getItem("docspec-single") !== "off";
    } catch {
      return true;
    }
  }

  input.addEventListener("focus", () => begin().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    shown = new Map();
    search();
  });
  input.addEventListener("keydown", pressed);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await current;
    if (!popup.hidden) follow(active() ?? options()[0]);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  // The box keeps the focus: not every browser gives it to a link that is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const wanted = event.target.closest("[role=option]");
    if (wanted?.dataset.kind) {
      choose(wanted);
      more(wanted.dataset.kind);
    } else if (wanted && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      open(false);
      input.blur();
    }
  });
  document.addEventListener("keydown", shortcut);

  const asked = new URL(location.href).searchParams.get("q");
  if (asked) {
    input.value = asked.slice(0, input.maxLength > 0 ? input.maxLength : undefined);
    input.focus();
    search();
  }
})();
