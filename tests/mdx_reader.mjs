// Reads a JSON list of MDX from a file, and prints the HTML that each makes, as Docusaurus compiles it (MDX and GFM).
import { readFileSync } from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";

const VOID = new Set(["br", "hr", "img", "input"]);
const escape = (text) => String(text).replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const jsx = (type, props) => ({ type, props });
const Fragment = ({ children }) => children;
const html = (node) => {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (Array.isArray(node)) return node.map(html).join("");
  if (typeof node !== "object") return escape(node);
  const { type, props } = node;
  if (typeof type === "function") return html(type(props));
  const { children, style, ...rest } = props;
  const attributes = Object.entries(rest).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${type}${attributes.join("")}>` + (VOID.has(type) ? "" : `${html(children)}</${type}>`);
};

const made = [];
for (const text of JSON.parse(readFileSync(process.argv[2], "utf-8"))) {
  try {
    const module = await evaluate(text, { jsx, jsxs: jsx, Fragment, remarkPlugins: [remarkGfm] });
    made.push({ html: html(module.default({})) });
  } catch (error) {
    made.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(made));
