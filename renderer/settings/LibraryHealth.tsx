/** Whether the library is sound, what is wrong with it, and its repair. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { problemTexts } from '../../electron/shared/health-text.ts';
import type { LibraryHealth as Health } from '../../electron/shared/health.ts';
import { Button } from '../components/Button.tsx';
import { checkLibrary, lookAtHealth, repairLibrary, useHealth } from '../state/health.ts';
import styles from './settings.module.css';

export function LibraryHealth() {
  const { t } = useTranslation();
  const health = useHealth((state) => state.health);
  const busy = useHealth((state) => state.busy);
  const failure = useHealth((state) => state.failure);
  useEffect(() => {
    void lookAtHealth();
  }, []);
  const isSound = health?.checks.every(({ ok }) => ok) === true;
  const isRepairable = health?.checks.some(({ problems }) =>
    problems.some(({ remedy }) => remedy !== null),
  );
  return (
    <div className={styles.group}>
      <h4 className={styles.label}>{t('settings.health')}</h4>
      <p className={styles.hint}>{t('settings.healthHint')}</p>
      <div className={styles.buttons}>
        <Button aria-disabled={busy !== null} onClick={() => void checkLibrary()}>
          {t(busy === 'checking' ? 'settings.checking' : 'settings.check')}
        </Button>
        {isRepairable === true && (
          <Button look="main" aria-disabled={busy !== null} onClick={() => void repairLibrary()}>
            {t(busy === 'repairing' ? 'settings.repairing' : 'settings.repair')}
          </Button>
        )}
      </div>
      <p role="status" className={failure || (health && !isSound) ? styles.failure : styles.said}>
        {failure ? errorText(t, failure) : health && t(verdictOf(health, isSound))}
      </p>
      {health && <Report health={health} />}
    </div>
  );
}

function verdictOf({ backup }: Health, isSound: boolean) {
  if (backup === null) return isSound ? 'health.sound' : 'settings.notSound';
  return isSound ? 'health.repaired' : 'health.left';
}

function Report({ health }: { readonly health: Health }) {
  const { t } = useTranslation();
  const { done, checks, backup, setAside } = health;
  const wrong = checks.filter(({ ok }) => !ok);
  return (
    <>
      {wrong.map(({ name, problems }) => (
        <Lines
          key={name}
          heading={t(`health.check.${name}`)}
          lines={problemTexts(t, problems, false)}
        />
      ))}
      {done.length > 0 && <Lines heading={t('health.done')} lines={problemTexts(t, done, true)} />}
      {backup !== null && <p className={styles.hint}>{t('health.backup', { name: backup })}</p>}
      {setAside !== null && (
        <p className={styles.hint}>{t('health.setAside', { name: setAside })}</p>
      )}
    </>
  );
}

/** Of a library that is damaged everywhere no more than can be read. */
const mostLines = 20;

function Lines({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
}) {
  return (
    <div>
      <p>{heading}</p>
      <ul className={styles.problems}>
        {lines.slice(0, mostLines).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
