/** The terms of the library in the whole window: their list, and the one that is looked at with its uses. */
import { Plus, X } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { closeGlossary, useGlossary } from '../state/glossary.ts';
import { useLibrary } from '../state/library.ts';
import { invoke } from '../state/commands.ts';
import { loadTerms, useTerms } from '../state/terms.ts';
import { GlossaryMenu } from './GlossaryMenu.tsx';
import { GlossarySide } from './GlossarySide.tsx';
import { languagesOf, listedTerms } from './listed.ts';
import { TermDetails } from './TermDetails.tsx';
import { TermList } from './TermList.tsx';
import styles from './glossary.module.css';

export function Glossary() {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const terms = useTerms((state) => state.terms);
  const { words, sortedBy, languages, marked, chosen } = useGlossary();
  const readOnly = useLibrary((library) => library.readOnly);
  const listed = useMemo(
    () => listedTerms(terms, { words, sortedBy, languages, marked }),
    [terms, words, sortedBy, languages, marked],
  );
  const language = sortedBy === '' ? (languagesOf(terms)[0] ?? 'fa') : sortedBy;
  const isEmpty = terms.length === 0;
  useEffect(() => {
    // Without terms there is nothing to search in, and Escape leaves from a button as well.
    const [first] = ['input', 'button:enabled'].flatMap(
      (name) => root.current?.querySelector<HTMLElement>(name) ?? [],
    );
    first?.focus();
  }, [isEmpty]);
  useEffect(() => {
    void loadTerms();
    // What was under the view gets the keyboard back.
    return () => {
      requestAnimationFrame(focusWhatIsRead);
    };
  }, []);
  const term = terms.find(({ id }) => id === chosen);
  return (
    <div ref={root} className={styles.view} role="main" onKeyDown={leaveByEscape}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('terms.title')}</h1>
        <span className={styles.tools}>
          <Button disabled={readOnly} onClick={() => invoke('term:mark')}>
            <Plus size={16} aria-hidden /> {t('terms.add')}
          </Button>
          <GlossaryMenu />
          <IconButton
            icon={X}
            label={t('terms.close')}
            command="view:showGlossary"
            onClick={closeGlossary}
          />
        </span>
      </div>
      {isEmpty ? (
        <p className={styles.empty}>{t('terms.empty')}</p>
      ) : (
        <div className={styles.page} data-details={term !== undefined || undefined}>
          <GlossarySide terms={terms} listed={listed.length} />
          <TermList terms={listed} language={language} />
          {term ? (
            <TermDetails key={term.id} term={term} />
          ) : (
            <p className={styles.hint}>{t('terms.chooseOne')}</p>
          )}
        </div>
      )}
    </div>
  );
}

function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
  event.preventDefault();
  closeGlossary();
}

/** The text where one is open, else the library. */
function focusWhatIsRead(): void {
  if (document.activeElement !== document.body) return;
  const text = document.querySelector<HTMLElement>('main [data-pane]');
  (text ?? document.querySelector<HTMLElement>('#library-search'))?.focus({ preventScroll: true });
}
