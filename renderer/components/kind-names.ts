/** What kinds are called in the interface language, and which kind is meant by a name. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { builtInKinds, isBuiltIn, kindKey } from '../../corpus/annotations/kind.ts';

/** The function that names a kind; the reader's own is its own name. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return useCallback((kind) => (isBuiltIn(kind) ? t(`noteKind.${kind}`) : kind), [t]);
}

/** The kind of this name: a usual one however it is typed, or the reader's own word; null for nothing. */
export function kindMeant(typed: string, nameOf: (kind: string) => string): string | null {
  const words = typed.trim().replace(/\s+/gu, ' ');
  if (words === '') return null;
  const usual = builtInKinds.find((kind) => kindKey(nameOf(kind)) === kindKey(words));
  return usual ?? words;
}
