/** “Where this is from”: what the open text says of itself, its file, and what import did with it. */
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { SidePanel } from '../components/SidePanel.tsx';
import { useLibrary } from '../state/library.ts';
import { useDocument } from '../state/document.ts';
import { toggleProvenance } from '../state/session.ts';
import { Citations } from './Citations.tsx';
import { Editions } from './Editions.tsx';
import { FileFacts } from './FileFacts.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { MetadataList } from './MetadataList.tsx';
import styles from './provenance.module.css';
import { Rereading } from './Rereading.tsx';
import { useDetails } from './use-details.ts';
import { Voice } from './Voice.tsx';

export function ProvenancePanel() {
  const { t } = useTranslation();
  const open = useDocument((state) => state.open);
  if (open.kind !== 'open') return null;
  return (
    <SidePanel
      label={t('provenance.title')}
      title={t('provenance.title')}
      closing={t('provenance.close')}
      onClose={() => toggleProvenance(false)}
      side="end"
    >
      {/* A form that is open belongs to one document. */}
      <Sections key={open.document.id} document={open.document} />
    </SidePanel>
  );
}

function Sections({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const details = useDetails(document.id);
  const readOnly = useLibrary((library) => library.readOnly);
  return (
    <div className={styles.sections}>
      <Section title={t('provenance.text')}>
        <MetadataList document={document} details={details} readOnly={readOnly} />
      </Section>
      <Section title={t('provenance.citation')}>
        <Citations document={document} />
      </Section>
      {details && details.editions.length > 1 && (
        <Section title={t('provenance.editions')}>
          <Editions id={document.id} details={details} readOnly={readOnly} />
        </Section>
      )}
      <Section title={t('provenance.file')}>
        <FileFacts provenance={document.provenance} />
        {!readOnly && (
          <Rereading document={document} outdated={details?.importerOutdated ?? false} />
        )}
      </Section>
      <Section title={t('provenance.voice')}>
        <Voice document={document} />
      </Section>
      <Section title={t('provenance.report')}>
        <ImportNotes report={document.provenance.report} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
