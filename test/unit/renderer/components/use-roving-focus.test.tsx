/** One tab stop in a list whose rows are no buttons. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useRovingFocus } from '../../../../renderer/components/use-roving-focus.ts';

afterEach(cleanup);

function List() {
  const roving = useRovingFocus();
  return (
    <div {...roving} role="tree">
      {['Bread', 'Salt', 'Water'].map((name) => (
        <div key={name} role="treeitem" data-roving="">
          {name}
        </div>
      ))}
    </div>
  );
}

it('gives every row a place for the focus, which rows that are no buttons had lost', () => {
  render(<List />);
  const stops = screen.getAllByRole('treeitem').map((row) => row.getAttribute('tabindex'));
  expect(stops).toEqual(['0', '-1', '-1']);
});
