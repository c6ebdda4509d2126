/** Copies the sentence that the reader looks at in both languages, with or without where each is from. */
import { cite } from '../../corpus/document/citation.ts';
import { otherSide } from '../../corpus/alignment/side-name.ts';
import { copyText } from '../components/copy-text.ts';
import { beadHere, textsOf, wordsOf } from './beads.ts';
import { citablePart } from './citing.ts';
import { useDocument } from './document.ts';
import { notify } from './notices.ts';
import { shownPair } from './parallel.ts';

/** One side in words; undefined where it has none. */
interface SpokenSide {
  readonly words: string;
  /** In the quotation marks of its language, with its citation under it. */
  readonly quoted: string;
}

/** Both sides of the bead that is looked at, the original first; undefined where no pair is open. */
function sidesInHand(): readonly SpokenSide[] | undefined {
  const pair = shownPair();
  const { open } = useDocument.getState();
  const index = pair && beadHere(pair);
  const bead = index === undefined ? undefined : pair?.beads[index];
  if (!pair || !bead || open.kind !== 'open') return undefined;
  const texts = textsOf(pair, open.document);
  const documents = { [pair.own]: open.document, [otherSide(pair.own)]: pair.other };
  return (['original', 'translation'] as const).flatMap((side) => {
    const document = documents[side];
    const block = bead[side][0]?.block;
    if (document === undefined || block === undefined) return [];
    const words = wordsOf(bead, side, texts[side]);
    const language = pair.pair[side].language === 'fa' ? 'fa' : 'en';
    const marked = language === 'fa' ? `«${words}»` : `“${words}”`;
    const source = cite(document, language, citablePart(document, block));
    return [{ words, quoted: `${marked}\n${source}` }];
  });
}

/** Copies the sentence and its counterpart, a line each. */
export function copyBoth(): void {
  const sides = sidesInHand();
  if (sides === undefined) notify({ kind: 'noTranslation' });
  else {
    copyText(sides.map(({ words }) => words).join('\n'));
    notify({ kind: 'copied' });
  }
}

/** Copies both as quotations, each with its citation. */
export function quoteBoth(): void {
  const sides = sidesInHand();
  if (sides === undefined) notify({ kind: 'noTranslation' });
  else {
    copyText(sides.map(({ quoted }) => quoted).join('\n\n'));
    notify({ kind: 'citationCopied' });
  }
}
