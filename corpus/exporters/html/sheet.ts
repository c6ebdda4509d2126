/** A sheet as one page without scripts: the reader's own words, and each passage with where it is from. */
import markdownIt from 'markdown-it';
import { drawPictures, picturesOf } from '../area-cut.ts';
import { labelsOf } from '../labels.ts';
import { passagesIn, type SheetEntry, type SheetExporter } from '../sheet.ts';
import type { ExportContext } from '../exporter.ts';
import { webAnnotationSheet } from '../web-annotation-sheet.ts';
import { escapeHtml } from './escape.ts';
import { html, jsonInHtml, policy } from './html.ts';
import { labelDirection, writeEntry } from './note.ts';
import { style } from './style.ts';

/** HTML that was typed stays text, and a picture an address: nothing is fetched. */
const markdown = markdownIt({ html: false }).disable('image');

/** See the interface. The passages stand in the page as JSON-LD too. */
export const htmlSheet: SheetExporter<string> = {
  mediaType: html.mediaType,
  extension: html.extension,
  showsAreas: true,
  export: (sheet, context) => {
    const { direction, language, entries } = sheet;
    const title = escapeHtml(sheet.title);
    const lang = language === 'und' ? '' : ` lang="${language}"`;
    return `<!doctype html>
<html dir="${direction}"${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(context.generator)}">
<title>${title}</title>
<style>${style}</style>
<script type="application/ld+json">
${jsonInHtml(webAnnotationSheet.export(sheet, context))}</script>
</head>
<body>
<div class="page">
<header class="head"><h1 dir="auto">${title}</h1></header>
<main>
${entries.map((entry) => write(entry, context)).join('\n')}
</main>
</div>
${drawPictures(picturesOf(passagesIn(sheet)))}</body>
</html>
`;
  },
};

function write(entry: SheetEntry, context: ExportContext): string {
  switch (entry.kind) {
    case 'text': {
      const lang = entry.language === 'und' ? '' : ` lang="${entry.language}"`;
      return `<section dir="${entry.direction}"${lang}>${markdown.render(entry.text)}</section>`;
    }
    case 'passage':
      return writeEntry(entry.passage, context);
    case 'gone':
      return `<p ${labelDirection(context)}><em>${labelsOf(context.locale).goneNote}</em></p>`;
  }
}
