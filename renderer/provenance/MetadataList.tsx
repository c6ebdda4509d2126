/** What the text says of itself, field by field, with the reader's own values where there are some. */
import type { Document } from '../../corpus/document/document.ts';
import { fileFacts } from '../../corpus/document/metadata-edit.ts';
import type { DocumentDetails } from '../../electron/shared/document-requests.ts';
import { fieldNames } from './fields.ts';
import { MetadataField } from './MetadataField.tsx';
import styles from './provenance.module.css';

interface MetadataListProps {
  readonly document: Document;
  readonly details: DocumentDetails | null;
  readonly readOnly: boolean;
}

export function MetadataList({ document, details, readOnly }: MetadataListProps) {
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
