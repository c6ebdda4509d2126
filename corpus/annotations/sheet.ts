/** A sheet: passages of several documents in the reader's own order, with his own words between them. */
import * as z from 'zod';
import { AnnotationId } from './annotation.ts';

export const SheetId = z.string().min(8).brand<'SheetId'>();
export type SheetId = z.infer<typeof SheetId>;

/** A passage is named, not copied, so that it stays as its note is; words of the reader's own are Markdown. */
export const SheetItem = z.discriminatedUnion('kind', [
  z.object({ id: z.string().min(1), kind: z.literal('passage'), annotation: AnnotationId }),
  z.object({ id: z.string().min(1), kind: z.literal('text'), text: z.string().max(100_000) }),
]);
export type SheetItem = Readonly<z.infer<typeof SheetItem>>;

export const SheetTitle = z.string().trim().min(1).max(200);

/** Ids of items differ within the sheet; a passage may stand in it more than once. */
export const Sheet = z.object({
  id: SheetId,
  title: SheetTitle,
  items: z.array(SheetItem).max(20_000),
});
export type Sheet = Readonly<z.infer<typeof Sheet>>;

/** A sheet in a list; `modified` is ISO-8601 UTC. */
export const SheetSummary = z.object({
  id: SheetId,
  title: SheetTitle,
  items: z.number().int().nonnegative(),
  modified: z.string(),
});
export type SheetSummary = Readonly<z.infer<typeof SheetSummary>>;

/** The items with one moved by so many places, as far as there is room; the same array where nothing moves. */
export function withMoved(
  items: readonly SheetItem[],
  id: string,
  by: number,
): readonly SheetItem[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (item === undefined) return items;
  const to = Math.min(Math.max(from + by, 0), items.length - 1);
  if (to === from) return items;
  const others = items.filter((one) => one !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The items with others put in at `at`, else at the end. */
export function withInserted(
  items: readonly SheetItem[],
  added: readonly SheetItem[],
  at = items.length,
): readonly SheetItem[] {
  return [...items.slice(0, at), ...added, ...items.slice(at)];
}

/** The items without one. */
export function withoutItem(items: readonly SheetItem[], id: string): readonly SheetItem[] {
  return items.filter((item) => item.id !== id);
}
