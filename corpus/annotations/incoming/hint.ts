/** Where in its original a foreign selector says that words stand: it narrows where they are looked for, and proves nothing. */
import * as z from 'zod';
import type { Block } from '../../document/block.ts';
import type { PlainText } from '../../document/plain-text.ts';
import type { Interval } from '../../document/range.ts';
import { listOf, member, textOf } from './json-value.ts';
import { OriginalHint, originalHintOf } from './original-hint.ts';

/** `page` from 1; `lines` from 0, half-open. */
export const IncomingHint = z.object({
  page: z.number().int().positive().optional(),
  lines: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).optional(),
  /** Known to blocks only once their original is read again. */
  original: OriginalHint.optional(),
});
export type IncomingHint = Readonly<z.infer<typeof IncomingHint>>;

/**
 * What selectors say in terms that blocks know too, or their original; `file` is that of a book which they are about; undefined where they say nothing of the kind. Source: RFC 8118 (`page=3`),
 * RFC 5147 (`line=10,12`), Hypothesis' `PageSelector`, whose index counts from 0.
 */
export function hintOf(nodes: readonly unknown[], file?: string): IncomingHint | undefined {
  const values = nodes.flatMap((node) => textOf(member(node, 'value')) ?? []);
  const numbers = (pattern: RegExp): readonly number[] =>
    values.flatMap((value) => pattern.exec(value)?.slice(1) ?? []).map(Number);
  const [index] = nodes
    .filter((node) => listOf(member(node, 'type')).includes('PageSelector'))
    .map((node) => member(node, 'index'));
  const [page = typeof index === 'number' ? index + 1 : undefined] = numbers(
    /^#?(?:.*&)?page=(\d{1,9})(?:&|$)/u,
  );
  const [first, last] = numbers(/^#?line=(\d{1,9}),(\d{1,9})(?:;|$)/u);
  const original = originalHintOf(nodes, file);
  const hint = IncomingHint.safeParse({
    ...(page === undefined ? {} : { page }),
    ...(first === undefined || last === undefined || last <= first ? {} : { lines: [first, last] }),
    ...(original === undefined ? {} : { original }),
  }).data;
  return hint === undefined || Object.keys(hint).length === 0 ? undefined : hint;
}

/** The stretch of the text that the hint is about, from its first block to its last; undefined where no block is there. */
export function nearOf(
  { page, lines }: IncomingHint,
  plain: PlainText,
  blocks: readonly Pick<Block, 'id' | 'place'>[],
): Interval | undefined {
  if (page === undefined && lines === undefined) return undefined;
  const isThere = ({ place }: Pick<Block, 'place'>): boolean =>
    (page === undefined || place.page === page) &&
    (lines === undefined ||
      (place.lines !== undefined && place.lines[0] < lines[1] && lines[0] < place.lines[1]));
  const inside = blocks.filter(isThere);
  const [first, last] = [inside[0], inside.at(-1)].map((block) =>
    plain.indexById.get(block?.id ?? ''),
  );
  if (first === undefined || last === undefined) return undefined;
  // A page begins within the block that began on the page before.
  const start = plain.starts[page === undefined ? first : Math.max(0, first - 1)];
  const end = plain.starts[last + 1] ?? plain.text.length;
  return start === undefined ? undefined : { start, end };
}
