/** What the window knows of export formats: it imports neither exporters nor schemas. */

/** In the order in which they are offered. PDF is the HTML export, printed; the registry of corpus has an exporter for each other one. */
export const exportFormats = [
  'markdown',
  'obsidian',
  'html',
  'pdf',
  'docx',
  'text',
  'csv',
  'tsv',
  'web-annotation',
  'readium',
  'readwise',
  'anki',
  'ris',
  'bibtex',
  'csl-json',
] as const;

type Format = (typeof exportFormats)[number];

/** A file holds one document. */
export const singleFormats: ReadonlySet<Format> = new Set([
  'obsidian',
  'html',
  'pdf',
  'docx',
  'readium',
]);

/** Lists: several documents go into one file unless the reader wants it otherwise. */
export const gatheredFormats: ReadonlySet<Format> = new Set([
  'csv',
  'tsv',
  'web-annotation',
  'readwise',
  'anki',
  'ris',
  'bibtex',
  'csl-json',
]);

/** The whole text, or the notes alone. */
export const noteFormats: ReadonlySet<Format> = new Set(['html', 'pdf']);

/** Those in which a sheet is a text of its own: its order and the words between its passages are kept. */
export const sheetFormats: ReadonlySet<Format> = new Set([
  'markdown',
  'obsidian',
  'html',
  'pdf',
  'docx',
  'text',
  'web-annotation',
]);

/** Files of bytes, which are nothing for the clipboard. */
export const byteFormats: ReadonlySet<Format> = new Set(['pdf', 'docx']);

/** Those of a text with its translation; TMX is for translators' programs. */
export const pairFormats = ['html', 'pdf', 'docx', 'tmx', 'tsv'] as const;

/** Those of them that have a page to be read, with notes and a side that comes first. */
export const pairPages: ReadonlySet<(typeof pairFormats)[number]> = new Set([
  'html',
  'pdf',
  'docx',
]);

/** Templates to begin with, in the formats that may be written by one. */
export const usualTemplates: Partial<Readonly<Record<Format, string>>> = {
  markdown: `# {{title}}

{{citation}}

{{#passages}}
> {{quote}}

{{#note}}{{{note}}}{{/note}}

*{{headings}} · {{marked}}*

{{/passages}}
`,
  text: `{{title}}
{{citation}}

{{#passages}}
{{number}}. {{quote}}
{{#note}}
   {{note}}
{{/note}}

{{/passages}}
`,
  html: `<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<meta charset="utf-8">
<title>{{title}}</title>
<h1>{{title}}</h1>
<p>{{citation}}</p>
{{#passages}}
{{#pieces}}
<blockquote dir="{{direction}}" lang="{{language}}">{{text}}</blockquote>
{{/pieces}}
{{#note}}
<p dir="auto">{{note}}</p>
{{/note}}
{{/passages}}
</html>
`,
};
