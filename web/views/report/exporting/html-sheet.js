// The style sheet of a report's HTML file: paper and ink, on the screen and on paper.

export const sheet = `:root { color-scheme: light; }
*, *::before, *::after { box-sizing: border-box; }
body {
  max-width: 50rem; margin: 0 auto; padding: 2.5rem 1.25rem; background: #fff; color: #1c2127;
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans TC', Arial, sans-serif;
  overflow-wrap: break-word;
}
h1 { margin: 0 0 1.5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1.0625rem; line-height: 1.3; }
a { color: #0f766e; }
a:focus-visible { outline: 2px solid #0f766e; outline-offset: 2px; }
.prose > :first-child { margin-top: 0; }
.prose > :last-child { margin-bottom: 1rem; }
.prose :is(h1, h2, h3, h4, h5, h6) { font-size: 1rem; }
figure { margin: 1.5rem 0 2rem; padding: 0.75rem 0; border: solid #e4e6e3; border-width: 1px 0; }
/* Side by side where there is room. */
.drawing { display: inline-block; max-width: 100%; margin-right: 1rem; vertical-align: top; }
.drawing svg { display: block; max-width: 100%; height: auto; }
.table, pre, dl { margin: 0.5rem 0; }
.table, pre { overflow-x: auto; }
dl { overflow-x: auto; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; align-items: baseline; gap: 0 1rem; padding: 0.25rem 0; }
dl > div + div { border-top: 1px solid #e4e6e3; }
dt { color: #5d6770; font-size: 0.8125rem; }
dd { margin: 0; }
math { width: max-content; }
@media (max-width: 40rem) { dl > div { display: block; } }
table { border-spacing: 0; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.25rem; color: #5d6770; text-align: left; }
th, td { padding: 0.1875rem 1rem 0.1875rem 0; border-bottom: 1px solid #e4e6e3; text-align: left; vertical-align: top; }
th { color: #5d6770; font-weight: 400; }
th.number, td.number { text-align: right; white-space: nowrap; }
pre { padding: 0.75rem; background: #f4f5f2; font: 0.75rem/1.4 ui-monospace, Consolas, monospace; }
code { font: 0.875em ui-monospace, Consolas, monospace; }
figcaption { margin-top: 0.75rem; font-size: 0.875rem; }
.caption > :is(strong, p) { display: inline; margin: 0 0.25em 0 0; }
.run { margin: 0.25rem 0 0; color: #5d6770; font-size: 0.75rem; }
.run > span { display: inline-block; margin-right: 0.75rem; }
footer { margin-top: 3rem; color: #5d6770; font-size: 0.75rem; }
@page { margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3 { break-after: avoid; }
  .drawing, figcaption, tr, dl > div, figure, .table { break-inside: avoid; }
  figure:has(pre, tr:nth-child(25), dl > div:nth-child(9)), .table:has(tr:nth-child(25)) { break-inside: auto; }
  figcaption { break-before: avoid; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .table, pre, dl { overflow: visible; }
  pre { white-space: pre-wrap; }
  .run a { color: inherit; text-decoration: none; }
  .run a::after { content: ': ' attr(href); overflow-wrap: anywhere; }
}
`;
