/** The Word export: every marked passage as a quotation with its source, and the notes as comments on it. */
import { picturesOf } from '../area-cut.ts';
import type { ExportContext, Exporter, ExportInput } from '../exporter.ts';
import type { Metadata } from '../../document/metadata.ts';
import type { DirectedText } from '../directed-text.ts';
import { aboutValues, passageFacts, provenanceFacts } from '../facts.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf, writeNumber } from '../labels.ts';
import { palette } from '../palette.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { createComments, wordNamespace, type Comments } from './comments.ts';
import { directed, labelDirection, own, separatorOf, writeFacts } from './facts.ts';
import { writePackage } from './package.ts';
import { pictureParagraph, pictureParts, type PicturePart } from './picture.ts';
import { escapeXml, isRightToLeft, paragraph, runs } from './xml.ts';

const extension = 'docx';

/** See the interface. Source: ISO/IEC 29500-1 (Office Open XML), WordprocessingML. */
export const docx: Exporter<Uint8Array> = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  export: exportDocx,
  showsAreas: true,
};

function exportDocx(input: ExportInput, context: ExportContext): Uint8Array {
  const { document } = input;
  const { metadata } = document;
  const labels = labelsOf(context.locale);
  const comments = createComments(context);
  const passages = passagesOf(input);
  const orphans = passages.filter(({ isFound }) => !isFound);
  const found = passages.slice(0, passages.length - orphans.length);
  const body = [
    directed('Heading1', { ...metadata, text: metadata.title }),
    ...writeFacts(provenanceFacts(document, context), context),
    own('Heading2', labels.passages, context),
    ...(found.length === 0 ? [own('Normal', labels.noPassages, context)] : []),
    ...found.flatMap((passage) => writePassage(passage, comments, context)),
    ...(orphans.length === 0
      ? []
      : [own('Heading2', labels.orphans, context), own('Normal', labels.orphanNote, context)]),
    ...orphans.flatMap((passage) => writePassage(passage, comments, context)),
  ];
  return writeFile(body, comments, metadata, context, pictureParts(picturesOf(passages).values()));
}

/** A Word file of these paragraphs, with the pictures that they show. */
export function writeFile(
  body: readonly string[],
  comments: Comments,
  { title, direction }: Pick<Metadata, 'title' | 'direction'>,
  context: ExportContext,
  pictures: readonly PicturePart[] = [],
): Uint8Array {
  const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/>${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`;
  const xml = `<w:document xmlns:w="${wordNamespace}"><w:body>${body.join('')}${section}</w:body></w:document>`;
  const core = { title, creator: context.generator, created: context.exportedAt };
  return writePackage(xml, comments.write(), core, pictures);
}

/** A passage as a quotation with its facts, its notes as comments on it. */
export function writePassage(
  passage: Passage,
  comments: Comments,
  context: ExportContext,
): readonly string[] {
  const { annotation, number, pieces } = passage;
  const heading = `${labelsOf(context.locale).passage} ${writeNumber(context.locale, number)}`;
  const numbers = comments.add(annotation);
  const fill = palette[annotation.colour].background.slice(1).toUpperCase();
  // Comments stand on words: where none were marked, on those that say what the note is about.
  const quoted = pieces.length > 0 ? pieces : [aboutWords(passage, context)];
  const quotation = quoted.map((piece, index) => {
    const start = index === 0 ? numbers.map((id) => `<w:commentRangeStart w:id="${id}"/>`) : [];
    const end =
      index === quoted.length - 1
        ? numbers.map(
            (id) =>
              `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
          )
        : [];
    const words = runs(piece, { fill });
    return paragraph('Quote', isRightToLeft(piece), start.join('') + words + end.join(''));
  });
  return [
    own('Heading3', heading, context),
    pictureParagraph(passage.cut, number, escapeXml(aboutWords(passage, context).text)),
    ...quotation,
    ...writeFacts(passageFacts(passage, context), context),
  ];
}

function aboutWords(passage: Passage, context: ExportContext): DirectedText {
  const values = aboutValues(passage, context);
  const text = values.map((value) => value.text).join(separatorOf(context));
  return { text, ...labelDirection(context) };
}
