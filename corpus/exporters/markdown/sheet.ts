/** A sheet as Markdown: the reader's own Markdown as it is written, each passage as a quotation with where it is from. */
import { labelsOf } from '../labels.ts';
import type { SheetExporter } from '../sheet.ts';
import { writeSections, type Section } from './directed.ts';
import { escapeMarkdown } from './escape.ts';
import { markdown } from './markdown.ts';
import { labelled, writePassage } from './passage.ts';

/** See the interface. */
export const markdownSheet: SheetExporter<string> = {
  mediaType: markdown.mediaType,
  extension: markdown.extension,
  export: ({ title, direction, language, entries }, context) =>
    writeSections([
      { markdown: `# ${escapeMarkdown(title)}`, direction, language },
      ...entries.flatMap((entry): readonly Section[] => {
        switch (entry.kind) {
          case 'text':
            return [{ ...entry, markdown: entry.text.trim() }];
          case 'passage':
            return writePassage(entry.passage, context);
          case 'gone':
            return [labelled(`*${labelsOf(context.locale).goneNote}*`, context)];
        }
      }),
    ]),
};
