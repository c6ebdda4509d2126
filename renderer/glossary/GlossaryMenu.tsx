/** Glossaries in and out. */
import { ArrowDownUp } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { GlossaryFormat } from '../../electron/shared/term-requests.ts';
import { IconMenu } from '../components/IconMenu.tsx';
import menu from '../components/menu.module.css';
import { useLibrary } from '../state/library.ts';
import { chooseGlossary, exportTerms, useTerms } from '../state/terms.ts';

const formats = ['omegat', 'tbx', 'csv'] as const satisfies readonly GlossaryFormat[];

export function GlossaryMenu() {
  const { t } = useTranslation();
  const none = useTerms(({ terms }) => terms.length === 0);
  const readOnly = useLibrary((library) => library.readOnly);
  return (
    <IconMenu icon={ArrowDownUp} label={t('terms.inAndOut')}>
      <DropdownMenu.Item
        className={menu.item}
        disabled={readOnly}
        onSelect={() => void chooseGlossary()}
      >
        {t('terms.bring')}
      </DropdownMenu.Item>
      <DropdownMenu.Separator className={menu.separator} />
      {formats.map((format) => (
        <DropdownMenu.Item
          key={format}
          className={menu.item}
          disabled={none}
          onSelect={() => void exportTerms(format)}
        >
          {t(`terms.exportAs.${format}`)}
        </DropdownMenu.Item>
      ))}
    </IconMenu>
  );
}
