"use strict";
// Loads the page again when it changed, and leaves the reader on the row that was at the top. Added by `docspec serve`.
(() => {
  const { stamp } = document.currentScript.dataset;
  const own = new URL(".", document.currentScript.src);
  const PLACE = "docspec-place";
  const TOP = 72; // below the bar

  // ----- the place

  const rows = () => [...document.querySelectorAll("main [id]")];
  const topOf = (one) => one.getBoundingClientRect().top;

  function reload() {
    const row = scrollY > 0 && rows().find((one) => topOf(one) >= TOP && topOf(one) < innerHeight);
    const place = row ? { id: row.id, top: topOf(row) } : { top: scrollY };
    sessionStorage.setItem(PLACE, JSON.stringify({ ...place, path: location.pathname }));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
    sessionStorage.removeItem(PLACE);
    if (kept?.path !== location.pathname) return;
    const row = document.getElementById(kept.id);
    if (row) scrollBy({ top: topOf(row) - kept.top, behavior: "instant" });
    else if (!kept.id) scrollTo({ top: kept.top, behavior: "instant" });
    history.scrollRestoration = "auto";
  }

  // ----- what is wrong

  function show(problems) {
    document.getElementById("~problems")?.remove();
    if (!problems.length) return;
    const close = document.createElement("button");
    close.textContent = "×";
    close.ariaLabel = "Close";
    const box = document.createElement("div");
    box.id = "~problems";
    box.role = "alert";
    box.append(close, problems.join("\n"));
    close.addEventListener("click", () => box.remove());
    document.body.append(box);
  }

  // ----- what the server tells; a page that nobody looks at leaves the connection to others, for there are but six

  let events = null;

  function listen() {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(new URL(`events?${new URLSearchParams({ page: location.pathname, stamp })}`, own));
      events.addEventListener("reload", () => {
        events.close();
        reload();
      });
      events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    }
  }

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("reload.css", own);
  document.head.append(style);
  if (document.readyState === "complete") restore();
  else addEventListener("load", restore, { once: true });
  document.addEventListener("visibilitychange", listen);
  listen();
})();
