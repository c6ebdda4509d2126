/** What the text says of itself, field by field, with the reader's own values where there are some. */
import { useEffect } from 'react';
import { fileFacts } from '../../corpus/document/metadata-edit.ts';
import type { Document } from '../../corpus/document/document.ts';
import { useLibrary } from '../state/library.ts';
import { loadDetails, useProvenance } from '../state/provenance.ts';
import { fieldNames } from './fields.ts';
import { MetadataField } from './MetadataField.tsx';
import styles from './provenance.module.css';

export function MetadataList({ document }: { readonly document: Document }) {
  const { id } = document;
  const details = useProvenance((state) => (state.id === id ? state.details : null));
  const readOnly = useLibrary((library) => library.readOnly);
  // Told anew when the library changes: an edit by the command line, a new edition.
  const documents = useLibrary((library) => library.documents);
  useEffect(() => void loadDetails(id), [id, documents]);
  const facts = fileFacts(document);
  return (
    <dl className={styles.facts}>
      {fieldNames.map((name) => (
        <MetadataField
          key={name}
          name={name}
          facts={facts}
          file={details?.file ?? facts}
          edited={details?.edit[name] !== undefined}
          canEdit={details !== null && !readOnly}
        />
      ))}
    </dl>
  );
}
