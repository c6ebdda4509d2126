/** A sheet as a Word file: headings and paragraphs of the reader's own, passages as quotations, notes as comments on them. */
import markdownIt from 'markdown-it';
import { picturesOf } from '../area-cut.ts';
import { labelsOf } from '../labels.ts';
import { passagesIn, type SheetExporter, type SheetText } from '../sheet.ts';
import { createComments } from './comments.ts';
import { docx, writeFile, writePassage } from './docx.ts';
import { directed, own } from './facts.ts';
import { pictureParts } from './picture.ts';

const markdown = markdownIt({ html: false }).disable('image');

/** See the interface. */
export const docxSheet: SheetExporter<Uint8Array> = {
  mediaType: docx.mediaType,
  extension: docx.extension,
  showsAreas: true,
  export: (sheet, context) => {
    const { title, direction, language, entries } = sheet;
    const comments = createComments(context);
    const body = entries.flatMap((entry): readonly string[] => {
      switch (entry.kind) {
        case 'text':
          return writeText(entry);
        case 'passage':
          return writePassage(entry.passage, comments, context);
        case 'gone':
          return [own('Normal', labelsOf(context.locale).goneNote, context)];
      }
    });
    const head = directed('Heading1', { text: title, direction, language });
    const pictures = pictureParts(picturesOf(passagesIn(sheet)).values());
    return writeFile([head, ...body], comments, sheet, context, pictures);
  },
};

const styles: Readonly<Record<string, string>> = { h1: 'Heading1', h2: 'Heading2', h3: 'Heading3' };

/** The paragraphs of the Markdown, headings as such; emphasis inside them is left to their words. */
function writeText({ text, direction, language }: SheetText): readonly string[] {
  let style = 'Normal';
  return markdown.parse(text, {}).flatMap((token) => {
    if (token.type.endsWith('_open')) style = styles[token.tag] ?? 'Normal';
    if (token.type === 'fence' || token.type === 'code_block') {
      return [directed('Normal', { text: token.content, direction, language })];
    }
    if (token.type !== 'inline') return [];
    const words = (token.children ?? []).map(({ type, content }) =>
      type === 'softbreak' || type === 'hardbreak' ? '\n' : content,
    );
    return [directed(style, { text: words.join(''), direction, language })];
  });
}
