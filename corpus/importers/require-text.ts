import { CorpusError } from '../errors.ts';
import type { BlockDraft } from './draft.ts';

/** Something that is seen: joiners, direction marks and controls beside spaces show nothing. */
const visible = /[^\s\p{Cc}\p{Cf}]/u;

/**
 * Refuse a file in which nothing is to be seen. Errors: CorpusError `emptyFile` where no block has an image or a character
 * that shows; it names `file`.
 */
export function requireText(drafts: readonly BlockDraft[], file: string): void {
  if (drafts.some(({ text, image }) => image !== undefined || visible.test(text))) return;
  throw new CorpusError('emptyFile', `${file} holds no text`, { file });
}
