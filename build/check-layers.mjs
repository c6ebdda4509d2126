// Judges every import of the app and its tests by the rules of layers.cjs.
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import { root } from './bootstrap/paths.mjs';

const layers = ['corpus', 'electron', 'renderer', 'test'];
const { forbidden, options } = createRequire(import.meta.url)('./layers.cjs');

process.chdir(root);
const { output } = await cruise(layers, { ...options, ruleSet: { forbidden }, validate: true });

for (const { rule, from, to, cycle } of output.summary.violations) {
  const way = cycle?.map((step) => step.name).join(' → ') ?? to;
  const { comment } = forbidden.find(({ name }) => name === rule.name);
  console.log(`${from} → ${way}\n    ${rule.name}: ${comment}`);
}

/* A tool that reads nothing finds nothing wrong: with a compiler it does not know, the cruiser reports 0 modules. */
const empty = layers.filter(
  (layer) =>
    !output.modules.some(
      ({ source, dependencies }) => source.startsWith(`${layer}/`) && dependencies.length > 0,
    ),
);
for (const layer of empty)
  console.log(`No import was seen in ${layer}/: the rules were not tried there.`);

console.log(
  `${output.summary.violations.length} violations in ${output.summary.totalCruised} modules`,
);
process.exitCode = output.summary.violations.length + empty.length > 0 ? 1 : 0;
