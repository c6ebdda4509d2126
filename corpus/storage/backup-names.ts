/** The names of backups, which say when they were made, and which of them newer ones supersede. */

/** Weeks of which the last backup is kept. */
const weeks = 4;

const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-replaced)?\.sqlite$/;

/** The name of the backup made at `now` (ISO-8601 UTC with milliseconds), without the colons that Windows forbids. */
export function backupName(now: string, replaced: boolean): string {
  return `${now.replace(/[:.]/g, '-')}${replaced ? '-replaced' : ''}.sqlite`;
}

/** When a backup was made, as ISO-8601 UTC, and whether it is a replaced library; undefined for other files. */
export function madeAtOf(
  name: string,
): { readonly madeAt: string; readonly replaced: boolean } | undefined {
  const match = pattern.exec(name);
  if (!match) return undefined;
  const [, day = '', hour = '', minute = '', second = '', fraction = '', replaced] = match;
  return {
    madeAt: `${day}T${hour}:${minute}:${second}.${fraction}Z`,
    replaced: replaced !== undefined,
  };
}

/**
 * Those of `names` that need not be kept: the last of each of the `days` latest days and of each of the 4 latest weeks that
 * have a backup stay. Days without one do not count, so that nothing goes after a long absence. Days and weeks (from
 * Monday) are those of UTC.
 */
export function superseded(names: readonly string[], days: number): readonly string[] {
  const newestFirst = [...names].sort().reverse();
  const kept = new Set([
    ...lastOfEach(newestFirst, dayOf, days),
    ...lastOfEach(newestFirst, (name) => Math.floor((dayOf(name) + 3) / 7), weeks),
  ]);
  return newestFirst.filter((name) => !kept.has(name));
}

/** The first name of each of the first `count` spans. */
function lastOfEach(
  newestFirst: readonly string[],
  spanOf: (name: string) => number,
  count: number,
): readonly string[] {
  const last = new Map<number, string>();
  for (const name of newestFirst) {
    if (!last.has(spanOf(name))) last.set(spanOf(name), name);
  }
  return [...last.values()].slice(0, count);
}

/** Days since 1970-01-01, which was a Thursday. */
function dayOf(name: string): number {
  return Math.floor(Date.parse(madeAtOf(name)?.madeAt ?? '') / 86_400_000);
}
