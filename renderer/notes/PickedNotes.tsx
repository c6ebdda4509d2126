/** What can be done with the notes that are picked; it stands at the list's foot while some are. */
import { BookmarkPlus, Palette, Share, Shapes, Tag, Trash2, X } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { builtInKinds } from '../../corpus/annotations/kind.ts';
import { useKindName } from '../components/kind-names.ts';
import { useColourName } from '../components/colour-names.ts';
import { colours } from '../components/colours.ts';
import { IconButton } from '../components/IconButton.tsx';
import { IconMenu } from '../components/IconMenu.tsx';
import menu from '../components/menu.module.css';
import { PickedBar } from '../components/PickedBar.tsx';
import { useFormat } from '../components/use-format.ts';
import { useAllNotes } from '../state/all-notes.ts';
import { prepareExport } from '../state/export-dialog.ts';
import { useLibrary } from '../state/library.ts';
import { changeNotes, deleteNotes } from '../state/note-changes.ts';
import { pickNoNotes, usePickedNotes } from '../state/note-picking.ts';
import { openDialog } from '../state/session.ts';
import styles from './notes-view.module.css';
import { SheetItems } from './SheetItems.tsx';

export function PickedNotes() {
  const { t } = useTranslation();
  const format = useFormat();
  const picked = usePickedNotes(({ ids }) => ids);
  const found = useAllNotes((state) => state.found);
  const readOnly = useLibrary((library) => library.readOnly);
  const count = picked.size;
  const said = count === 0 ? '' : t('allNotes.picked', { count, shown: format.number(count) });
  // In the order of the list: so they come into a sheet and a file.
  const order = new Set(found?.groups.flatMap(({ ids }) => ids) ?? []);
  const ids = [...order].filter((id) => picked.has(id));
  return (
    <PickedBar said={said} label={t('allNotes.withPicked')} wide>
      <IconMenu icon={BookmarkPlus} label={t('sheets.add')} disabled={readOnly}>
        <SheetItems notes={ids} />
      </IconMenu>
      <IconButton
        icon={Tag}
        label={t('allNotes.tagThem')}
        disabled={readOnly}
        onClick={() => openDialog('noteTags')}
      />
      <ColourMenu ids={ids} disabled={readOnly} />
      <KindMenu ids={ids} disabled={readOnly} />
      <IconButton
        icon={Share}
        label={t('allNotes.exportThem')}
        onClick={() => prepareExport({ annotations: ids })}
      />
      <IconButton
        icon={Trash2}
        label={t('allNotes.deleteThem')}
        disabled={readOnly}
        onClick={() => void deleteNotes(ids)}
      />
      <IconButton icon={X} label={t('allNotes.pickNone')} onClick={() => pickNoNotes()} />
    </PickedBar>
  );
}

interface ChangeMenuProps {
  readonly ids: readonly AnnotationId[];
  readonly disabled: boolean;
}

function ColourMenu({ ids, disabled }: ChangeMenuProps) {
  const { t } = useTranslation();
  const nameOf = useColourName();
  return (
    <IconMenu icon={Palette} label={t('allNotes.colourThem')} disabled={disabled}>
      {colours.map((colour) => (
        <DropdownMenu.Item
          key={colour}
          className={menu.item}
          onSelect={() => void changeNotes(ids, { colour })}
        >
          <span className={styles.swatch} data-colour={colour} aria-hidden />
          {nameOf(colour)}
        </DropdownMenu.Item>
      ))}
    </IconMenu>
  );
}

function KindMenu({ ids, disabled }: ChangeMenuProps) {
  const { t } = useTranslation();
  const nameOf = useKindName();
  const own = (useAllNotes(({ choices }) => choices?.kind) ?? []).filter(
    ({ label }) => label !== '',
  );
  const kinds = [...builtInKinds, ...own.map(({ label }) => label)];
  return (
    <IconMenu icon={Shapes} label={t('allNotes.kindOfThem')} disabled={disabled}>
      {kinds.map((kind) => (
        <DropdownMenu.Item
          key={kind}
          className={menu.item}
          onSelect={() => void changeNotes(ids, { kind })}
        >
          <bdi>{nameOf(kind)}</bdi>
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Separator className={menu.separator} />
      <DropdownMenu.Item
        className={menu.item}
        onSelect={() => void changeNotes(ids, { kind: null })}
      >
        {t('allNotes.noKind')}
      </DropdownMenu.Item>
    </IconMenu>
  );
}
