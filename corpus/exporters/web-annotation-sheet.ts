/** A sheet as a Web Annotation collection: its passages in its order; the reader's own words are annotations of the sheet itself. */
import type { Json } from './json.ts';
import type { SheetExporter } from './sheet.ts';
import { webAnnotation, webAnnotationItem } from './web-annotation.ts';

const vocabulary = 'http://www.w3.org/ns/anno.jsonld';

/** See the interface. Source: W3C Web Annotation Data Model, section 5 (collections keep the order of their pages). */
export const webAnnotationSheet: SheetExporter<string> = {
  mediaType: webAnnotation.mediaType,
  extension: webAnnotation.extension,
  export: ({ id: sheet, title, entries }, context) => {
    const id = `urn:hashiyeh:sheet:${encodeURIComponent(sheet)}`;
    const items = entries.flatMap((entry, index): readonly Json[] => {
      switch (entry.kind) {
        case 'passage':
          return [webAnnotationItem(entry.input, entry.passage, context)];
        case 'text':
          return [
            {
              '@context': vocabulary,
              id: `${id}:text:${index + 1}`,
              type: 'Annotation',
              motivation: 'describing',
              body: {
                type: 'TextualBody',
                value: entry.text,
                format: 'text/markdown',
                language: entry.language === 'und' ? undefined : entry.language,
                textDirection: entry.direction,
              },
              target: id,
            },
          ];
        case 'gone':
          return [];
      }
    });
    const collection: Json = {
      '@context': vocabulary,
      id,
      type: 'AnnotationCollection',
      label: title,
      generator: { type: 'Software', name: context.generator },
      generated: context.exportedAt,
      total: items.length,
      first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    };
    return `${JSON.stringify(collection, null, 2)}\n`;
  },
};
