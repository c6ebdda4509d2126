/** What became of an item of a file with notes, in words. */
import type { Translate } from './i18n.ts';
import type { IncomingItem } from './incoming-requests.ts';

/** Why it is told: left out, not found, or found elsewhere than the file says. */
export function fateOf(
  t: Translate,
  { status, reason, elsewhere }: Pick<IncomingItem, 'status' | 'reason' | 'elsewhere'>,
): string {
  if (reason !== undefined) return t(`incoming.leftOut.${reason}`);
  return elsewhere ? t('incoming.elsewhere') : t(`incoming.status.${status}`);
}
