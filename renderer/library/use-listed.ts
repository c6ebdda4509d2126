/** The texts of the list: all of them in order, those that the words find, and those that the filter leaves. */
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sorted, useFilter } from '../state/arranging.ts';
import { filtered } from '../state/filter.ts';
import { entriesOf, narrowed, type LibraryEntry } from '../state/library-entries.ts';
import { useLibrary } from '../state/library.ts';
import { useSettings } from '../state/settings.ts';

/** See the fields; each is the same array as long as nothing in it changed. */
export interface Listed {
  readonly all: readonly LibraryEntry[];
  readonly found: readonly LibraryEntry[];
  readonly shown: readonly LibraryEntry[];
  /** The words that `found` is by; typing runs ahead of them. */
  readonly query: string;
}

export function useListed(): Listed {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const documents = useLibrary((library) => library.documents);
  const query = useDeferredValue(useLibrary((library) => library.query));
  const filter = useFilter();
  const sort = useSettings((settings) => settings.librarySort);
  const all = useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return sorted(entriesOf(documents), sort, compare);
  }, [documents, sort, language]);
  const found = useMemo(() => narrowed(all, query), [all, query]);
  const shown = useMemo(() => filtered(found, filter), [found, filter]);
  return { all, found, shown, query };
}
