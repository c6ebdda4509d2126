/** Every export format. To add one: a file or folder here, and a line below. */
import { anki } from './anki.ts';
import type { Exporter, ExportFormat } from './exporter.ts';
import { markdown } from './markdown/markdown.ts';
import { text } from './plain-text.ts';
import { readium } from './readium.ts';
import { bibtex } from './references/bibtex.ts';
import { cslJson } from './references/csl-json.ts';
import { ris } from './references/ris.ts';
import { readwise } from './table/readwise.ts';
import { csv, tsv } from './table/table.ts';
import { webAnnotation } from './web-annotation.ts';

export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  markdown,
  text,
  csv,
  tsv,
  'web-annotation': webAnnotation,
  readium,
  readwise,
  anki,
  ris,
  bibtex,
  'csl-json': cslJson,
};
