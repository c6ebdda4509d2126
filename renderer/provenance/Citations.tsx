/** The text, and the part of it that is being read, as the interface's language cites them. */
import { useTranslation } from 'react-i18next';
import { cite } from '../../corpus/document/citation.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';
import { Button } from '../components/Button.tsx';
import { isolate } from '../components/isolate.ts';
import { citablePart, copyCitation } from '../state/citing.ts';
import { useReading } from '../state/reading.ts';
import { useSettings } from '../state/settings.ts';
import styles from './provenance.module.css';

export function Citations({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const here = useReading((reading) => reading.here);
  const part = citablePart(document, here);
  return (
    <>
      <Citation document={document} button={t('provenance.copyCitation')} />
      {part && (
        <Citation document={document} part={part} button={t('provenance.copyPartCitation')} />
      )}
    </>
  );
}

interface CitationProps {
  readonly document: Document;
  readonly part?: Part;
  readonly button: string;
}

function Citation({ document, part, button }: CitationProps) {
  const language = useSettings((settings) => settings.language);
  return (
    <div className={styles.citation}>
      <p>{cite(document, language, part, isolate)}</p>
      <Button onClick={() => copyCitation(document, language, part)}>{button}</Button>
    </div>
  );
}
