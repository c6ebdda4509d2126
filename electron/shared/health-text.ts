/** What a check of the library found, and what was done about it, in words. */
import type { Problem } from './health.ts';
import type { Translate } from './i18n.ts';

/** Each problem once, with how often it is there where that is more than once. `about` isolates what may run the other way. */
export function problemTexts(
  t: Translate,
  problems: readonly Problem[],
  isDone: boolean,
  about: (text: string) => string = (text) => text,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { trouble, about: what, remedy } of problems) {
    const done = isDone && remedy !== null ? t(`health.remedy.${remedy}`) : undefined;
    const outlook = done ?? t(`health.repairable.${remedy ?? 'none'}`);
    const text = t('health.problem', {
      trouble: t(`health.trouble.${trouble}`, { about: about(what) }),
      outlook,
    });
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) =>
    count === 1 ? text : t('health.several', { text, count }),
  );
}
