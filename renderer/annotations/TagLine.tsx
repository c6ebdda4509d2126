/** A tag in the list of all: its name, which can be changed, its count, its colour, and the way to take it away. */
import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagKey } from '../../corpus/annotations/tag.ts';
import { Button } from '../components/Button.tsx';
import { useColourName } from '../components/colour-names.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { colourTag, removeTag, renameTag, useTags } from '../state/tags.ts';
import { colours } from '../components/colours.ts';
import type { TagRow } from './tag-rows.ts';
import styles from './tags-manager.module.css';
import { useTagColours } from '../state/tag-colours.ts';

/** Which tag gets the keyboard when what had it is gone: `take` is true once, for the tag that was wanted last. */
export interface FocusByTag {
  readonly want: (tag: string) => void;
  readonly take: (tag: string) => boolean;
}

interface RowProps {
  readonly row: TagRow;
  readonly others: readonly TagRow[];
}

interface TagLineProps extends RowProps {
  /** The tag after it, or before the last one. */
  readonly beside: string | undefined;
  readonly focus: FocusByTag;
}

export function TagLine({ row, others, beside, focus }: TagLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const colourOf = useTagColours();
  const [renaming, setRenaming] = useState(false);
  const { tag, name, depth, all } = row;
  const rename = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (rename.current && focus.take(tag)) rename.current.focus();
  });
  return (
    <li className={styles.line} style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
      {renaming ? (
        <Renaming
          row={row}
          others={others}
          onClose={(to) => {
            focus.want(to);
            setRenaming(false);
          }}
        />
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
            ref={rename}
            icon={Pencil}
            label={t('tags.rename', { tag: isolate(tag) })}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            icon={Trash2}
            label={t('tags.remove', { tag: isolate(tag) })}
            onClick={() => {
              if (beside !== undefined) focus.want(beside);
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

interface RenamingProps extends RowProps {
  /** Told the name that the tag has then. */
  readonly onClose: (tag: string) => void;
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
        onClose(to);
        if (to.trim() !== tag) void renameTag(tag, to);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose(tag);
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
      <Button onClick={() => onClose(tag)}>{t('annotation.cancel')}</Button>
      <p id={hint} role="status" className={styles.hint}>
        {t(merges ? 'tags.merges' : 'tags.steps')}
      </p>
    </form>
  );
}
