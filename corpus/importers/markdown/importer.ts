/** The importer of Markdown: CommonMark with tables, strike-through, footnotes and front matter. */
import type { Place } from '../../document/block.ts';
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { resolveLinks } from '../anchored-draft.ts';
import { assemble } from '../assemble.ts';
import { warnAboutBidiControls } from '../bidi-controls.ts';
import type { BlockDraft } from '../draft.ts';
import { decodeBytes, headOf } from '../encoding.ts';
import { isBinary } from '../file-signature.ts';
import { readFrontMatter } from '../front-matter.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { requireText } from '../require-text.ts';
import { readBlocks } from './blocks.ts';
import { describeMarkdown } from './metadata.ts';

/** Holds the 20,000 characters that are looked at, in any encoding. Units: bytes. */
const headSize = 80_000;

/** Markdown, by its name or by what only Markdown writes. */
export const markdownImporter: Importer = {
  format: 'markdown',
  recognise: (input) => {
    if (/\.(?:md|markdown|mdown|mkd)$/iu.test(input.fileName)) return 0.8;
    // A file that calls itself plain text is shown as it is.
    if (/\.te?xt$/iu.test(input.fileName)) return 0.1;
    const head = decode({ ...input, bytes: headOf(input.bytes, headSize) }).text;
    return looksLikeMarkdown(head.slice(0, 20_000)) ? 0.4 : 0.1;
  },
  import: importMarkdown,
  showOriginal: (input) => ({ kind: 'text', text: decode(input).text }),
};

function decode(input: ImportInput) {
  return decodeBytes(input.bytes, input.encoding === undefined ? {} : { chosen: input.encoding });
}

/** Front matter, or two different kinds of Markdown's own signs at the starts of lines or around words. */
function looksLikeMarkdown(text: string): boolean {
  if (readFrontMatter(text) !== undefined) return true;
  const signs = [
    /^#{1,6} \S/mu,
    /^```/mu,
    /\[[^\]\n]+\]\((?:https?:|#|\.{0,2}\/)[^)\s]*\)/u,
    /\*\*[^*\s][^*\n]*\*\*/u,
    /^\|? ?:?-{3,}:? ?\|/mu,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}

/** Quotations deeper than 90 say nothing more than the ninetieth; lines keep their numbers. */
function capQuotes(body: string): string {
  return body.replace(/^((?:[ \t]?>){90})[> \t]*>/gmu, '$1');
}

async function importMarkdown(input: ImportInput): Promise<Imported> {
  const file = input.fileName;
  const decoded = decode(input);
  if (isBinary(decoded)) {
    throw new CorpusError('unsupportedFormat', `${file} is not text`, { file });
  }
  const front = readFrontMatter(decoded.text);
  const offset = { characters: front?.end ?? 0, lines: front?.lines ?? 0 };
  const body = decoded.text.slice(offset.characters);
  // Loaded with the first of its texts.
  const { createParser } = await import('./parser.ts');
  const tokens = createParser().parse(capQuotes(body), {});
  const { drafts, images } = readBlocks(tokens, placer(body, offset));
  requireText(drafts, file);
  const report: Warning[] = [...decoded.report, ...warnAboutBidiControls(decoded.text)];
  if (images > 0) report.push(imagesLeftOut(images));
  const { metadata, part, sourceAddress } = describeMarkdown(front, drafts, file, report);
  return {
    content: resolveLinks(assemble(metadata, [part], drafts), drafts),
    mediaType: 'text/markdown',
    encoding: decoded.encoding,
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    report,
  };
}

function imagesLeftOut(count: number): Warning {
  return {
    code: 'imagesLeftOut',
    message: `${String(count)} images are in other files and were left out; their words are kept`,
    details: { count },
  };
}

/** Places in the whole file for lines of the body, as markdown-it counts them. */
function placer(
  body: string,
  offset: { characters: number; lines: number },
): (lines: readonly [number, number]) => BlockDraft['place'] {
  const starts = [0];
  for (const found of body.matchAll(/\r\n|\r|\n/gu)) starts.push(found.index + found[0].length);
  starts.push(body.length);
  return ([from, to]): Place => {
    const start = starts[from] ?? body.length;
    const text = body.slice(start, starts[to] ?? body.length);
    const first = start + offset.characters + (text.length - text.trimStart().length);
    const last = start + offset.characters + text.trimEnd().length;
    return {
      characters: [first, Math.max(first, last)],
      lines: [from + offset.lines, to + offset.lines],
    };
  };
}
