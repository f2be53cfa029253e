"use strict";
// Runs before anything is drawn, so that nobody sees the wrong theme, or a control that scripts take away again.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("docspec-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the system.
}
