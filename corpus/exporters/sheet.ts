/** What a sheet is to exporters: passages of several documents, each with its source, and the reader's own words between them. */
import type { AnnotationId } from '../annotations/annotation.ts';
import type { Sheet } from '../annotations/sheet.ts';
import { describeText } from '../text/language.ts';
import type { Direction, Language } from '../document/language.ts';
import type { ExportContext, ExportInput } from './exporter.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Markdown of the reader's own, in the direction of its words. */
export interface SheetText {
  readonly kind: 'text';
  readonly text: string;
  readonly direction: Direction;
  readonly language: Language;
}

/** A passage says its document itself. `gone`: the note that stood there was deleted, or its document. */
export type SheetEntry =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly input: ExportInput }
  | SheetText
  | { readonly kind: 'gone' };

/** A sheet as exporters get it; direction and language are those of its title. */
export interface SheetInput extends Pick<Sheet, 'id' | 'title'> {
  readonly direction: Direction;
  readonly language: Language;
  readonly entries: readonly SheetEntry[];
}

/** The sheet with its passages, numbered in its order, out of what is known of their documents. */
export function sheetInput(
  { id, title, items }: Sheet,
  documents: readonly ExportInput[],
): SheetInput {
  const found = new Map<AnnotationId, Extract<SheetEntry, { kind: 'passage' }>>();
  for (const input of documents) {
    for (const passage of passagesOf(input)) {
      const { document } = input;
      found.set(passage.annotation.id, {
        kind: 'passage',
        passage: { ...passage, document },
        input,
      });
    }
  }
  let number = 0;
  const entries = items.map((item): SheetEntry => {
    if (item.kind === 'text') return { ...item, ...describeText(item.text) };
    const entry = found.get(item.annotation);
    if (entry === undefined) return { kind: 'gone' };
    number += 1;
    return { ...entry, passage: { ...entry.passage, number } };
  });
  return { id, title, ...describeText(title), entries };
}

/** The passages of a sheet, in its order. */
export function passagesIn({ entries }: SheetInput): readonly Passage[] {
  return entries.flatMap((entry) => (entry.kind === 'passage' ? [entry.passage] : []));
}

/** How a format writes a sheet. */
export interface SheetExporter<Content extends string | Uint8Array = string | Uint8Array> {
  readonly mediaType: string;
  readonly extension: string;
  /** See `Exporter`. */
  readonly showsAreas?: true;
  export(sheet: SheetInput, context: ExportContext): Content;
}
