/** What speaks for a likely pair, in words. */
import type { PairReason } from '../../corpus/alignment/pairing.ts';
import type { Translate } from './i18n.ts';

/** One phrase for each reason, what tells most first. */
export function pairReasonTexts(reasons: readonly PairReason[], t: Translate): readonly string[] {
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'names': {
        const list = reason.names.map(([name, same]) =>
          name === same ? isolated(name) : `${isolated(name)}–${isolated(same)}`,
        );
        return t('parallel.reason.names', { list: joined(list, t) });
      }
      case 'numbers': {
        const list = reason.numbers.map((value) => t('parallel.reason.number', { value }));
        return t('parallel.reason.numbers', { list: joined(list, t) });
      }
      default:
        return t(`parallel.reason.${reason.kind}`);
    }
  });
}

const joined = (list: readonly string[], t: Translate): string =>
  list.join(t('parallel.reason.comma'));

/** A name keeps its direction to itself. */
const isolated = (name: string): string => `\u2068${name}\u2069`;
