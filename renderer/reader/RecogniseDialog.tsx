/** Asks in which languages the pictures of the open document are to be read, or read again. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { unreadPages } from '../../corpus/document/provenance.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { Dialog } from '../components/Dialog.tsx';
import { isolate } from '../components/isolate.ts';
import { OcrQuestion } from '../components/OcrQuestion.tsx';
import { useFormat, type Format } from '../components/use-format.ts';
import { useDocument } from '../state/document.ts';
import { recogniseDocument } from '../state/recognising.ts';
import { closeDialog } from '../state/session.ts';

export function RecogniseDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useDocument((state) => state.open);
  const document = open.kind === 'open' ? open.document : undefined;
  const question = document && questionAbout(document, t, format);
  return (
    <Dialog title={t('recognise.title')} closeLabel={t('app.close')} onClose={closeDialog}>
      {document && question !== undefined ? (
        <OcrQuestion
          question={question}
          onRead={(languages) => void recogniseDocument(document.id, languages)}
        />
      ) : (
        <p>{t('recognise.nothing')}</p>
      )}
    </Dialog>
  );
}

/** What is to be asked; undefined where the text has no pictures that could be read. */
function questionAbout(
  { metadata, provenance: { report, ocr } }: Document,
  t: Translate,
  format: Format,
): string | undefined {
  const count = unreadPages(report);
  const title = isolate(metadata.title);
  if (count > 0) return t('recognise.question', { count, shown: format.number(count), title });
  if (ocr === undefined) return undefined;
  const languages = ocr.languages.map((language) => format.language(language));
  return t('recognise.again', { title, languages: languages.join(t('provenance.comma')) });
}
