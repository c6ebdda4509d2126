/** The field that narrows a list by words; Escape empties it. */
import { Search } from 'lucide-react';
import { firstFocus } from './first-focus.ts';
import styles from './filter-field.module.css';

interface FilterFieldProps {
  /** So that a command can put the cursor into the field. */
  readonly id?: string;
  /** Its name, which also stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  /** Has the keyboard when its dialog opens. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

export function FilterField({ id, label, value, first, onChange }: FilterFieldProps) {
  return (
    <div className={styles.field}>
      <Search size={16} aria-hidden />
      <input
        ref={first ? firstFocus : undefined}
        id={id}
        type="search"
        // An empty field has no direction of its own.
        dir={value === '' ? undefined : 'auto'}
        value={value}
        aria-label={label}
        placeholder={label}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          // A dialog around it stays.
          event.preventDefault();
          onChange('');
        }}
      />
    </div>
  );
}
