import { describe, expect, it } from 'vitest';
import { connect } from '../../../../renderer/state/client.ts';
import { gatherNear } from '../../../../renderer/state/gathering.ts';
import { makeDocument } from '../../../support/documents.ts';
import { createFakeApp } from '../../../support/fake-app.ts';

describe('gatherNear', () => {
  const long = 'The tide comes twice a day. '.repeat(100);
  const document = makeDocument(Array.from({ length: 20 }, (_, at) => `${long}${at}`));
  const ids = document.blocks.map((block) => block.id);

  it.each([
    { name: 'from the first block on', place: undefined, wanted: ids.slice(0, 4) },
    { name: 'from the block before the place on', place: ids[10], wanted: ids.slice(9, 13) },
    { name: 'to the end', place: ids[19], wanted: ids.slice(18) },
    { name: 'from the first on where the place is not there', place: 'x', wanted: ids.slice(0, 4) },
  ])('asks for what is seen at first: $name', async ({ place, wanted }) => {
    const { bridge } = createFakeApp({ documents: [document] });
    const asked: unknown[] = [];
    connect({
      ...bridge,
      request(name, params) {
        asked.push(params);
        return bridge.request(name, params);
      },
    });
    await gatherNear(document, place);
    expect(asked).toEqual([{ id: document.id, blockIds: wanted }]);
  });
});
