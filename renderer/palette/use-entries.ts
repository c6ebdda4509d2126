/** What the palette can show now, from the stores of the window. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { useAnnotations } from '../state/annotations.ts';
import { openId, useDocument } from '../state/document.ts';
import { useLibrary } from '../state/library.ts';
import { useSettings } from '../state/settings.ts';
import { choiceEntries, commandEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import { documentEntries, headingEntries, noteEntries, pagesOf } from './places.ts';

/** The lines, and the pages of the open text. `goesTo`: only places of the open text. */
export function useEntries(goesTo: boolean): {
  readonly entries: readonly Entry[];
  readonly pages: ReadonlyMap<number, string>;
} {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  const open = useDocument((state) => state.open);
  const documents = useLibrary((library) => library.documents);
  const placed = useAnnotations((state) => state.placed);
  const text = open.kind === 'open' ? open.document : undefined;
  const places = useMemo(
    () => (text ? { headings: headingEntries(text), pages: pagesOf(text) } : undefined),
    [text],
  );
  const notes = useMemo(
    () => (text ? noteEntries(placed, format, t) : []),
    [text, placed, format, t],
  );
  const others = useMemo(() => {
    if (goesTo) return [];
    const other = i18n.getFixedT(settings.language === 'fa' ? 'en' : 'fa');
    const tongues = { t, other };
    return [
      ...commandEntries(tongues, text !== undefined),
      ...choiceEntries(tongues, settings),
      ...documentEntries(documents, openId(open)),
    ];
  }, [goesTo, i18n, t, settings, text, documents, open]);
  const entries = useMemo(
    () => [...others, ...(places?.headings ?? []), ...notes],
    [others, places, notes],
  );
  return { entries, pages: places?.pages ?? new Map<number, string>() };
}
