/** How a bilingual page looks, on a screen and on paper, beside what all exported pages have. */

/** Rules that follow those of `html/style.ts`. */
export const pairStyle = `
.page:has(table.pair){max-inline-size:72rem}
header.two{display:grid;grid-template-columns:1fr 1fr;column-gap:3rem}
.title{font-size:1.6rem;font-weight:700;line-height:1.35;margin-block:0 .6em;text-wrap:balance}
header.head dl{margin-block-end:1.5rem}
.legend{font-size:.85rem;color:var(--quiet);margin-block:0 .4em}
table.pair{inline-size:100%;table-layout:fixed;border-collapse:collapse;margin-block:1rem 2.5rem}
.pair td,.pair th{border:0;padding:.1rem 0;inline-size:50%;overflow-wrap:break-word}
.pair td:first-child,.pair th:first-child{padding-inline-end:1.5rem}
.pair td:last-child,.pair th:last-child{padding-inline-start:1.5rem}
.pair th{text-align:start;font-size:.85rem;font-weight:400;color:var(--quiet);padding-block:.3rem .6rem;border-block-end:1px solid #d8d2c6}
.pair tr{break-inside:avoid}
.pair tr.block>td{padding-block-start:.75rem}
.pair tr.part>td{padding-block-start:2.5rem}
.pair p,.pair h2,.pair h3,.pair h4,.pair h5,.pair h6{margin:0}
.pair h2,.pair h3,.pair h4,.pair h5,.pair h6{padding-block:.5em .15em;break-after:avoid}
.pair .figure{padding-block:.5rem .3rem}
.pair .quote{padding-inline-start:1.2rem;color:#3b372f}
.pair .list-item{padding-inline-start:1.4rem}
.pair .marker{float:inline-start;margin-inline-start:-1.4rem;color:var(--quiet);user-select:none}
.pair .code{font-family:ui-monospace,monospace;font-size:.9em;white-space:pre-wrap}
.pair .table-row{white-space:pre-wrap;tab-size:3}
.pair .absent p{font-size:.8rem;font-style:normal;color:#8b8477;text-align:center}
.pair tr.uncertain>td:first-child{border-inline-end:1.5px dotted #8b8477}
.pair tr.beside>td{padding:.35rem 0 .6rem;inline-size:auto}
.pair tr.beside{break-before:avoid}
.beside .note{background:#f4f0e7;border-radius:.25rem;padding:.4rem .8rem;margin-block-end:.4rem;max-inline-size:44rem;margin-inline:auto;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.beside .note p{margin-block-end:.2em}
.made dl{margin:0;border-block-start:1px solid #d8d2c6;padding-block-start:.75rem}
@media screen and (max-width:42rem){
header.two{display:block}
.pair thead{display:none}
.pair td{display:block;inline-size:auto}
.pair td:first-child,.pair td:last-child{padding-inline:0}
.pair tr.uncertain>td:first-child{border-inline-end:0;border-block-end:1.5px dotted #8b8477}
.pair tr>td:last-child{padding-block-end:.7rem}
}
@media print{
.pair td:first-child,.pair th:first-child{padding-inline-end:5mm}
.pair td:last-child,.pair th:last-child{padding-inline-start:5mm}
header.two{column-gap:10mm}
.beside .note{font-size:8.5pt;background:none}
}
`;
