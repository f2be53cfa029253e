"use strict";
// The search box: a combobox with a list of results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The index is
// loaded by script elements, for a page that was opened from the disk may load nothing else.
(() => {
  const form = document.querySelector("form[role=search]");
  const input = document.getElementById("search");
  const popup = document.getElementById("search-results");
  const { root, locale } = document.documentElement.dataset;
  const INDEX = new URL(`${root}${locale}/search/`, document.baseURI);
  const FIRST = 5; // results of a kind that are shown at once
  const STEP = 50;
  const PAUSE = 50; // milliseconds without a key before it is searched

  // Every text comes in here as a text node: nothing of a page becomes markup.
  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
    made.append(...children.flat(Infinity).filter((child) => child !== null));
    return made;
  }

  // ----- the index

  const parts = new Map();
  const arrived = new Map();
  globalThis.docspecSearch = (name, data) => arrived.set(name, data);

  function load(name, version = "") {
    if (parts.has(name)) return parts.get(name);
    const part = new Promise((resolve, reject) => {
      const script = el("script", { src: new URL(`${name}.js${version && `?${version}`}`, INDEX) });
      script.addEventListener("load", () => resolve(arrived.get(name)));
      script.addEventListener("error", () => {
        parts.delete(name); // it may be there the next time
        reject(new Error(`not loaded: ${script.src}`));
      });
      document.head.append(script);
    });
    parts.set(name, part);
    return part;
  }

  let engine = null;

  async function begin() {
    const contents = await load("index");
    engine ??= globalThis.docspecEngine(contents, (name) => load(name, contents.version));
    // Where docspec has no words in the language of the page, they are English.
    const lang = contents.lang || null;
    if (lang) count.lang = lang;
    return { ...engine, said: contents.words, lang, marks: globalThis.docspecMarks(engine.words) };
  }

  // ----- what is shown of a result

  function address({ page, anchor }) {
    const url = new URL(`../${page.split("/").map(encodeURIComponent).join("/")}`, INDEX);
    if (anchor) url.hash = encodeURIComponent(anchor);
    return url;
  }

  function named(sentence, made) {
    const [before, after = ""] = sentence.split("{name}");
    return [before, made, after];
  }

  function option(result, { marks, said, lang }) {
    const { owner, name, also, text, terms } = result;
    const other = result.byOther ? also.find((each) => marks.isIn(each, terms)) : undefined;
    return el(
      "a",
      { role: "option", href: address(result), tabindex: "-1", "aria-selected": "false" },
      el(
        "bdi",
        { class: "name", translate: "no" },
        owner ? el("span", { class: "owner" }, marks.marked(owner, terms), ".") : null,
        marks.marked(name, terms),
      ),
      other ? el("span", { class: "also", lang }, named(said.also, el("bdi", {}, marks.marked(other, terms)))) : null,
      text ? el("span", { class: "text" }, el("bdi", { lang: result.language || null }, marks.excerpt(text, terms))) : null,
    );
  }

  // ----- the list

  const list = el("div", { role: "listbox", id: "~search-list", "aria-label": input.ariaLabel });
  const count = el("p", {});
  const status = document.getElementById("~status"); // what it says is read to those who do not see
  popup.replaceChildren(count, list);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list.querySelector("[aria-selected=true]");

  function say(text) {
    count.textContent = text;
    if (status) status.textContent = text;
  }

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

  function groupOf({ kind, label, count, results }, tools) {
    const heading = el("p", { id: `~search-${kind}`, class: "kind", role: "presentation", lang: tools.lang }, `${label} `, el("span", {}, String(count)));
    const left = count - results.length;
    const more = { role: "option", class: "more", "data-kind": kind, "aria-selected": "false", lang: tools.lang };
    return el(
      "div",
      { role: "group", "aria-labelledby": heading.id },
      heading,
      results.map((result) => option(result, tools)),
      left ? el("div", more, tools.said.more.replace("{count}", left)) : null,
    );
  }

  async function show(text) {
    const [tools] = await Promise.all([begin(), new Promise((resolve) => setTimeout(resolve, PAUSE))]);
    if (text !== input.value) return;
    const told = await tools.search(text, (kind) => shown.get(kind) ?? FIRST);
    // The reader went on typing, or away.
    if (text !== input.value || !form.contains(document.activeElement)) return;
    list.replaceChildren(...told.groups.map((group) => groupOf(group, tools)));
    options().forEach((each, number) => (each.id = `~search-${number}`));
    say(told.count ? tools.said.count.replace("{count}", told.count) : tools.said.none);
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
    list.ariaBusy = String(text.trim() !== "");
    if (!text.trim()) {
      current = Promise.resolve();
      list.replaceChildren();
      open(false);
      return;
    }
    current = show(text)
      .catch(() => {
        list.replaceChildren();
        say(form.dataset.failed);
        open(true);
      })
      .then(() => {
        if (text === input.value) list.ariaBusy = "false";
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

  // What was typed before this script was there.
  if (input.value) search();
  else begin().catch(() => {});
})();
