/** A sheet as plain text. */
import { labelsOf } from './labels.ts';
import { text, writePassage } from './plain-text.ts';
import type { SheetExporter } from './sheet.ts';

/** See the interface. */
export const textSheet: SheetExporter<string> = {
  mediaType: text.mediaType,
  extension: text.extension,
  export: ({ title, entries }, context) => {
    const sections = entries.map((entry): string => {
      switch (entry.kind) {
        case 'text':
          return entry.text.trim();
        case 'passage':
          return writePassage(entry.passage, context);
        case 'gone':
          return labelsOf(context.locale).goneNote;
      }
    });
    return `${[`${title}\n${'='.repeat(title.length)}`, ...sections].join('\n\n')}\n`;
  },
};
