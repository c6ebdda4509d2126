/** How the HTML export looks on a screen and on paper, without fonts or files of its own. */
import { palette } from '../palette.ts';

const highlights = Object.entries(palette)
  .map(
    ([colour, { background, line }]) =>
      `mark.${colour}{background:${background};text-decoration-style:${line}}` +
      `.note.${colour},.quotation.${colour}{border-inline-start-color:${background}}`,
  )
  .join('\n');

/** The style sheet. Notes stand in the margin where there is one, else before their blocks. */
export const style = `
:root{color-scheme:light;--ink:#1d1b18;--quiet:#6a645a;--paper:#fdfcf9}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.75 Vazirmatn,"Noto Naskh Arabic","Source Serif 4",Georgia,Tahoma,serif}
.page{max-inline-size:60rem;margin-inline:auto;padding:2.5rem 1.5rem 4rem}
h1,h2,h3,h4,h5,h6{line-height:1.35;margin-block:1.6em .5em;break-after:avoid;text-wrap:balance}
h1{font-size:1.9rem;margin-block-start:0}
p,blockquote,pre{margin-block:0 .9em;white-space:pre-line;orphans:3;widows:3}
pre{white-space:pre-wrap;font-size:.9em}
blockquote{margin-inline:1.5rem 0;color:#3b372f}
table{border-collapse:collapse;margin-block-end:1em}
td,th{border:1px solid #d8d2c6;padding:.25em .6em;text-align:start;vertical-align:top}
.verse,.figure,.caption{text-align:center}
.figure img{display:block;margin-inline:auto;max-inline-size:100%;max-block-size:85vh;inline-size:auto;block-size:auto}
.caption,.figure,.furniture,.footnote{color:var(--quiet);font-size:.92em}
a{color:inherit;text-decoration-color:#b9b0a0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 1.5rem;font-size:.85rem;color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
header.head{border-block-end:1px solid #d8d2c6;margin-block-end:2rem}
mark{color:inherit;border-radius:.15em;text-decoration:underline;text-decoration-color:#0006;text-decoration-thickness:1px;text-underline-offset:.25em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.reference{font-size:.7em;line-height:0;user-select:none}
.reference a{text-decoration:none;color:var(--quiet)}
.note{font-size:.85rem;line-height:1.6;border-inline-start:.2rem solid;padding-inline-start:.7rem;margin-block-end:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.note p{margin-block-end:.4em}
.note .number{float:inline-end;text-decoration:none;color:var(--quiet)}
.whose,.tags{color:var(--quiet);font-size:.92em}
.quotation{border-inline-start:.3rem solid;padding-inline-start:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.area{display:block;block-size:5rem;margin-block-end:.4rem}
.cut{display:block;inline-size:auto;block-size:auto;max-inline-size:min(100%,26rem);max-block-size:20rem;margin-block:.2rem .6rem;border:1px solid #d8d2c6}
.pictures{position:absolute}
.entry{margin-block-end:2.5rem}
${highlights}
@media (min-width:58rem){
.text{padding-inline-end:19rem}
.text>aside.note{float:inline-end;clear:inline-end;inline-size:16.5rem;margin-inline-end:-19rem}
}
@media print{
@page{margin:18mm 16mm}
body{background:none;font-size:10.5pt}
.page{max-inline-size:none;padding:0}
.text{padding-inline-end:5.6cm}
.text>aside.note{float:inline-end;clear:inline-end;inline-size:5cm;margin-inline-end:-5.6cm;font-size:8pt}
aside.note,.entry h3,.figure{break-inside:avoid}
.figure img{max-block-size:20cm}
a{text-decoration:none}
}
`;
