/** Text with what some of its letters are besides: raised, or part of a link. */
import { startsLowerCase } from '../text/line-form.ts';

/** Half-open interval of UTF-16 units; `href` as in glyphs. */
export type Tag = { readonly start: number; readonly end: number } & (
  { readonly kind: 'raised' } | { readonly kind: 'link'; readonly href: string }
);

/** A text and its tags in the order of their beginnings. */
export interface TaggedText {
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** Adds a tag behind the others, or lengthens the last of its kind where only white space of `text` stands between. */
export function addTag(tags: Tag[], tag: Tag, text: string): void {
  if (tag.end <= tag.start) return;
  const index = tags.findLastIndex(({ kind }) => kind === tag.kind);
  const last = tags[index];
  if (last === undefined || text.slice(last.end, tag.start).trim() !== '' || !isSame(last, tag)) {
    tags.push(tag);
  } else tags[index] = { ...last, end: tag.end };
}

function isSame(one: Tag, other: Tag): boolean {
  if (one.kind === 'link') return other.kind === 'link' && one.href === other.href;
  return other.kind === 'raised' && one.end === other.start;
}

/** Lines as one text; a hyphen that only divides a word at the end of a line goes. */
export function joinWrapped(lines: readonly TaggedText[]): TaggedText {
  let text = '';
  const tags: Tag[] = [];
  for (const line of lines) {
    const isDivided = /\p{L}[-\u00ad\u2010]$/u.test(text) && startsLowerCase(line.text);
    const before = text === '' ? '' : isDivided ? text.slice(0, -1) : `${text} `;
    const shift = before.length;
    text = before + line.text;
    if (isDivided) clip(tags, shift);
    for (const tag of line.tags) {
      addTag(tags, { ...tag, start: tag.start + shift, end: tag.end + shift }, text);
    }
  }
  return { text, tags };
}

/** Tags end at `length` at the latest. */
function clip(tags: Tag[], length: number): void {
  for (const [index, tag] of tags.entries()) {
    if (tag.end > length) tags[index] = { ...tag, end: length };
  }
}
