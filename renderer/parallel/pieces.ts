/** The pieces of a document that can be paired by themselves, and whether it holds two languages. */
import type { Document } from '../../corpus/document/document.ts';

/** A part of a document, named by the block that it begins with. */
export interface Piece {
  readonly blockId: string;
  readonly title: string;
  readonly language: string;
}

/** The parts in reading order, without comments; none where the document is one piece. */
export function piecesOf({ parts, blocks }: Pick<Document, 'parts' | 'blocks'>): readonly Piece[] {
  const beginnings = new Map<string, string>();
  for (const { id, part } of blocks) if (!beginnings.has(part)) beginnings.set(part, id);
  const pieces = parts
    .filter(({ kind }) => kind !== 'comment')
    .flatMap(({ id, title, language }) => {
      const blockId = beginnings.get(id);
      return blockId === undefined ? [] : [{ blockId, title, language }];
    });
  return pieces.length > 1 ? pieces : [];
}

/** Less than this of a text is a quotation in another language. */
const leastShare = 0.15;

/** Whether a text is written in two languages throughout: by turns, side by side or one after the other. */
export function holdsTwoLanguages({ blocks }: Pick<Document, 'blocks'>): boolean {
  const letters = new Map<string, number>();
  for (const { kind, language, text } of blocks) {
    if (kind === 'furniture' || language === 'und') continue;
    letters.set(language, (letters.get(language) ?? 0) + text.length);
  }
  const [most = 0, second = 0] = [...letters.values()].sort((a, b) => b - a);
  return second >= leastShare * (most + second) && second > 0;
}
