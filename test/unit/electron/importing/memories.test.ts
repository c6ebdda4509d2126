/** A translation memory through the whole import: a text, and a pair of its two languages that the window is told of. */
import { expect, it } from 'vitest';
import { startTestApp } from '../../../support/app-services.ts';

const segment = (language: string, words: string) =>
  `<tuv xml:lang="${language}"><seg>${words}</seg></tuv>`;
const memory = `<tmx version="1.4"><header srclang="en"/><body>
<tu>${segment('en', 'The well is deep.')}${segment('fa', 'چاه ژرف است.')}</tu>
<tu><prop type="x-state">aligned</prop><prop type="x-confidence">0.61</prop>${segment('en', 'Two. Three.')}${segment('fa', 'دو و سه.')}</tu>
</body></tmx>`;
const file = { name: 'wells.tmx', bytes: new TextEncoder().encode(memory) };

it('becomes a pair whose beads stand as the file says, once, and stays apart if the reader took it apart', async () => {
  const app = startTestApp();
  await app.drop([file]);
  await app.jobs.idle();
  const told = app.events.filter(({ name }) => name === 'pairs:changed');
  const [pair] = await app.client.request('pair:list', {});
  expect(told.map(({ data }) => data)).toEqual([{ pairs: [pair] }]);
  const { beads } = await app.client.request('pair:open', { id: pair!.id });
  expect(beads.map(({ state, confidence }) => [state, confidence])).toEqual([
    ['confirmed', 1],
    ['aligned', 0.61],
  ]);
  await app.client.request('pair:delete', { id: pair!.id });
  await app.drop([file]);
  await app.jobs.idle();
  expect(await app.client.request('pair:list', {})).toEqual([]);
});
