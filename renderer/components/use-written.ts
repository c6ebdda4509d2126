/** A field for what is typed in the reader's own way, such as a day or a year, and counts once it can be read. */
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';

/** What the `input` gets, and whether its words can be read. */
export interface Written {
  readonly isWrong: boolean;
  readonly input: {
    readonly value: string;
    readonly 'aria-invalid': true | undefined;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * @param writtenAs what holds now, as it is written; when that changes, the field shows it.
 * @param read gives undefined for words that say nothing.
 * @param keep is told of other words than those, when the field is left or Enter is pressed.
 */
export function useWritten<T>(
  writtenAs: string,
  read: (words: string) => T | undefined,
  keep: (value: T) => void,
): Written {
  const [written, setWritten] = useState(writtenAs);
  const [last, setLast] = useState(writtenAs);
  if (last !== writtenAs) {
    // Set or taken off elsewhere.
    setLast(writtenAs);
    setWritten(writtenAs);
  }
  const isSame = written === writtenAs;
  const value = isSame ? undefined : read(written);
  const isWrong = !isSame && value === undefined;
  const apply = (): void => {
    if (value !== undefined) keep(value);
  };
  return {
    isWrong,
    input: {
      value: written,
      'aria-invalid': isWrong || undefined,
      onChange: ({ target }) => setWritten(target.value),
      onBlur: apply,
      onKeyDown: ({ key }) => {
        if (key === 'Enter') apply();
      },
    },
  };
}
