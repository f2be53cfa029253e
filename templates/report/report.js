"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const STEP = 50;
  const PAGES = 12;

  // Every text comes in here as a text node: nothing of a page becomes markup.
  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  // ----- texts

  // Joiners are part of how Persian, Hindi and emoji are written; they are shown where a text is compared.
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
  const JOINERS = "\u200c\u200d";
  const BLANKS = /[^\S \n]/u;

  function seen(text, all = false) {
    const parts = [];
    let plain = "";
    for (const letter of text) {
      const odd = letter !== "\n" && UNSEEN.test(letter) && (all || !JOINERS.includes(letter));
      if (!odd && !(all && BLANKS.test(letter))) {
        plain += letter;
        continue;
      }
      const code = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      parts.push(plain, el("span", { class: "unseen" }, `U+${code}`));
      plain = "";
    }
    return [...parts, plain];
  }

  const isolated = (text, all = false) => el("bdi", {}, seen(text, all));

  function message(text) {
    return text.split(/`([^`]+)`/).map((part, number) => (number % 2 ? el("code", {}, isolated(part)) : seen(part)));
  }

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&");

  // Where a text stands in another for the nth time; as a whole word if it can be.
  function spot(whole, text, number) {
    const words = text.trim().split(/\s+/).map(escaped).join("\\s+");
    if (!words) return null;
    for (const pattern of [`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, words]) {
      const found = [...whole.matchAll(new RegExp(pattern, "gu"))];
      if (found.length) {
        const match = found[Math.min(number, found.length - 1)];
        return [match.index, match.index + match[0].length];
      }
    }
    return null;
  }

  // The pieces of a text as elements, with one span of it marked.
  function running(pieces, span, tag) {
    let at = 0;
    return pieces.map((piece) => {
      const [kind, text, target] = typeof piece === "string" ? ["words", piece] : piece;
      const [start, end] = span ? span.map((place) => Math.max(0, Math.min(text.length, place - at))) : [0, 0];
      at += text.length;
      const inner =
        start < end
          ? [seen(text.slice(0, start)), el(tag, {}, seen(text.slice(start, end), true)), seen(text.slice(end))]
          : seen(text);
      if (kind === "code") return el("code", {}, inner);
      if (kind === "link") return [el("u", {}, inner), el("span", { class: "target" }, " (", isolated(target), ")")];
      return inner;
    });
  }

  const plain = (pieces) => pieces.map((piece) => (typeof piece === "string" ? piece : piece[1])).join("");

  // ----- one finding

  function compared(finding) {
    const [found, expected] = finding.diff || [
      finding.found ? [[finding.found, true]] : null,
      finding.expected ? [[finding.expected, true]] : null,
    ];
    const line = (name, runs, tag) =>
      runs && [
        el("dt", {}, name),
        el("dd", {}, el("bdi", { class: "text" }, runs.map(([text, differs]) => (differs ? el(tag, {}, seen(text, true)) : seen(text, true))))),
      ];
    return el("dl", { class: "compared" }, line("found", found, "del"), line("should be", expected, "ins"));
  }

  function excerpt(finding) {
    const place = el("span", { class: "place" }, isolated(`${finding.path}:${finding.line}:${finding.column}`));
    if (!finding.excerpt) return el("p", { class: "source" }, place);
    const [before, marked, after] = finding.excerpt;
    const line = el("code", { dir: "auto" }, before, marked ? el("mark", {}, marked) : "", after);
    return el("div", { class: "source" }, place, scrolling(line, `Source of ${finding.path}`));
  }

  const scrolling = (inner, label) =>
    el("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": label }, inner);

  function cell(finding, surrounding, locale, column) {
    const pieces = surrounding.sides[locale][column];
    if (!pieces) return el("td", { class: "absent" }, "none");
    const text = plain(pieces);
    const decided = surrounding.decided[column];
    const isFound = locale === finding.locale && column === finding.cell;
    const wanted = column === finding.cell ? (isFound ? [finding.found] : [finding.others[locale], finding.expected]) : [];
    // The whole of a cell is marked where it is at fault only: what the others say is no more than shown.
    const span = wanted.filter((said) => said && (isFound || said !== text)).map((said) => spot(text, said, isFound ? finding.before : 0)).find(Boolean);
    const differs = !isFound && decided && ["name", "type"].includes(surrounding.columns[column]) && text.trim() !== decided;
    const state = isFound ? (span ? "found" : "found whole") : differs ? "differs" : null;
    return el("td", { class: state, lang: locale, dir: "auto" }, running(pieces, span, isFound ? "del" : "mark"));
  }

  function sideBySide(finding) {
    if (finding.surrounding === null) return others(finding);
    const surrounding = data.surroundings[finding.surrounding];
    const decided = surrounding.decided.some((text) => text !== null);
    const locales = [...new Set([...Object.keys(surrounding.sides), ...(finding.locale === "-" ? [] : [finding.locale])])].sort();
    const rows = locales.map((locale) =>
      el(
        "tr",
        { class: locale === finding.locale ? "own" : null },
        el("th", { scope: "row" }, locale),
        surrounding.sides[locale]
          ? surrounding.columns.map((_, column) => cell(finding, surrounding, locale, column))
          : el("td", { class: "absent", colspan: surrounding.columns.length }, "has no such row"),
      ),
    );
    const head = el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "locale"), surrounding.columns.map((name) => el("th", { scope: "col" }, name))));
    const top = decided
      ? el("tr", { class: "decided" }, el("th", { scope: "row" }, "the API"), surrounding.decided.map((text) => el("td", {}, text === null ? "" : isolated(text))))
      : null;
    return scrolling(el("table", { class: `sides c${surrounding.columns.length}` }, head, el("tbody", {}, top, rows)), "All locales");
  }

  function others(finding) {
    const said = Object.entries(finding.others);
    if (!said.length) return null;
    const rows = said.map(([locale, text]) =>
      el("tr", {}, el("th", { scope: "row" }, locale), el("td", { lang: locale, dir: "auto" }, seen(text))),
    );
    return scrolling(el("table", { class: "sides c1" }, el("tbody", {}, rows)), "What the other locales say");
  }

  function advice(finding) {
    const rule = data.rules[finding.rule];
    const line = (name, ...text) => [el("dt", {}, name), el("dd", {}, text)];
    return el(
      "dl",
      { class: "advice" },
      line("means", message(rule.means)),
      line("quiet where", message(rule.quiet)),
      line("to fix", finding.repair ? message(finding.repair) : message(rule.fix)),
      line("to silence", el("code", {}, seen(finding.silence))),
    );
  }

  function entry(finding) {
    const summary = el(
      "summary",
      {},
      el("span", { class: `level ${finding.severity}` }, finding.severity),
      el("span", { class: "what" }, el("span", { class: "rule" }, finding.rule), " ", finding.locale === "-" ? "" : el("span", { class: "locale" }, finding.locale), " ", el("span", { dir: "auto" }, message(finding.message))),
      el("span", { class: "where" }, finding.row ? [el("b", {}, isolated(finding.row)), " "] : "", isolated(`${finding.page}:${finding.line}`)),
    );
    const made = el("details", { id: finding.id }, summary);
    made.addEventListener("toggle", () => fill(made, finding), { once: true });
    return el("li", {}, made);
  }

  function fill(made, finding) {
    if (made.childElementCount > 1) return;
    const link = el("a", { class: "permalink", href: `#${finding.id}` }, "Link to this finding");
    made.append(el("div", { class: "body" }, compared(finding), sideBySide(finding), excerpt(finding), advice(finding), link));
  }

  // ----- the list, a step at a time

  const list = $("list");
  let chosen = [];

  function haystack(finding) {
    finding.haystack ??= [finding.rule, data.rules[finding.rule].name, finding.path, finding.row, finding.message, finding.found, finding.expected]
      .join("\n")
      .toLowerCase();
    return finding.haystack;
  }

  function choose(wanted) {
    const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    chosen = data.findings.filter(
      (finding) =>
        wanted.severity.includes(finding.severity) &&
        ["locale", "rule", "page"].every((key) => !wanted[key] || finding[key] === wanted[key]) &&
        words.every((word) => haystack(finding).includes(word)),
    );
    list.replaceChildren();
    $("count").textContent = chosen.length === data.findings.length ? `${chosen.length} findings` : `${chosen.length} of ${data.findings.length} findings`;
    grow(STEP);
  }

  function grow(count) {
    const from = list.childElementCount;
    list.append(...chosen.slice(from, from + count).map(entry));
    const left = chosen.length - list.childElementCount;
    $("more").hidden = left === 0;
    $("more").textContent = `Show ${Math.min(STEP, left)} more of ${left}`;
  }

  // ----- filters, which stand in the address: links and the back button work

  const boxes = [...document.querySelectorAll("#filters [name=severity]")];
  const ALL = boxes.map((box) => box.value);

  function read() {
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    return { severity: checked, text: $("text").value, locale: $("locale").value, rule: $("rule").value, page: $("page").value };
  }

  function write(wanted) {
    for (const box of boxes) box.checked = wanted.severity.includes(box.value);
    for (const key of ["text", "locale", "rule", "page"]) $(key).value = wanted[key];
    choose(read());
  }

  function address(wanted) {
    const pairs = ["locale", "rule", "page", "text"].filter((key) => wanted[key]).map((key) => [key, wanted[key]]);
    if (wanted.severity.length < ALL.length) pairs.unshift(["severity", wanted.severity.join(",")]);
    return `#${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
  }

  function parsed(hash) {
    const pairs = new URLSearchParams(hash.replaceAll("+", "%2B"));
    const severity = pairs.has("severity") ? pairs.get("severity").split(",").filter((one) => ALL.includes(one)) : ALL;
    return { severity, ...Object.fromEntries(["text", "locale", "rule", "page"].map((key) => [key, pairs.get(key) || ""])) };
  }

  const NONE = { severity: ALL, text: "", locale: "", rule: "", page: "" };

  function go() {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      write(parsed(hash));
      $("findings").focus({ preventScroll: true });
      $("findings").scrollIntoView();
    } else if (data.findings.some((finding) => finding.id === hash)) {
      if (!chosen.some((finding) => finding.id === hash)) write(NONE);
      show(chosen.findIndex((finding) => finding.id === hash), true);
    }
  }

  function filtered() {
    const wanted = read();
    history.replaceState(null, "", address(wanted));
    choose(wanted);
  }

  // ----- keys

  function show(number, open = false) {
    if (number < 0 || number >= chosen.length) return;
    if (number >= list.childElementCount) grow(number + STEP - list.childElementCount);
    const made = list.children[number].firstChild;
    if (open) made.open = true;
    made.firstChild.focus({ preventScroll: true });
    made.scrollIntoView({ block: open ? "start" : "nearest" });
  }

  function current() {
    const item = document.activeElement.closest("#list > li");
    return item ? [...list.children].indexOf(item) : -1;
  }

  const isTyping = (target) => target.closest("input:not([type=checkbox]), select, textarea, dialog") !== null;

  function step(event) {
    const table = event.target.closest(".heat");
    const onFinding = event.target.matches("#list summary");
    const by = { j: 1, k: -1, ...(onFinding ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[event.key];
    if (table && event.key.startsWith("Arrow")) return neighbour(table, event);
    if (by === undefined || (event.key.length === 1 && !$("single").checked)) return false;
    show(Math.max(0, current() + by));
    return true;
  }

  function neighbour(table, event) {
    const rows = [...table.rows].filter((row) => !row.hidden);
    const from = event.target.closest("td, th");
    if (!from) return false;
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    let [row, column] = [rows.indexOf(from.parentElement) + down, from.cellIndex + right];
    for (; rows[row]?.cells[column]; row += down, column += right) {
      const link = rows[row].cells[column].querySelector("a");
      if (link) {
        link.focus();
        return true;
      }
    }
    return true;
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target === $("text")) {
      show(0);
      event.preventDefault();
    } else if (!isTyping(event.target)) {
      const single = { "/": () => $("text").select(), "?": () => $("help").showModal() }[event.key];
      if (single && $("single").checked) {
        single();
        event.preventDefault();
      } else if (step(event)) event.preventDefault();
    }
  }

  // ----- what is remembered, where the browser lets a file remember

  function remembered(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(`docspec-${key}`);
      localStorage.setItem(`docspec-${key}`, value);
    } catch {
      // Then it is asked again next time.
    }
    return null;
  }

  const THEMES = ["system", "light", "dark"];

  function paint(theme) {
    document.documentElement.dataset.theme = theme;
    $("theme").textContent = `Theme: ${theme}`;
  }

  paint(THEMES.find((theme) => theme === remembered("theme")) || "system");
  $("theme").hidden = false;
  $("theme").addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    paint(next);
    remembered("theme", next);
  });

  if (!data.findings.length) return;

  for (const id of ["filters", "keys"]) $(id).hidden = false;
  $("single").checked = remembered("single") !== "off";
  $("single").addEventListener("change", () => remembered("single", $("single").checked ? "on" : "off"));
  $("keys").addEventListener("click", () => $("help").showModal());
  $("filters").addEventListener("input", filtered);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("clear").addEventListener("click", () => {
    write(NONE);
    filtered();
    $("text").focus();
  });
  $("more").addEventListener("click", () => {
    const from = list.childElementCount;
    grow(STEP);
    show(from);
  });
  document.addEventListener("keydown", pressed);
  addEventListener("hashchange", go);
  addEventListener("beforeprint", () => grow(chosen.length));

  const more = [...$("pages").tBodies[0].rows].slice(PAGES);
  const fold = (folded) => {
    for (const row of more) row.hidden = folded;
    $("more-pages").textContent = folded ? `Show ${more.length} more` : `Show ${PAGES} only`;
    $("more-pages").setAttribute("aria-expanded", String(!folded));
  };
  if (more.length) {
    fold(true);
    $("more-pages").hidden = false;
    $("more-pages").addEventListener("click", () => fold(!more[0].hidden));
  }

  write(NONE);
  go();
})();
