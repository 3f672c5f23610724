// A report's files: what stands in them, and that nothing in them runs, whatever has been written into the report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { micromark } from '../../web/node_modules/micromark/index.js';
import { gfmTable, gfmTableHtml } from '../../web/node_modules/micromark-extension-gfm-table/index.js';
import { svgSheet } from '../../web/lib/svg-sheet.js';
import { tamed } from '../../web/lib/tamed-markdown.js';
import { htmlFile } from '../../web/views/report/exporting/html-file.js';
import { markdownFile } from '../../web/views/report/exporting/markdown-file.js';
import { paperOf } from '../../web/views/report/exporting/paper.js';
import { latex } from '../../web/views/report/math/latex.js';
import { mathText } from '../../web/views/report/math/mathml.js';
import { fraction, letter, wording } from '../../web/views/report/math/notation.js';
import { replayAddress } from '../../web/views/report/replay.js';

const PAGE = 'https://lab.example/course/?week=3#data.set=xor';
const HASH = '0123456789abcdef';

let latest = 100;
const figure = (over = {}) => ({
  ...{ id: latest++, kind: 'figure', shows: 'curve', data: {}, caption: 'The *loss* falls', settings: '2-4-1, tanh' },
  ...{ link: 'data.set=rings&at=epoch:400', epoch: 12400, hash: HASH, ...over },
});

const prose = (markdown) => ({ id: 2, kind: 'prose', markdown, prompt: 'What did you expect?' });

const drawing = (name, title = 'A curve') => {
  const { sheet, text } = svgSheet(40, 30, title, () => 'data:image/png;base64,AA==', `${name}-`);
  sheet.within({ left: 0, top: 0, right: 9, bottom: 9 }, () => sheet.line([0, 0, 9, 9], { color: '#123456' }));
  sheet.picture(new Uint32Array(4), { x: 1, y: 1, size: 20 });
  sheet.picture(new Uint32Array(4), { x: 1, y: 1, size: 10 });
  sheet.text(title, 1, 2, { color: '#000000' });
  return { type: 'drawing', title, svg: text(), name };
};

const table = { type: 'table', title: 'Answers', head: ['Point', 'y'], rows: [['a|b', '0.5']], numeric: [false, true] };
const listing = { type: 'listing', title: 'Printed', text: '[[ 1.  2.]\n ``` [ 3.  4.]]' };
const formulas = (name) => {
  const math = fraction(letter('a'), wording(name));
  return { type: 'formulas', title: name, lines: [{ name, mathml: mathText(math), latex: latex(math) }] };
};

const paper = (blocks, partsOf, title = 'Lab 1') => paperOf({ title, blocks }, 'en', PAGE, partsOf);

/** Everything of every kind, with the same text in every place that takes one. */
const filledWith = (text) =>
  paper(
    [
      { id: 1, kind: 'heading', level: 2, text },
      prose(text),
      figure({ caption: text, settings: text, link: text, hash: text }),
      prose(text),
      figure({ caption: text }),
    ],
    (_, number) => [
      drawing(`figure-0${number}`, text),
      { ...table, title: text, head: [text, text], rows: [[text, text]] },
      { ...listing, title: text, text },
      formulas(text),
    ],
    text,
  );

/** The elements of a file with their attributes: quoted as they must be, nothing else between < and >. */
function elementsOf(html) {
  const left = html.replace(/<!doctype html>|<style>[^<]*<\/style>/g, '');
  const tags = [...left.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  return tags.map((tag) => {
    assert.match(tag, /^<\/?[A-Za-z][A-Za-z0-9]*( [A-Za-z:-]+="[^"<>]*")*( ?\/)?>$/, `${tag} is no proper tag`);
    const attributes = [...tag.matchAll(/ ([A-Za-z:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    return { name: tag.match(/^<\/?([A-Za-z0-9]+)/)[1], attributes };
  });
}

const HOSTILE = [
  '<script>window.pwned = 1</script>',
  '</script></style></title><script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[a](javascript:alert(1)) ![b](javascript:alert(1)) <javascript:alert(1)> [c][d]\n\n[d]: javascript:alert(1)',
  '[a](java&#115;cript:alert(1)) [b](\\javascript:alert(1)) [c](data:text/html,<script>alert(1)</script>)',
  '<div>\n[x](javascript:alert(1))\n</div>\n\n<!-- \n\n--> <style>@import "http://evil.example/"</style>',
  '```\n<script>alert(1)</script>',
  '```\n\n<script>alert(1)</script>\n\n```',
  '![x](https://evil.example/x.png) <iframe src=https://evil.example>',
  '$$ <script>alert(1)</script> $$ | <b onclick=1> |\n| --- |',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;script>',
  '\\<script>alert(1)\\</script> \uFEFF<b onclick=1>\r\n\t<i onclick=1>',
];

test('no text of a report is anything but text in its HTML file', () => {
  for (const text of HOSTILE) {
    const html = htmlFile(filledWith(text));
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*img-src data:/);
    for (const { name, attributes } of elementsOf(html)) {
      assert.ok(!['script', 'iframe', 'object', 'embed', 'form', 'img', 'link', 'base'].includes(name), name);
      for (const [attribute, value] of attributes) {
        assert.doesNotMatch(attribute, /^on|^style$|^src/i, text);
        if (attribute === 'href') assert.match(value, name === 'image' ? /^data:image\/png/ : /^(https:|#|$)/, text);
      }
    }
    assert.equal(html.match(/<\/style>/g).length, 1);
  }
});

test('no text of a report is HTML in its Markdown file, and no link runs anything', () => {
  for (const text of HOSTILE) {
    const markdown = markdownFile(filledWith(text));
    // As a program shows it that lets HTML through, and links of every kind.
    const html = micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
    });
    for (const { name, attributes } of elementsOf(html)) {
      assert.match(name, /^(h[1-3]|p|em|strong|a|img|table|thead|tbody|tr|th|td|pre|code|blockquote|ul|li)$/, text);
      for (const [attribute, value] of attributes) {
        assert.match(attribute, /^(href|src|alt|title|align|class)$/, text);
        if (attribute === 'href') assert.match(value, /^(https:|figures\/|#|$)/, text);
        if (attribute === 'src') assert.match(value, /^figures\//, text);
      }
    }
  }
});

test('Markdown is tamed where it could do something, and stays as it is elsewhere', () => {
  const harmless =
    'a < b, *c* `<i>` [d](https://e.example/?f=1&g=h:2) <https://i.example> <j@k.example> [l](#m)\n\n# n\n\n    <o>';
  assert.equal(tamed(harmless), harmless);
  assert.equal(tamed('x <b\tonclick="1">y</b>'), 'x &lt;b\tonclick="1">y&lt;/b>');
  assert.equal(tamed('[a](javascript:1 "t") <vbscript:2>'), '[a](# "t") &lt;vbscript:2>');
  assert.equal(
    tamed('<div>\n[a](javascript:1)\n</div>'),
    '&lt;div>\n[a](#)\n&lt;/div>',
    'once it is no HTML, it is a link',
  );
  assert.equal(
    tamed('a ![b](https://e.example/p.png) ![c][d] !![e](//f)'),
    'a [b](https://e.example/p.png) ![c][d] [e](//f)',
  );
  assert.equal(tamed('![c][d]\n\n[d]: http://e.example'), '[c][d]\n\n[d]: http://e.example');
  assert.equal(tamed('![A \\] b](figures/a-1.png)'), '![A \\] b](figures/a-1.png)');
  assert.equal(tamed('> <div>\n> <p>\n\n- <b>'), '> &lt;div>\n> &lt;p>\n\n- &lt;b>');
});

test('figures are numbered, and each says what it shows, of which run, and how that is had again', () => {
  const blocks = [
    { id: 1, kind: 'heading', level: 3, text: 'Results & more' },
    prose(''),
    figure({ data: null, caption: 'Not taken yet' }),
    figure({ data: undefined, caption: 'Damaged' }),
    figure(),
    prose('It **learned**.'),
    figure({ link: '', hash: '', caption: 'Twenty seeds', settings: '' }),
  ];
  const asked = [];
  const made = paper(blocks, (of, number) => {
    asked.push([of.caption, number]);
    return number === 1 ? [drawing('figure-01')] : [table, listing, formulas('Mean')];
  });
  assert.deepEqual(asked, [
    ['The *loss* falls', 1],
    ['Twenty seeds', 2],
  ]);
  const address = 'https://lab.example/course/?week=3#data.set=rings&at=epoch:400';
  const html = htmlFile(made);
  assert.match(html, /^<!doctype html>\n<html lang="en">/);
  assert.ok(html.includes('<title>Lab 1</title>') && html.includes('<h3>Results &amp; more</h3>'));
  assert.ok(html.includes('<strong>Figure 1</strong>\n<p>The <em>loss</em> falls</p>'));
  assert.ok(html.includes(`<span>epoch 12,400</span> <span>weights <code>${HASH}</code></span>`));
  assert.ok(html.includes(`<a href="${address.replace('&', '&amp;')}" rel="noreferrer">Replay this run</a>`));
  assert.equal(html.match(/<a /g).length, 1, 'the second figure has no link');
  assert.ok(html.includes('<td>a|b</td><td class="number">0.5</td>'));
  assert.ok(html.includes('<pre>[[ 1.  2.]\n ``` [ 3.  4.]]</pre>'));
  assert.ok(
    html.includes(
      '<div><dt>Mean</dt><dd><math display="block"><mfrac><mi>a</mi><mtext>Mean</mtext></mfrac></math></dd>',
    ),
  );
  assert.doesNotMatch(html, /What did you expect|Not taken yet|Damaged/, 'only what is there');

  const markdown = markdownFile(made);
  assert.ok(markdown.startsWith('# Lab 1\n\n### Results &amp; more\n\n![A curve](figures/figure-01.png)\n\n'));
  assert.ok(
    markdown.includes(
      `**Figure 1** The *loss* falls\n\n2-4-1, tanh · epoch 12,400 · weights ${HASH} · [Replay this run](<${address}>)`,
    ),
  );
  assert.ok(markdown.includes('\n| Point | y |\n| --- | ---: |\n| a\\|b | 0.5 |\n'));
  assert.ok(markdown.includes('\n````text\n[[ 1.  2.]\n ``` [ 3.  4.]]\n````\n'));
  assert.ok(markdown.includes('Mean:\n\n$$\n\\frac{a}{\\text{Mean}}\n$$\n'));
});

test('several drawings in one file keep their ids apart', () => {
  const html = htmlFile(
    paper([figure(), figure()], (_, number) => [drawing(`figure-0${number}-a`), drawing(`figure-0${number}-b`)]),
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  const used = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
  assert.equal(used.length, 12);
  for (const id of used) assert.ok(ids.includes(id), id);
});

test('a run is replayed where the page is, if that is on the web', () => {
  assert.equal(replayAddress('a=1&b=2', PAGE), 'https://lab.example/course/?week=3#a=1&b=2');
  assert.equal(replayAddress('a="><script>', 'http://localhost:8080/'), 'http://localhost:8080/#a=%22%3E%3Cscript%3E');
  for (const page of ['file:///home/x/index.html', 'javascript:alert(1)', 'about:srcdoc', '']) {
    assert.equal(replayAddress('a=1', page), '');
  }
  assert.equal(replayAddress('', PAGE), '');
});
