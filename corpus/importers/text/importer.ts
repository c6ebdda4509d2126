/** The importer of plain text. */
import { CorpusError } from '../../errors.ts';
import { resolveLinks } from '../anchored-draft.ts';
import { assemble } from '../assemble.ts';
import { warnAboutBidiControls } from '../bidi-controls.ts';
import { linkContents } from '../capture/contents.ts';
import { whileRemembering } from '../capture/line-memory.ts';
import { linkNotes } from '../capture/notes.ts';
import { findPageStructure } from '../capture/pages.ts';
import { describeWhole } from '../capture/whole.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { decodeBytes } from '../encoding.ts';
import { isBinary } from '../file-signature.ts';
import { reportFurniture } from '../furniture-report.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { requireText } from '../require-text.ts';
import { findBlocks } from './blocks.ts';
import { locateInText } from './locate.ts';
import { markHeadings } from './headings.ts';
import { splitLines } from './lines.ts';

/** Plain text: whatever decodes to letters and is nothing more specific. */
export const textImporter: Importer = {
  format: 'text',
  recognise: ({ fileName }) => (/\.te?xt$/iu.test(fileName) ? 0.5 : 0.2),
  import: importText,
  showOriginal: (input) => ({ kind: 'text', text: decode(input).text }),
  locate: (input, blocks, ranges) => locateInText(decode(input).text, blocks, ranges),
};

function decode(input: ImportInput) {
  return decodeBytes(input.bytes, input.encoding === undefined ? {} : { chosen: input.encoding });
}

/** The blocks and parts of a text; without blocks where it holds no words. */
function readText(text: string): { drafts: BlockDraft[]; parts: PartDraft[] } {
  return whileRemembering(() => {
    const drafts = findBlocks(splitLines(text));
    if (drafts.length === 0) return { drafts, parts: [] };
    const parts = findPageStructure(drafts);
    markHeadings(drafts);
    return { drafts, parts };
  });
}

function importText(input: ImportInput): Imported {
  const decoded = decode(input);
  if (isBinary(decoded)) {
    throw new CorpusError('unsupportedFormat', `${input.fileName} is not text`, {
      file: input.fileName,
    });
  }
  const { drafts, parts } = readText(decoded.text);
  requireText(drafts, input.fileName);
  const anchors = new Map<number, string[]>();
  linkContents(drafts, anchors);
  linkNotes(drafts, anchors);
  const linked = drafts.map((draft, index) => ({ ...draft, anchors: anchors.get(index) ?? [] }));
  const report = [
    ...decoded.report,
    ...warnAboutBidiControls(decoded.text),
    ...reportFurniture(drafts),
  ];
  return {
    content: resolveLinks(
      assemble(describeWhole(parts, drafts, input.fileName, report), parts, linked),
      linked,
    ),
    mediaType: 'text/plain',
    encoding: decoded.encoding,
    report,
  };
}
