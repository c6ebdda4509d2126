/** Text in the XML of a Word file, and the runs and paragraphs that it stands in, each in its direction and language. */
import type { DirectedText } from '../directed-text.ts';
import { escapeHtml } from '../html/escape.ts';

/** How a run looks, and how its paragraph: names of styles in `styles.ts`. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly raised?: 'superscript' | 'subscript';
  /** RRGGBB behind the words. */
  readonly fill?: string;
}

// XML 1.0 has no place for these, not even as references.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text between tags and in attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(unwritable, '\ufffd'));
}

/** A paragraph of these runs. */
export function paragraph(style: string, rightToLeft: boolean, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${rightToLeft ? '<w:bidi/>' : ''}</w:pPr>${runs}</w:p>`;
}

/** Whether a paragraph of this text runs from right to left; what nobody knows is decided by the first letter. */
export function isRightToLeft({
  text,
  direction,
}: Pick<DirectedText, 'text' | 'direction'>): boolean {
  return direction === 'auto'
    ? rightLetter.test(/\p{L}/u.exec(text)?.[0] ?? '')
    : direction === 'rtl';
}

/**
 * The text as runs, one for each stretch of one direction: Word orders signs and numbers by what their run says, not by
 * the letters around them. Line breaks and tabs are elements.
 *
 * Source: ISO/IEC 29500-1, 17.3.2.30 (rtl), 17.3.2.20 (lang), 17.3.1.6 (bidi).
 */
export function runs(text: DirectedText, look: Look = {}): string {
  const base = isRightToLeft(text);
  return stretches(text.text, base)
    .map(({ words, rightToLeft }) => run(words, rightToLeft, text.language, look))
    .join('');
}

const rightLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

interface Stretch {
  readonly words: string;
  readonly rightToLeft: boolean;
}

/**
 * Signs between two words of one direction are theirs; at a border and at the ends they are the paragraph's. What stands
 * between isolates from left to right (U+2066, U+2069) is a stretch of its own, without them.
 */
function stretches(text: string, base: boolean): readonly Stretch[] {
  const found: { words: string; rightToLeft: boolean }[] = [];
  const add = (words: string, rightToLeft: boolean): void => {
    const last = found.at(-1);
    if (words === '') return;
    if (last?.rightToLeft === rightToLeft) last.words += words;
    else found.push({ words, rightToLeft });
  };
  let between = '';
  let former: boolean | undefined;
  for (const [piece, isolated] of text.matchAll(
    /\u2066([^\u2069]*)\u2069|[\p{L}\p{M}\p{N}\u200c]+|[^\p{L}\p{M}\p{N}\u200c\u2066]+|\u2066/gu,
  )) {
    if (isolated !== undefined) {
      add(between, base);
      between = '';
      add(isolated, false);
      former = undefined;
      continue;
    }
    const letter = /\p{L}/u.exec(piece)?.[0];
    // Numbers and signs wait for the next word.
    if (letter === undefined) {
      between += piece;
      continue;
    }
    const rightToLeft = rightLetter.test(letter);
    add(between, former === rightToLeft ? rightToLeft : base);
    between = '';
    add(piece, rightToLeft);
    former = rightToLeft;
  }
  add(between, base);
  return found;
}

function run(words: string, rightToLeft: boolean, language: string, look: Look): string {
  const lang = languageOf(rightToLeft, language);
  const { fill, raised } = look;
  // In the order of the schema.
  const properties = [
    rightToLeft ? '<w:rFonts w:hint="cs"/>' : '',
    look.bold === true ? '<w:b/><w:bCs/>' : '',
    look.italic === true ? '<w:i/><w:iCs/>' : '',
    look.strike === true ? '<w:strike/>' : '',
    look.underline === true ? '<w:u w:val="single"/>' : '',
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    raised === undefined ? '' : `<w:vertAlign w:val="${raised}"/>`,
    rightToLeft ? '<w:rtl/>' : '',
    `<w:lang ${rightToLeft ? 'w:bidi' : 'w:val'}="${lang}"/>`,
  ];
  const content = words
    .split(/(\r\n|[\r\n\t\u2028\u2029])/u)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return '<w:tab/>';
      if (/^[\r\n\u2028\u2029]/u.test(piece)) return '<w:br/>';
      return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
  return `<w:r><w:rPr>${properties.join('')}</w:rPr>${content}</w:r>`;
}

/** The text's own language where it is of this script, else the one of the two that is. */
function languageOf(rightToLeft: boolean, language: string): string {
  const isRight = /^(fa|ar|he|ur|ps|ckb|yi|sd|ug)\b/.test(language);
  if (language === 'und' || isRight !== rightToLeft) return rightToLeft ? 'fa-IR' : 'en-US';
  return language === 'fa' ? 'fa-IR' : language === 'en' ? 'en-US' : language;
}
