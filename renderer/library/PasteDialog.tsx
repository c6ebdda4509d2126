/** A look at what is on the clipboard before it becomes a document. */
import { useTranslation } from 'react-i18next';
import { describeText } from '../../corpus/text/language.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { importPasted, usePasting, type Pasted } from '../state/pasting.ts';
import { closeDialog } from '../state/session.ts';
import styles from './paste.module.css';

/** Units: characters and lines. Enough to know the text again. */
const shown = { characters: 1_200, lines: 14 } as const;

type Voice = ReturnType<typeof describeText>;

/** The beginning of a text, with an ellipsis where there is more. */
function beginning(text: string): string {
  const lines = text.trim().slice(0, shown.characters).split('\n');
  const start = lines.slice(0, shown.lines).join('\n').trimEnd();
  return start.length < text.trim().length ? `${start}…` : start;
}

export function PasteDialog() {
  const { t } = useTranslation();
  const pasted = usePasting((state) => state.pasted);
  return (
    <Dialog title={t('paste.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      {pasted.kind === 'text' ? (
        <Preview pasted={pasted} />
      ) : (
        <p role="alert">{t(`paste.${pasted.kind}`)}</p>
      )}
    </Dialog>
  );
}

function Preview({ pasted }: { readonly pasted: Extract<Pasted, { kind: 'text' }> }) {
  const { t } = useTranslation();
  const { title, text, html } = pasted;
  const voice = describeText(text, { language: 'und', direction: 'ltr' });
  return (
    <div className={styles.paste}>
      <p className={styles.name}>
        <span>{t('paste.name')}</span> <bdi lang={voice.language}>{title}</bdi>
      </p>
      <blockquote className={styles.preview} aria-label={t('paste.preview')}>
        {beginning(text)
          .split('\n')
          .map((line, index) => (
            <Line key={index} line={line} voice={voice} />
          ))}
      </blockquote>
      <p className={styles.hint}>{t(html === '' ? 'paste.asText' : 'paste.asPage')}</p>
      <p className={styles.choices}>
        <Button ref={firstFocus} look="main" onClick={() => void importPasted()}>
          {t('paste.import')}
        </Button>
        <Button onClick={closeDialog}>{t('paste.cancel')}</Button>
      </p>
    </div>
  );
}

/** A line in its own direction: a text may go to and fro between languages. */
function Line({ line, voice }: { readonly line: string; readonly voice: Voice }) {
  const { language, direction } = describeText(line, voice);
  return (
    <p lang={language} dir={direction}>
      {line}
    </p>
  );
}
