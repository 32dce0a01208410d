/** The one style sheet of a publication: paper for reading, a dark neutral ground for pictures. */
export const style = `/* Greys have R = G = B, so that they tint no picture. No font is fetched. */
:root {
  color-scheme: light;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, serif;
  --han: "Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  --sans: Inter, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  --ink: #1a1a1a;
  --ink-soft: #4a4a4a;
  --ink-faint: #5c5c5c;
  --page: #ffffff;
  --panel: #fafafa;
  --rail: #e8e8e8;
  --line: #d0d0d0;
  --line-strong: #858585;
  --link: #004a7f;
  --caution: #7a4500;
  --dark: #242424;
  --on-dark: #e4e4e4;
}

* { box-sizing: border-box; }
[hidden] { display: none !important; }

html { font-size: 106.25%; -webkit-text-size-adjust: 100%; scroll-behavior: auto; }

body {
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font-family: var(--text);
  line-height: 1.55;
  overflow-wrap: break-word;
  font-kerning: normal;
  font-variant-numeric: oldstyle-nums;
}

[lang|="zh"] { --text: var(--han); font-family: var(--text); }
[lang|="en"] { --text: var(--serif); font-family: var(--text); }
body:lang(zh), div:lang(zh) { line-height: 1.75; }
.head [lang], .foot [lang], table [lang], .how [lang] { font-family: inherit; }
em:lang(zh), em :lang(zh), i:lang(zh), i :lang(zh) { font-style: normal; }
em:lang(zh), :lang(en) em > span:lang(zh) {
  -webkit-text-emphasis: filled dot;
  text-emphasis: filled dot;
  -webkit-text-emphasis-position: under;
  text-emphasis-position: under right;
}

a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }

.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--page); }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }

.head, main, .foot { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 4rem; }
.head { padding-top: 1.25rem; font-family: var(--sans); font-size: 0.8125rem; }
.head .running { margin: 0 0 0.5rem; }
.head .running a { color: var(--ink-soft); text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0.5rem 0; list-style: none; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
nav a { color: var(--ink-soft); text-decoration: none; display: inline-block; padding: 0.125rem 0; }
nav a:hover { color: var(--ink); text-decoration: underline; }
nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--ink); }
.foot { border-top: 1px solid var(--line); padding-top: 0.75rem; padding-bottom: 2rem; font-family: var(--sans); font-size: 0.75rem; color: var(--ink-faint); }

h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.9rem; margin: 2.75rem 0 0.75rem; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0 0 0.9rem; }
.lead { color: var(--ink-soft); }

.essay-head { margin: 3.5rem 0 2.5rem; }
.essay-head h1 { margin: 0 0 0.75rem; font-size: 2.25rem; }
.essay-head .signed { margin: 0; font-size: 1.05rem; }
.essay-head .day { margin: 0; color: var(--ink-faint); font-size: 0.875rem; }
.essay > p { hyphens: auto; hanging-punctuation: first allow-end last; }
.essay > p:lang(zh) { text-align: justify; }
blockquote { margin: 1.25rem 0; padding: 0 0 0 1.25rem; border-left: 1px solid var(--line-strong); }
.as-written { white-space: pre-wrap; }
sup { line-height: 0; font-size: 0.7em; font-variant-numeric: lining-nums; }
sup a { text-decoration: none; padding: 0 0.1em; }
.number { font-variant-numeric: lining-nums; white-space: nowrap; }
a.number { color: inherit; text-decoration-style: dotted; text-decoration-color: var(--line-strong); }
.claim-mark {
  margin-left: 0.2em;
  padding: 0 0.3em;
  border: 1px solid var(--line-strong);
  border-radius: 0.6em;
  font: 0.625rem/1.3 var(--sans);
  color: var(--ink-soft);
  text-decoration: none;
  vertical-align: 0.25em;
  white-space: nowrap;
}
.claim:target, .claim:hover { background: #efefef; }
.claim[data-standing="stale"] .claim-mark, .claim[data-standing="broken"] .claim-mark { color: var(--caution); border-color: currentColor; }
.notes { margin-top: 3.5rem; border-top: 1px solid var(--line); font-size: 0.875rem; }
.notes h2 { font-size: 1rem; margin: 1rem 0 0.5rem; }
.notes ol { padding-left: 1.75rem; }
.notes li { margin-bottom: 0.4rem; }
:target { scroll-margin-top: 1rem; }
li:target, tr:target, section:target > h2 { background: #efefef; }

figure { margin: 2rem 0; break-inside: avoid; }
figure.dialogue blockquote { margin: 0; }
.dialogue blockquote p { margin: 0; }
.dialogue .pinyin, .dialogue .translation { color: var(--ink-soft); }
.dialogue figcaption { padding-left: calc(1.25rem + 1px); }
figcaption { margin-top: 0.5rem; font-size: 0.875rem; color: var(--ink-soft); line-height: 1.45; }
.still, .plate { background: var(--dark); color: var(--on-dark); padding: 1rem; }
.still img { display: block; margin: 0 auto; }
img { max-width: 100%; height: auto; background: #191919; }
.still figcaption, .plate figcaption { color: var(--on-dark); }
.still a, .plate a, .cited a, .places a { color: inherit; }
.plate-items { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); gap: 1rem; margin: 0; padding: 0; list-style: none; }
.plate-items .size-2 { grid-column: span 2; }
.plate-items .size-3 { grid-column: span 3; }
.plate-items img { display: block; width: 100%; }
.plate-items p { margin: 0.35rem 0 0; font-size: 0.8125rem; line-height: 1.35; }
.item-number { font-weight: 600; }
.no-picture { margin: 0; padding: 1.5rem 1rem; border: 1px solid var(--line-strong); font-size: 0.8125rem; font-family: var(--sans); }
.gone { color: var(--caution); }
.chart .drawing, .finding .drawing { overflow-x: auto; background: #ffffff; border: 1px solid var(--line); }
.drawing svg { display: block; max-width: 100%; min-width: 34rem; height: auto; }

.claim-entry, .finding { border-top: 1px solid var(--line); margin-top: 2.5rem; }
.claim-entry h2, .finding h2 { margin-top: 1.25rem; }
.claim-words { font-size: 1.1rem; }
.standing, .role, .what, .as-of, .absence { font-family: var(--sans); font-size: 0.8125rem; }
.standing[data-standing="stale"], .standing[data-standing="broken"], .caution { color: var(--caution); }
.evidence { list-style: none; margin: 0; padding: 0; }
.evidence > li { padding: 0.75rem 0 0.75rem 1rem; border-left: 3px solid var(--line-strong); margin-bottom: 1rem; break-inside: avoid-page; }
.evidence > li[data-role="opposes"] { border-left: 3px double var(--caution); }
.evidence > li > p { margin-bottom: 0.35rem; }
.evidence-head { margin: 0 0 0.25rem; }
.role { font-weight: 600; }
.what { color: var(--ink-faint); }
.places, .cited { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 0.75rem; margin: 0.5rem 0; padding: 0; list-style: none; }
.places li, .cited li { background: var(--dark); color: var(--on-dark); padding: 0.6rem; font-size: 0.8125rem; line-height: 1.4; }
.places img, .cited img { display: block; width: 100%; }
.places p, .cited p { margin: 0.4rem 0 0; }
.cited li:target { background: #000000; outline: 3px solid var(--line-strong); }
.cited .no-picture, .places .no-picture { margin: 0; }
.then-now { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1rem; font-size: 0.875rem; margin: 0.5rem 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.35rem 1.25rem; }
.then-now dd { margin-left: 0; }
.said { margin-bottom: 0.5rem; }
.said.under { padding-left: 1.5rem; font-size: 0.9375rem; }
.said:has(+ .under):not(.under) { font-weight: 600; margin-top: 1rem; }
.how { font-family: var(--sans); font-size: 0.8125rem; color: var(--ink-soft); padding-left: 1.25rem; }
.how li { overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; font-size: 0.8em; }
.facts, .other-titles { color: var(--ink-soft); font-size: 0.9375rem; }
.films li { margin-bottom: 0.4rem; }

.scroll { overflow-x: auto; margin: 0.75rem 0 1.5rem; }
table { border-collapse: collapse; font-family: var(--sans); font-size: 0.8125rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 400; }
.figure { text-align: right; white-space: nowrap; }
thead .figure { white-space: normal; }
.when { white-space: nowrap; }

.codebook .depth-1 { margin-left: 1.25rem; }
.codebook .depth-2 { margin-left: 2.5rem; }
.codebook .depth-3, .codebook .depth-4 { margin-left: 3.75rem; }
.codebook > div { margin-bottom: 0.75rem; }
.codebook .fact { color: var(--ink-soft); font-size: 0.875rem; }
.references { list-style: none; margin: 0; padding: 0; }
.references li { padding-left: 1.75rem; text-indent: -1.75rem; margin-bottom: 0.5rem; }
.still-list { columns: 14rem; font-size: 0.875rem; }

.own-copy { border: 1px solid var(--line); background: var(--panel); padding: 0 1.25rem 0.5rem; margin: 1.5rem 0; }
.own-copy h2 { margin-top: 1rem; font-size: 1.05rem; }
.own-copy video { display: block; width: 100%; max-height: 70vh; background: #191919; margin: 0.75rem 0; }
.own-copy input { max-width: 100%; }
.play { margin-top: 0.4rem; font: inherit; font-family: var(--sans); color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 3px; padding: 0.15rem 0.6rem; min-height: 1.5rem; cursor: pointer; }

.glance td:nth-child(2) { min-width: 12rem; }
.walk { border: 1px solid var(--line); background: var(--panel); padding: 0 1.25rem 0.75rem; margin: 1.5rem 0; }
.walk h2 { margin-top: 1rem; font-size: 1.05rem; }
.walk .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin: 0.5rem 0; font-family: var(--sans); }
.walk button { font: inherit; font-size: 0.875rem; color: inherit; background: var(--page); border: 1px solid var(--line-strong); border-radius: 3px; padding: 0.25rem 0.8rem; min-height: 1.75rem; cursor: pointer; }
.walk button:focus-visible, .play:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.walking .glance, .walking > h1, .walking > .lead { display: none; }
.walking [data-step-of-walk]:focus { outline: none; }
.rivals { border-top: 1px solid var(--line); margin-top: 2.5rem; }
.side-by-side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 2rem; }
.side-by-side .claim-entry { margin-top: 0.5rem; min-width: 0; }

#checked { font-size: 1.15rem; font-variant-numeric: lining-nums; }

main.beside, .head:has(+ .beside) { max-width: 88rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; }
.pair > div { min-width: 0; }

@media screen and (max-width: 46rem) {
  html { font-size: 100%; }
  .essay-head { margin: 2rem 0 1.5rem; }
  .essay-head h1 { font-size: 1.7rem; }
  h1 { font-size: 1.6rem; margin-top: 2rem; }
  .still, .plate { margin-left: -1.25rem; margin-right: -1.25rem; }
  .pair { grid-template-columns: 1fr; }
  .plate-items .size-2, .plate-items .size-3 { grid-column: auto; }
  .codebook .depth-1, .codebook .depth-2, .codebook .depth-3, .codebook .depth-4 { margin-left: 0.75rem; }
}

@media screen and (min-width: 90rem) {
  html { font-size: 118.75%; }
}

@page { margin: 22mm 20mm 24mm; }

@media print {
  html { font-size: 10.5pt; }
  body { font-variant-numeric: oldstyle-nums; }
  .head nav, .skip, .own-copy, .walk, .claim-entry > blockquote a { display: none; }
  .head, main, .foot { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .still, .plate, .places li, .cited li { background: none; color: inherit; padding: 0; }
  .still figcaption, .plate figcaption { color: var(--ink-soft); }
  .scroll, .chart .drawing, .finding .drawing { overflow: visible; }
  .drawing svg { min-width: 0; }
  table { font-size: 8.5pt; }
  tr { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .pair { break-inside: avoid; gap: 0 8mm; }
}
`
