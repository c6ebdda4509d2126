/** What the values of a filter are called in the interface language. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import type { Format as TextFormat } from '../../corpus/document/provenance.ts';
import { useFormat } from '../components/use-format.ts';
import { collectionOf, useCollections } from '../state/collections.ts';
import type { Facet } from '../state/filter.ts';

/** Names a value of a facet. */
export function useFacetName(): (facet: Facet, value: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const collections = useCollections(({ all }) => all);
  return useCallback(
    (facet, value) => {
      switch (facet) {
        case 'language':
          return value === 'und' ? t('provenance.unknownLanguage') : format.language(value);
        case 'format':
          return t(`provenance.format.${value as TextFormat}`);
        case 'collection':
          return collectionOf(collections, value as CollectionId)?.name ?? '';
        default:
          return value;
      }
    },
    [t, format, collections],
  );
}
