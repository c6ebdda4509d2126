/** The formats in which a sheet is a text of its own. */
import { docxSheet } from './docx/sheet.ts';
import { safeFileName } from './file-name.ts';
import { htmlSheet } from './html/sheet.ts';
import { markdownSheet } from './markdown/sheet.ts';
import { obsidianSheet } from './obsidian/sheet.ts';
import { textSheet } from './plain-sheet.ts';
import type { SheetExporter } from './sheet.ts';
import { webAnnotationSheet } from './web-annotation-sheet.ts';

const exporters = {
  markdown: markdownSheet,
  obsidian: obsidianSheet,
  html: htmlSheet,
  docx: docxSheet,
  text: textSheet,
  'web-annotation': webAnnotationSheet,
} as const satisfies Readonly<Record<string, SheetExporter>>;

/** How a format writes a sheet; undefined where it cannot. */
export function sheetExporterOf(format: string): SheetExporter | undefined {
  return Object.entries(exporters).find(([name]) => name === format)?.[1];
}

/** A name for the file of a sheet that is safe on every file system. */
export function sheetFileName(title: string, { extension }: SheetExporter): string {
  return safeFileName(title.replace(/[[\]#^]/gu, ' '), extension);
}
