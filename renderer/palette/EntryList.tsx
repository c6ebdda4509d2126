/** The lines of the palette under their headings; the keyboard stays in the field and one line is marked. */
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandKeys } from '../components/command-keys.ts';
import type { Entry } from './entry.ts';
import styles from './palette.module.css';
import type { EntryGroup } from './search.ts';

interface EntryListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly EntryGroup[];
  /** The marked line, counted through all groups. */
  readonly index: number;
  readonly onUse: (entry: Entry) => void;
}

export function EntryList({ id, label, groups, index, onUse }: EntryListProps) {
  const { t } = useTranslation();
  let before = 0;
  return (
    <div role="listbox" id={id} className={styles.list} aria-label={label}>
      {groups.map(({ name, entries }) => {
        const first = before;
        before += entries.length;
        const title = t(`palette.group.${name}`);
        return (
          <div key={name} role="group" aria-label={title} className={styles.group}>
            <div role="presentation" className={styles.name}>
              {title}
            </div>
            {entries.map((entry, place) => (
              <Line
                key={entry.key}
                id={`${id}-${first + place}`}
                entry={entry}
                isActive={first + place === index}
                onUse={onUse}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onUse: (entry: Entry) => void;
}

function Line({ id, entry, isActive, onUse }: LineProps) {
  const ref = useRef<HTMLDivElement>(null);
  const keys = useCommandKeys(entry.command);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { title, detail, current, depth = 0 } = entry;
  const voice = entry.voice?.();
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.line}
      style={{ paddingInlineStart: `${0.75 + Math.min(depth, 4) * 0.9}rem` }}
      // The field keeps the keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onUse(entry)}
    >
      <span className={styles.title}>
        {voice ? (
          <bdi lang={voice.language} dir={voice.direction}>
            {title}
          </bdi>
        ) : (
          title
        )}
      </span>
      {detail !== undefined && <bdi className={styles.detail}>{detail}</bdi>}
      {current === true && <Check size={15} aria-hidden className={styles.current} />}
      {keys !== undefined && (
        <kbd className={styles.keys} dir="ltr">
          {keys}
        </kbd>
      )}
    </div>
  );
}
