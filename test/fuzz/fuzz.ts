/** The long fuzz as a command: damaged files by the thousand, read by the app's own worker with its limits. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createReader, startWorker, type Reader } from '../../electron/worker/reader.ts';
import { bytesOfRound, tryBytes } from './round.ts';
import { targets, type Target } from './targets.ts';

interface Options {
  readonly importer: readonly string[];
  readonly rounds: number;
  readonly from: number;
  readonly seed: number;
  readonly keep: string;
  readonly worker: string;
}

/** A round may take this much of a processor, all its readings together. Units: milliseconds. */
const slowest = 10_000;
/** By the clock: where one reading does not end by then, it hangs, however busy the machine is. Units: milliseconds. */
const endless = 120_000;
/** More than the process may hold at any time of a round. Units: MB; a quiet worker takes 150. */
const fullest = 1_500;
/** How often memory is looked at. Units: milliseconds. */
const lookEvery = 25;

interface Measured {
  readonly ms: number;
  readonly mb: number;
}

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 ** 2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs the work, and says how much of a processor it took and how much memory the process had at most. */
async function measure<T>(work: () => Promise<T>): Promise<[T, Measured]> {
  let mb = megabytes();
  const timer = setInterval(() => (mb = Math.max(mb, megabytes())), lookEvery);
  const start = process.cpuUsage();
  try {
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    return [result, { ms: Math.round((user + system) / 1000), mb: Math.max(mb, megabytes()) }];
  } finally {
    clearInterval(timer);
  }
}

/** Returns how many rounds had a fault. */
async function fuzz(name: string, target: Target, options: Options): Promise<number> {
  const { rounds, from, seed } = options;
  const reader: Reader = createReader(() => startWorker(options.worker), endless);
  const outcomes = new Map<string, number>();
  const times: number[] = [];
  let [most, slow, failed] = [0, 0, 0];
  for (let round = from; round < from + rounds; round += 1) {
    const bytes = await bytesOfRound(target, seed, round);
    const [{ outcome, faults }, { ms, mb }] = await measure(() => tryBytes(reader, target, bytes));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    times.push(ms);
    if (ms > (times[slow] ?? 0)) slow = times.length - 1;
    most = Math.max(most, mb);
    const all = [
      ...faults,
      ...(ms > slowest ? [`took ${ms} ms`] : []),
      ...(mb > fullest ? [`the process held ${mb} MB`] : []),
    ];
    if (all.length === 0) continue;
    failed += 1;
    tell(name, target, { round, options, bytes, faults: all });
  }
  await reader.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key} ${count}`);
  say(
    `${name}: ${rounds} rounds, ${failed} with faults; median ${at(0.5)} ms, 99 % ${at(0.99)} ms, most ${at(1)} ms (round ${from + slow}); at most ${most} MB; ${counts.join(', ')}`,
  );
  return failed;
}

interface Failure {
  readonly round: number;
  readonly options: Options;
  readonly bytes: Uint8Array;
  readonly faults: readonly string[];
}

/** Prints how to run a failing round again, and keeps its file. */
function tell(name: string, { fileName }: Target, failure: Failure): void {
  const { round, options, bytes, faults } = failure;
  mkdirSync(options.keep, { recursive: true });
  const file = join(options.keep, `${name}-${options.seed}-${round}${extname(fileName)}`);
  writeFileSync(file, bytes);
  say(
    `FAULT ${name}: --importer ${name} --seed ${options.seed} --from ${round} --rounds 1 (${file})`,
  );
  for (const fault of faults.slice(0, 5)) say(`  ${fault}`);
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number is needed');
}

function importerName(text: string, before: readonly string[]): readonly string[] {
  if (Object.hasOwn(targets, text)) return [...before, text];
  throw new InvalidArgumentError(`these can be fuzzed: ${Object.keys(targets).join(', ')}`);
}

async function main(): Promise<void> {
  const program = new Command('npm run fuzz --')
    .option('--importer <name>', 'one or several; absent: all', importerName, [])
    .option('--rounds <count>', 'how many damaged files for each', wholeNumber, 1000)
    .option('--from <round>', 'the first round', wholeNumber, 0)
    .option('--seed <number>', 'of all that is chosen by chance', wholeNumber, 1390)
    .requiredOption('--keep <folder>', 'where files that show a fault are kept')
    .requiredOption('--worker <file>', 'the built worker')
    .parse();
  const options = program.opts<Options>();
  const names = options.importer.length === 0 ? Object.keys(targets) : options.importer;
  let failed = 0;
  for (const name of names) {
    const target = targets[name];
    if (target) failed += await fuzz(name, target, options);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
