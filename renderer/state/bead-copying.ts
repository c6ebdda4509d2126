/** Copies what the reader marks or looks at in both languages, with or without where each is from. */
import { counterpartRange } from '../../corpus/alignment/counterpart-range.ts';
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { copyText } from '../components/copy-text.ts';
import { beadHere, textsOf } from './beads.ts';
import { projectWords } from './projecting.ts';
import { quoteWithSource, wordsInHand } from './citing.ts';
import { useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { shownPair, type OpenPair } from './parallel.ts';

/** Words of one side: their document, and where they stand in it. */
interface SpokenSide {
  readonly document: Document;
  readonly range: Range;
}

/**
 * Both sides of the words that are marked, or else of the bead that is looked at, the original first; undefined where no pair
 * is open or no bead is looked at. A side without such words is left out. Errors: CorpusError.
 */
async function sidesInHand(): Promise<readonly SpokenSide[] | undefined> {
  const pair = shownPair();
  const { open } = useDocument.getState();
  if (!pair || open.kind !== 'open') return undefined;
  const marked = wordsInHand();
  const ranges = marked ? await rangesOf(pair, open.document, marked) : rangesHere(pair);
  if (ranges === undefined) return undefined;
  const documents = { [pair.own]: open.document, [otherSide(pair.own)]: pair.other };
  return (['original', 'translation'] as const).flatMap((side) => {
    const [document, range] = [documents[side], ranges[side]];
    return document && range ? [{ document, range }] : [];
  });
}

type Ranges = Readonly<Record<SideName, Range | undefined>>;

/** The marked words, and those of the other side that say the same. */
async function rangesOf(pair: OpenPair, document: Document, marked: Range): Promise<Ranges> {
  const { beads, own } = pair;
  const texts = textsOf(pair, document);
  const found = await counterpartRange({ beads, texts }, own, marked, projectWords);
  return own === 'original'
    ? { original: marked, translation: found }
    : { original: found, translation: marked };
}

function rangesHere(pair: OpenPair): Ranges | undefined {
  const index = beadHere(pair);
  const bead = index === undefined ? undefined : pair.beads[index];
  return bead && { original: rangeOf(bead, 'original'), translation: rangeOf(bead, 'translation') };
}

/** From the first sentence of a bead's side to its last. */
function rangeOf(bead: PairedBead, side: SideName): Range | undefined {
  const [first, last] = [bead[side][0], bead[side].at(-1)];
  return (
    first &&
    last && {
      start: { blockId: first.block, offset: first.start },
      end: { blockId: last.block, offset: last.end },
    }
  );
}

/** Copies the words and their counterpart, a line each. */
export async function copyBoth(): Promise<void> {
  await copySides(
    ({ document, range }) => rangeText(plainText(document.blocks), range),
    '\n',
    'copied',
  );
}

/** Copies both as quotations in the quotation marks of their languages, each with its citation under it. */
export async function quoteBoth(): Promise<void> {
  await copySides(
    ({ document, range }) => quoteWithSource(document, plainText(document.blocks), range),
    '\n\n',
    'citationCopied',
  );
}

async function copySides(
  write: (side: SpokenSide) => string,
  between: string,
  kind: 'copied' | 'citationCopied',
): Promise<void> {
  try {
    const sides = await sidesInHand();
    if (sides === undefined) {
      notify({ kind: 'noTranslation' });
      return;
    }
    copyText(sides.map(write).join(between));
    notify({ kind });
  } catch (error) {
    notifyError(error);
  }
}
