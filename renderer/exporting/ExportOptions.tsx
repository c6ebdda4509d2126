/** What is exported, in which format and how: the choices of the export dialog. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  exportFormats,
  noteFormats,
  sheetFormats,
  singleFormats,
  usualTemplates,
} from '../../electron/shared/export-formats.ts';
import { useFormat } from '../components/use-format.ts';
import { useDocument } from '../state/document.ts';
import { changeExport, withFormat, type Exporting } from '../state/export-dialog.ts';
import { preparePairExport } from '../state/pair-exporting.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import { loadTags, useTags } from '../state/tags.ts';
import { Choice } from './Choice.tsx';
import { ExportTemplate } from './ExportTemplate.tsx';
import styles from './exporting.module.css';

interface ExportOptionsProps {
  readonly exporting: Exporting;
}

export function ExportOptions({ exporting }: ExportOptionsProps) {
  const { t } = useTranslation();
  const { format, notesOnly, scope } = exporting;
  const isSheet = scope.kind === 'sheet';
  const formats = isSheet ? exportFormats.filter((one) => sheetFormats.has(one)) : exportFormats;
  return (
    <form className={styles.options} onSubmit={(event) => event.preventDefault()}>
      <Scope exporting={exporting} />
      <Choice
        label={t('export.format')}
        value={format}
        onChange={(picked) => {
          const chosen = exportFormats.find((each) => each === picked);
          if (chosen !== undefined) changeExport((state) => withFormat(state, chosen));
        }}
      >
        {formats.map((each) => (
          <option key={each} value={each}>
            {t(`exportFormat.${each}`)}
          </option>
        ))}
      </Choice>
      <p className={styles.hint}>{t(`exportHint.${format}`)}</p>
      <Layout exporting={exporting} />
      {!isSheet && noteFormats.has(format) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={notesOnly}
            onChange={({ target }) =>
              changeExport((state) => ({ ...state, notesOnly: target.checked }))
            }
          />
          {t('export.notesOnly')}
        </label>
      )}
      {!isSheet && usualTemplates[format] !== undefined && <ExportTemplate exporting={exporting} />}
    </form>
  );
}

/** The open text, the notes with a tag, or everything; what was chosen elsewhere stays a choice. */
function Scope({ exporting: { scope } }: ExportOptionsProps) {
  const { t } = useTranslation();
  const open = useDocument((state) =>
    state.open.kind === 'open' ? state.open.document : undefined,
  );
  const written = useFormat();
  const tags = useTags((state) => state.known);
  useEffect(() => void loadTags(), []);
  const isPaired = useParallel(({ pairs }) => pairsOf(pairs, open?.id ?? null).length > 0);
  const isOpen = scope.kind === 'documents' && scope.ids.length === 1 && scope.ids[0] === open?.id;
  const value = scope.kind === 'tag' ? `tag:${scope.tag}` : isOpen ? 'open' : scope.kind;
  const choose = (chosen: string): void => {
    if (chosen === 'all') changeExport((state) => ({ ...state, scope: { kind: 'all' } }));
    else if (chosen === 'open' && open !== undefined) {
      changeExport((state) => ({ ...state, scope: { kind: 'documents', ids: [open.id] } }));
    } else if (chosen === 'pair') {
      void preparePairExport();
    } else if (chosen.startsWith('tag:')) {
      const tag = chosen.slice('tag:'.length);
      changeExport((state) => ({ ...state, scope: { kind: 'tag', tag } }));
    }
  };
  return (
    <Choice begins label={t('export.what')} value={value} onChange={(picked) => choose(picked)}>
      {scope.kind === 'documents' && !isOpen && (
        <option value="documents">
          {t('export.chosenTexts', {
            count: scope.ids.length,
            shown: written.number(scope.ids.length),
          })}
        </option>
      )}
      {scope.kind === 'annotations' && (
        <option value="annotations">{t('export.chosenNotes')}</option>
      )}
      {scope.kind === 'sheet' && <option value="sheet">{t('export.sheet')}</option>}
      {open !== undefined && <option value="open">{t('export.open')}</option>}
      {isPaired && <option value="pair">{t('export.withTranslation')}</option>}
      <option value="all">{t('export.all')}</option>
      {tags.length > 0 && (
        <optgroup label={t('export.tag')}>
          {tags.map(({ tag }) => (
            <option key={tag} value={`tag:${tag}`}>
              {tag}
            </option>
          ))}
        </optgroup>
      )}
    </Choice>
  );
}

/** One file, a folder or a zip; asked only where there may be several texts. */
function Layout({ exporting }: ExportOptionsProps) {
  const { t } = useTranslation();
  const { scope, layout, format } = exporting;
  const isOne =
    scope.kind === 'sheet' ||
    (scope.kind === 'annotations' && scope.documentId !== undefined) ||
    (scope.kind === 'documents' && scope.ids.length === 1);
  if (isOne) return null;
  return (
    <Choice
      label={t('export.layout')}
      value={layout}
      onChange={(picked) => {
        const chosen = layouts.find((each) => each === picked);
        if (chosen !== undefined) changeExport((state) => ({ ...state, layout: chosen }));
      }}
    >
      {layouts
        .filter((each) => each !== 'file' || !singleFormats.has(format))
        .map((each) => (
          <option key={each} value={each}>
            {t(`export.layouts.${each}`)}
          </option>
        ))}
    </Choice>
  );
}

const layouts = ['file', 'folder', 'zip'] as const;
