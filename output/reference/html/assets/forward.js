"use strict";
// Leads to the language that the reader chose last, or that the browser asks for. `index.html#` shows the list.
(() => {
  if (location.href.includes("#")) return;
  const links = [...document.querySelectorAll(".choice a")];
  let chosen = null;
  try {
    chosen = localStorage.getItem("docspec-locale");
  } catch {
    // Nothing is kept.
  }
  const fits = (tag, link) => link.lang.toLowerCase() === tag.toLowerCase();
  const near = (tag, link) => new Intl.Locale(link.lang).maximize().baseName.startsWith(language(tag));
  function language(tag) {
    const { language: name, script } = new Intl.Locale(tag).maximize();
    return `${name}-${script}`;
  }
  for (const tag of [chosen, ...navigator.languages].filter(Boolean)) {
    for (const test of [fits, near]) {
      let found;
      try {
        found = links.find((link) => test(tag, link));
      } catch {
        continue; // no tag of a language
      }
      if (found) {
        location.replace(found.href);
        return;
      }
    }
  }
})();
