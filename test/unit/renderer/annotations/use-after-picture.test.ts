/** What waits for the first picture of a text, and what does not wait any more. */
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useAfterPicture } from '../../../../renderer/annotations/use-after-picture.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';

afterEach(cleanup);

const [one, other] = [DocumentId.parse('0123456789abcdef'), DocumentId.parse('fedcba9876543210')];
const stands = (text: DocumentId) => renderHook(() => useAfterPicture(text));

it('comes after the first picture of a text, then at once until another text stands', async () => {
  const first = stands(one).result;
  expect(first.current).toBe(false);
  await waitFor(() => expect(first.current).toBe(true));
  expect(stands(one).result.current).toBe(true);
  const another = stands(other).result;
  expect(another.current).toBe(false);
  await waitFor(() => expect(another.current).toBe(true));
  expect(stands(one).result.current).toBe(false);
});
