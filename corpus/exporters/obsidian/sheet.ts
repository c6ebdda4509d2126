/** A sheet for Obsidian: properties, the reader's own Markdown, and a callout a passage, by which it can be linked to. */
import { labelsOf } from '../labels.ts';
import type { SheetExporter } from '../sheet.ts';
import { directedLine } from './escape.ts';
import { property, writeHead } from './front-matter.ts';
import { obsidian, writePassage } from './obsidian.ts';

/** See the interface. */
export const obsidianSheet: SheetExporter<string> = {
  mediaType: obsidian.mediaType,
  extension: obsidian.extension,
  export: ({ id, title, direction, entries }, context) => {
    const sections = entries.map((entry): string => {
      switch (entry.kind) {
        case 'text':
          return entry.text.trim();
        case 'passage':
          return writePassage(entry.passage, context);
        case 'gone':
          return `*${labelsOf(context.locale).goneNote}*`;
      }
    });
    const properties = [
      ['title', property('title', title)],
      ['hashiyeh-sheet', property('hashiyeh-sheet', id)],
    ] as const;
    return writeHead({
      properties: new Map(properties),
      body: `\n${[`# ${directedLine({ text: title, direction })}`, ...sections].join('\n\n')}\n`,
    });
  },
};
