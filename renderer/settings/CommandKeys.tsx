/** A command with its keys: pressed anew to change them, and given back their usual ones. */
import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandLabels } from '../../electron/shared/command-labels.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import { fixedKeys, keysOf } from '../../electron/shared/shortcuts.ts';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { leftToRight } from '../components/isolate.ts';
import { faultOf, keysOfPress, writeKeys, type KeyFault } from '../components/keys.ts';
import { useDesk, useSettings } from '../state/settings.ts';
import { chooseKeys, ownerOf, resetKeys } from '../state/shortcuts.ts';
import styles from './shortcuts.module.css';

/**
 * - `shown`: the keys stand there.
 * - `listening`: the next press is taken; `fault` says why the last one could not be.
 * - `asking`: `keys` are those of `owner`, and may be taken from it.
 */
type Recording =
  | { readonly kind: 'shown' }
  | { readonly kind: 'listening'; readonly fault?: KeyFault }
  | { readonly kind: 'asking'; readonly keys: string; readonly owner: CommandId };

export function CommandKeys({ command }: { readonly command: CommandId }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const own = useSettings((settings) => settings.shortcuts);
  const [now, setNow] = useState<Recording>({ kind: 'shown' });
  const hintId = useId();
  const name = t(`menu.${commandLabels[command]}`);
  const keys = keysOf(command, own, desk);
  const written = keys === undefined ? undefined : writeKeys(keys, desk.mac);
  if (fixedKeys.has(command)) {
    return (
      <li className={styles.command}>
        <span>{name}</span>
        <kbd dir="ltr">{written}</kbd>
      </li>
    );
  }
  const choose = (chosen: string | null) => {
    setNow({ kind: 'shown' });
    void chooseKeys(command, chosen);
  };
  const pressed = (event: React.KeyboardEvent) => {
    if (now.kind !== 'listening' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.key === 'Escape') setNow({ kind: 'shown' });
    else if (isPlain && /^(Backspace|Delete)$/.test(event.key)) choose(null);
    else setNow(heard(keysOfPress(event.nativeEvent, desk.mac)));
  };
  /** What follows from keys that were pressed; undefined while only modifiers are held. */
  const heard = (pressedKeys: string | undefined): Recording => {
    if (pressedKeys === undefined) return now;
    const fault = faultOf(pressedKeys, desk.mac);
    if (fault) return { kind: 'listening', fault };
    const owner = ownerOf(pressedKeys, own, desk);
    if (owner && fixedKeys.has(owner)) return { kind: 'listening', fault: 'taken' };
    if (owner && owner !== command) return { kind: 'asking', keys: pressedKeys, owner };
    choose(pressedKeys);
    return { kind: 'shown' };
  };
  const listens = now.kind === 'listening';
  return (
    <li className={styles.command}>
      <span>{name}</span>
      <button
        type="button"
        className={styles.keys}
        aria-label={
          listens
            ? `${name}: ${t('shortcuts.press')}`
            : t('shortcuts.change', {
                name,
                keys: written === undefined ? t('shortcuts.noKeys') : leftToRight(written),
              })
        }
        aria-pressed={listens}
        aria-describedby={now.kind === 'shown' ? undefined : hintId}
        onClick={() => setNow(listens ? { kind: 'shown' } : { kind: 'listening' })}
        onKeyDown={pressed}
        onBlur={() => listens && setNow({ kind: 'shown' })}
      >
        {listens ? t('shortcuts.press') : written ? <kbd dir="ltr">{written}</kbd> : '—'}
      </button>
      <IconButton
        icon={RotateCcw}
        label={t('shortcuts.reset', { name })}
        className={styles.reset}
        disabled={own[command] === undefined}
        onClick={() => void resetKeys(command)}
      />
      <p id={hintId} role="status" className={styles.said}>
        {listens && t(now.fault ? `shortcuts.fault.${now.fault}` : 'shortcuts.pressHint')}
        {now.kind === 'asking' && (
          <>
            {t('shortcuts.conflict', {
              keys: leftToRight(writeKeys(now.keys, desk.mac)),
              name: t(`menu.${commandLabels[now.owner]}`),
            })}{' '}
            <Button autoFocus onClick={() => choose(now.keys)}>
              {t('shortcuts.take')}
            </Button>{' '}
            <Button onClick={() => setNow({ kind: 'shown' })}>{t('shortcuts.leave')}</Button>
          </>
        )}
      </p>
    </li>
  );
}
