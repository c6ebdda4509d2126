/** Every export format. To add one: a file or folder here, and a line below. */
import { anki } from './anki.ts';
import { docx } from './docx/docx.ts';
import type { Exporter } from './exporter.ts';
import { html } from './html/html.ts';
import { markdown } from './markdown/markdown.ts';
import { obsidian } from './obsidian/obsidian.ts';
import { text } from './plain-text.ts';
import { readium } from './readium.ts';
import { bibtex } from './references/bibtex.ts';
import { cslJson } from './references/csl-json.ts';
import { ris } from './references/ris.ts';
import { readwise } from './table/readwise.ts';
import { csv, tsv } from './table/table.ts';
import { webAnnotation } from './web-annotation.ts';

export const exporters = {
  markdown,
  obsidian,
  html,
  docx,
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
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exporters;

/** The exporter of a format that is known only when the app runs. */
export function exporterOf(format: ExportFormat): Exporter {
  return exporters[format];
}
