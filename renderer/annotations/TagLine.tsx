/** A tag in the list of all: its name, which can be changed, its count, its colour, and the way to take it away. */
import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagKey } from '../../corpus/annotations/tag.ts';
import { Button } from '../components/Button.tsx';
import { useColourName } from '../components/colour-names.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { passFocus } from '../components/pass-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { colourTag, removeTag, renameTag, useTags } from '../state/tags.ts';
import { colours } from '../components/colours.ts';
import type { TagRow } from './tag-rows.ts';
import styles from './tags-manager.module.css';
import { useTagColours } from '../state/tag-colours.ts';

interface TagLineProps {
  readonly row: TagRow;
  readonly others: readonly TagRow[];
}

export function TagLine({ row, others }: TagLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const colourOf = useTagColours();
  const [renaming, setRenaming] = useState(false);
  const { tag, name, depth, all } = row;
  return (
    <li className={styles.line} style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
      {renaming ? (
        <Renaming row={row} others={others} onClose={() => setRenaming(false)} />
      ) : (
        <>
          <span className={styles.dot} data-colour={colourOf(tag)} aria-hidden />
          <bdi className={styles.name} title={tag}>
            {name}
          </bdi>
          <span className={styles.count}>
            {t('tags.count', { count: all, shown: format.number(all) })}
          </span>
          <ColourChoice tag={tag} />
          <IconButton
            icon={Pencil}
            label={t('tags.rename', { tag: isolate(tag) })}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            icon={Trash2}
            label={t('tags.remove', { tag: isolate(tag) })}
            onClick={({ currentTarget }) => {
              passFocus(currentTarget, 'li');
              void removeTag(tag);
            }}
          />
        </>
      )}
    </li>
  );
}

function ColourChoice({ tag }: { readonly tag: string }) {
  const { t } = useTranslation();
  const nameOf = useColourName();
  const own = useTags((state) => state.colours.find((one) => tagKey(one.tag) === tagKey(tag)));
  return (
    <select
      aria-label={t('tags.colour', { tag: isolate(tag) })}
      value={own?.colour ?? ''}
      onChange={({ target }) => {
        void colourTag(tag, colours.find((one) => one === target.value) ?? null);
      }}
    >
      <option value="">{t('tags.noColour')}</option>
      {colours.map((colour) => (
        <option key={colour} value={colour}>
          {nameOf(colour)}
        </option>
      ))}
    </select>
  );
}

interface RenamingProps extends TagLineProps {
  readonly onClose: () => void;
}

/** A name that another tag has makes one of the two, which is said before. */
function Renaming({ row: { tag }, others, onClose }: RenamingProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState(tag);
  const hint = useId();
  const key = tagKey(to);
  const merges = key !== tagKey(tag) && others.some((one) => tagKey(one.tag) === key);
  return (
    <form
      className={styles.renaming}
      onSubmit={(event) => {
        event.preventDefault();
        if (key === '') return;
        onClose();
        if (to.trim() !== tag) void renameTag(tag, to);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        autoFocus
        dir="auto"
        maxLength={80}
        aria-label={t('tags.newName', { tag: isolate(tag) })}
        aria-describedby={hint}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      <Button look="main" type="submit" disabled={key === ''}>
        {t(merges ? 'tags.merge' : 'tags.keep')}
      </Button>
      <Button onClick={onClose}>{t('annotation.cancel')}</Button>
      <p id={hint} role="status" className={styles.hint}>
        {t(merges ? 'tags.merges' : 'tags.steps')}
      </p>
    </form>
  );
}
