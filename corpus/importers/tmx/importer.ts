/** The importer of translation memories (TMX): one document of both languages in turn, with the sentences that belong together. */
import type { Language } from '../../document/language.ts';
import type { Warning } from '../../document/provenance.ts';
import { assemble } from '../assemble.ts';
import { warnAboutBidiControls } from '../bidi-controls.ts';
import type { CommentDraft } from '../comment-draft.ts';
import { emptyPart } from '../draft.ts';
import { asCharacters, decodeBytes } from '../encoding.ts';
import { findDeclaredEncoding } from '../html/declared-encoding.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { requireText } from '../require-text.ts';
import { titleFromFileName } from '../title.ts';
import { languagesOf, pairedLanguages } from './languages.ts';
import { readMemory, type Memory } from './memory.ts';
import { segmentPlaces } from './places.ts';
import { draftUnits, type DraftedUnit } from './units.ts';

/** Told by its root element; what is said before that is short. Units: bytes. */
const headSize = 4096;
const root =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+tmx\b[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<tmx[\s>]/iu;

/** TMX to 1.4b, level 1 and 2. */
export const tmxImporter: Importer = {
  format: 'tmx',
  recognise: ({ bytes }) => {
    // Two bytes a letter: the zeros between them.
    const head = asCharacters(bytes.subarray(0, headSize)).replaceAll('\0', '');
    return root.test(head) ? 1 : 0;
  },
  import: importMemory,
  showOriginal: (input) => ({ kind: 'text', text: decode(input).text }),
};

function decode({ bytes, encoding }: ImportInput) {
  const declared = findDeclaredEncoding(bytes);
  return decodeBytes(bytes, {
    ...(encoding === undefined ? {} : { chosen: encoding }),
    ...(declared === undefined ? {} : { declared }),
  });
}

function importMemory(input: ImportInput): Imported {
  const { fileName } = input;
  const decoded = decode(input);
  const memory = readMemory(decoded.text, fileName);
  const languageOf = languagesOf(memory);
  const pair = pairedLanguages(memory, languageOf);
  const units = draftUnits(memory.units, languageOf, pair, segmentPlaces(decoded.text));
  const drafts = units.flatMap((unit) => unit.drafts);
  requireText(drafts, fileName);
  const report = [...decoded.report, ...warnAboutBidiControls(decoded.text)];
  report.push(...warningsOf(units, pair));
  const metadata = metadataOf(memory, fileName, report);
  const part = { ...emptyPart('article'), title: metadata.title, authors: metadata.authors };
  const content = assemble(metadata, [part], drafts);
  // The file says the language, also of a line of numbers or of a foreign name.
  const blocks = content.blocks.map((block, index) => {
    const language = drafts[index]?.language;
    return language === undefined || language === 'und' ? block : { ...block, language };
  });
  const ids = blocks.map(({ id }) => id);
  const sourceAddress = memory.facts.get('x-original-source');
  const comments = commentsOn(units, ids);
  return {
    content: { ...content, blocks },
    mediaType: 'application/x-tmx+xml',
    encoding: decoded.encoding,
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    ...(memory.created === undefined ? {} : { captureTime: memory.created }),
    ...(comments.length === 0 ? {} : { comments }),
    ...(pair === undefined ? {} : { pair: pairOf(units, ids, pair) }),
    report: comments.length === 0 ? report : [...report, notesTold(comments.length)],
  };
}

function metadataOf({ facts, tool }: Memory, fileName: string, report: Warning[]) {
  const titles = [facts.get('x-original-title'), facts.get('x-translation-title')];
  const title = [...new Set(titles)].filter((each) => each !== undefined).join(' / ');
  const authors = facts.get('x-original-author')?.split('; ') ?? [];
  const translator = facts.get('x-translation-translator') ?? facts.get('x-original-translator');
  const publisher = facts.get('x-original-publisher') ?? facts.get('x-translation-publisher');
  return {
    title: title === '' ? titleFromFileName(fileName, report) : title,
    authors,
    dates: [],
    tags: [],
    ...(translator === undefined ? {} : { translator }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(tool === '' ? {} : { category: tool }),
  };
}

type Named = readonly [original: Language, translation: Language];

function warningsOf(units: readonly DraftedUnit[], pair: Named | undefined): Warning[] {
  const warnings: Warning[] = [];
  const variants = units.reduce((sum, { aside }) => sum + aside, 0);
  if (variants > 0) {
    const message = `${variants} further translations of a unit into the same language are kept aside`;
    warnings.push({ code: 'variantsAside', message, details: { count: variants } });
  }
  const all = units.flatMap(({ drafts }) => drafts.map(({ language }) => language ?? 'und'));
  const others = [...new Set(all)].filter((each) => pair !== undefined && !pair.includes(each));
  if (others.length > 0 && pair !== undefined) {
    const details = { paired: pair.join(', '), languages: others.join(', ') };
    const message = `${details.paired} are a pair; ${details.languages} only stand in the text`;
    warnings.push({ code: 'languagesUnpaired', message, details });
  }
  return warnings;
}

/** The notes of a unit, on its first words. */
function commentsOn(units: readonly DraftedUnit[], ids: readonly string[]): CommentDraft[] {
  const comments: CommentDraft[] = [];
  let first = 0;
  for (const { drafts, notes } of units) {
    const [blockId, length] = [ids[first], drafts[0]?.text.length ?? 0];
    first += drafts.length;
    if (notes.length === 0 || blockId === undefined) continue;
    const range = { start: { blockId, offset: 0 }, end: { blockId, offset: length } };
    const words = notes.map((text) => ({ author: '', text }));
    comments.push({ number: comments.length, range, notes: words });
  }
  return comments;
}

function notesTold(count: number): Warning {
  const message = `${count} units have notes; they are kept as notes on the text`;
  return { code: 'commentsAsNotes', message, details: { count } };
}

function pairOf(
  units: readonly DraftedUnit[],
  ids: readonly string[],
  [original, translation]: Named,
): NonNullable<Imported['pair']> {
  let first = 0;
  const beads = units.flatMap(({ drafts, sides, state, confidence }) => {
    const segmentAt = (at: number | undefined) => {
      const words = at === undefined ? undefined : drafts[at]?.text;
      if (at === undefined || words === undefined) return [];
      return [{ block: ids[first + at] ?? '', start: 0, end: words.length, words }];
    };
    const bead = {
      original: segmentAt(sides.original),
      translation: segmentAt(sides.translation),
      state,
      ...(confidence === undefined ? {} : { confidence }),
    };
    first += drafts.length;
    return bead.original.length + bead.translation.length === 0 ? [] : [bead];
  });
  return { original, translation, beads };
}
