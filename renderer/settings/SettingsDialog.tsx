/** What the reader can set, by sections that a list at the side leads to, or found by words. */
import { Search } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { closeDialog, openDialog } from '../state/session.ts';
import { matcherOf } from '../state/title-search.ts';
import { sections } from './sections.ts';
import styles from './settings.module.css';

export function SettingsDialog() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>(sections[0].name);
  const narrow = useNarrow();
  const matches = matcherOf(query);
  return (
    <Dialog title={t('settings.title')} closeLabel={t('app.close')} onClose={closeDialog} sheet>
      <Tabs.Root
        className={styles.settings}
        // While something is looked for, no section is the chosen one.
        value={matches ? '' : chosen}
        onValueChange={(name) => {
          setQuery('');
          setChosen(name);
        }}
        orientation={narrow ? 'horizontal' : 'vertical'}
      >
        <div className={styles.side}>
          <SearchField value={query} onChange={setQuery} />
          <Tabs.List className={styles.sections} aria-label={t('settings.sections')}>
            {sections.map(({ name }) => (
              <Tabs.Trigger key={name} value={name} className={styles.tab}>
                {t(`settings.section.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Button className={styles.shortcuts} onClick={() => openDialog('shortcuts')}>
            {t('shortcuts.title')}
          </Button>
        </div>
        {sections.map(({ name, Section }) => (
          <Tabs.Content key={name} value={name} className={styles.section}>
            <Section />
          </Tabs.Content>
        ))}
        {matches && <Found matches={matches} />}
      </Tabs.Root>
    </Dialog>
  );
}

function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (query: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <label className={styles.search}>
      <Search aria-hidden size={16} />
      <input
        type="search"
        // An empty field has no direction of its own.
        dir={value === '' ? undefined : 'auto'}
        value={value}
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

/** The sections that hold the words, under one another. */
function Found({ matches }: { readonly matches: (texts: readonly string[]) => boolean }) {
  const { t } = useTranslation();
  const found = sections.filter(({ name, words }) =>
    matches([t(`settings.section.${name}`), ...words.map((key) => t(key))]),
  );
  return (
    <div className={styles.section}>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles.hint}>
        {found.length > 0
          ? found.map(({ name }) => t(`settings.section.${name}`)).join(' · ')
          : t('settings.nothingFound')}
      </p>
      {found.map(({ name, Section }) => (
        <section key={name} aria-label={t(`settings.section.${name}`)} className={styles.found}>
          <h3>{t(`settings.section.${name}`)}</h3>
          <Section />
        </section>
      ))}
    </div>
  );
}

/** Below this width the list of sections stands over them; as in settings.module.css. */
const narrowWindow = '(max-width: 44rem)';

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrowWindow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(narrowWindow).matches,
  );
}
