"use strict";
(() => {
  const root = document.documentElement;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  function kept(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else if (value !== undefined) localStorage.setItem(key, value);
      else return localStorage.getItem(key);
    } catch {
      // A browser that keeps nothing: what is chosen counts for this page.
    }
    return null;
  }

  const say = (text) => (byId("~status").textContent = text);

  // ----- navigation: the names of all entities come from one file that every page shares

  const side = byId("navigation");
  const filter = $(".filter", side);
  const here = root.dataset.page;
  const up = "../".repeat(here.split("/").length - 1);

  function item(kind, [name, path]) {
    const target = path || `${kind}/${name}.html`;
    const link = document.createElement("a");
    link.href = up + target.split("/").map(encodeURIComponent).join("/");
    // Long names are parted between their words.
    const label = document.createElement("bdi");
    label.append(...name.split(/(?<=[a-z0-9])(?=[A-Z])/).flatMap((part, at) => (at ? [document.createElement("wbr"), part] : part)));
    link.append(label);
    link.translate = false;
    if (target === here) link.setAttribute("aria-current", "page");
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  function fill(details) {
    const kind = details.dataset.kind;
    const asked = filter.value.trim().toLowerCase();
    const entries = (window.docspecNavigation || {})[kind] || [];
    const list = $("ul", details);
    const overview = list.firstElementChild;
    const found = asked ? entries.filter(([name]) => name.toLowerCase().includes(asked)) : entries;
    list.replaceChildren(overview, ...(details.open ? found.map((entry) => item(kind, entry)) : []));
    overview.hidden = asked !== "";
    details.hidden = asked !== "" && found.length === 0;
    $(".count", details).textContent = found.length;
  }

  const kinds = $$("details", side);
  const before = kinds.map((details) => details.open);
  for (const details of kinds) {
    if (details.open) fill(details);
    details.addEventListener("toggle", () => fill(details));
  }
  filter.addEventListener("input", () => {
    kinds.forEach((details, number) => {
      details.open = filter.value.trim() ? true : before[number];
      fill(details);
    });
  });
  const current = $('[aria-current="page"]', side);
  if (current && side.clientHeight) side.scrollTop = current.offsetTop - side.clientHeight / 3;

  // ----- languages: the reader stays on the row

  // Below the bar.
  const TOP = 72;

  function row() {
    const named = decodeURIComponent(location.hash.slice(1));
    const target = named && byId(named);
    if (target) {
      const place = target.getBoundingClientRect();
      if (place.bottom > TOP && place.top < innerHeight) return named;
    }
    if (scrollY < TOP) return "";
    const seen = $$("main tr[id], main h2[id]").find((one) => one.getBoundingClientRect().bottom > TOP);
    return seen ? seen.id : "";
  }

  for (const link of $$(".languages a")) {
    const plain = link.getAttribute("href");
    link.addEventListener("click", () => {
      const at = row();
      link.href = at ? `${plain}#${encodeURIComponent(at)}` : plain;
      kept("docspec-locale", link.lang);
    });
  }

  const menu = $(".languages");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      $("summary", menu).focus();
    });
  }

  // ----- theme

  const theme = $(".theme-button");
  const THEMES = ["system", "light", "dark"];

  function draw() {
    const name = root.dataset.theme || "system";
    theme.setAttribute("aria-label", theme.dataset[name]);
    theme.title = theme.dataset[name];
  }

  theme.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(root.dataset.theme || "system") + 1) % THEMES.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    kept("docspec-theme", next === "system" ? null : next);
    draw();
    say(theme.title);
  });
  draw();

  // ----- samples

  async function copied(text) {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Not allowed here: the old way may be.
      }
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  for (const button of $$(".copy")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const done = await copied($("code", button.closest("figure")).textContent);
      button.focus();
      button.textContent = done ? button.dataset.copied : button.dataset.failed;
      say(button.textContent);
      setTimeout(() => (button.textContent = label), 2000);
    });
  }

  // ----- table of contents: where the reader is; on narrow pages it opens above them

  const toc = byId("~toc");
  toc?.addEventListener("click", (event) => {
    if (event.target.closest("a") && toc.matches(":popover-open")) toc.hidePopover();
  });

  const links = new Map($$(".toc a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  if (links.size) {
    const marks = $$("main tr[id], main h2[id]").filter((one) => links.has(one.id));
    let last = null;
    const mark = () => {
      const past = marks.filter((one) => one.getBoundingClientRect().top < TOP + 24);
      const at = links.get((past[past.length - 1] || marks[0] || {}).id);
      if (at === last) return;
      if (last) last.removeAttribute("aria-current");
      if (at) at.setAttribute("aria-current", "true");
      last = at;
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }, { passive: true });
    mark();
  }

  // ----- keys

  const KEYS = {
    "/": () => byId("search").select(),
    f: () => {
      if (!side.checkVisibility()) side.showPopover();
      filter.focus();
    },
    "[": () => $('[rel="prev"]')?.click(),
    "]": () => $('[rel="next"]')?.click(),
    l: () => {
      if (!menu) return;
      menu.open = true;
      $("a", menu).focus();
    },
    "?": () => byId("~keys").togglePopover(),
  };

  // Who speaks to the browser, or hits keys by accident, can switch them off (WCAG 2.2, 2.1.4).
  const single = byId("~single-keys");
  single.checked = kept("docspec-keys") !== "off";
  single.addEventListener("change", () => kept("docspec-keys", single.checked ? null : "off"));

  document.addEventListener("keydown", (event) => {
    if (!single.checked) return;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = KEYS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
