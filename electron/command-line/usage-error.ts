/** The command was asked for in a way that makes no sense. */
import type { Translate } from '../shared/i18n.ts';

/** `explain` says what is wrong in the language of the messages. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly explain: (t: Translate) => string) {
    super('wrong usage');
  }
}
