/** Names of the export formats for the window, which imports neither exporters nor schemas. */

/** In the order in which they are offered; the registry of corpus has an exporter for each. */
export const exportFormats = [
  'markdown',
  'obsidian',
  'html',
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
