/** What a figure shows in a page: its picture, which is in the page itself, and its words. */
import type { Block } from '../../document/block.ts';
import type { Picture } from '../picture.ts';
import { escapeHtml } from './escape.ts';

/** `words` are those of the block, as HTML. Without the picture they say what it shows, and else its description does. */
export function writeFigure(
  { image, text }: Pick<Block, 'image' | 'text'>,
  words: string,
  picture: Picture | undefined,
): string {
  const alt = image?.alt ?? '';
  if (picture === undefined) return words === '' && alt !== '' ? `[${escapeHtml(alt)}]` : words;
  const { address, width, height } = picture;
  // What stands under it need not be said twice.
  const said = alt === text ? '' : escapeHtml(alt);
  return `<img src="${address}" alt="${said}" width="${width}" height="${height}">${words}`;
}
