"use strict";
// Loads the search when it is first used, so that pages stay light. A page may ask for something at once: `?q=handle`.
(() => {
  const input = document.getElementById("search");
  const popup = document.getElementById("search-results");
  if (!input || !popup) return; // templates of somebody's own, without a search

  const SCRIPTS = ["vendor/minisearch.min.js", "search/words.js", "search/engine.js", "search/marks.js", "search/box.js"];
  const assets = new URL(".", document.currentScript.src);
  let begun = false;

  function failed() {
    popup.textContent = input.form.dataset.failed;
    popup.hidden = false;
  }

  function begin() {
    if (begun) return;
    begun = true;
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("search.css", assets);
    const scripts = SCRIPTS.map((path) => {
      const script = document.createElement("script");
      script.src = new URL(path, assets);
      script.async = false; // they run in this order
      script.addEventListener("error", failed);
      return script;
    });
    document.head.append(style, ...scripts);
  }

  input.addEventListener("focus", begin);
  if (document.activeElement === input) begin(); // the reader was faster than this script
  input.form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    input.select();
  });

  const asked = new URL(location.href).searchParams.get("q");
  if (!asked) return;
  input.value = asked.slice(0, input.maxLength);
  input.focus();
  begin(); // a tab in the background has no focus
})();
