import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BACKEND, refuse } from './server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * The reference plan under another key, as a PUT sends it: 51 actions, twelve quarters from 2022-23-Q1.
 *
 * @param jar of a distribution, whose libraries read the YAML
 */
export function referencePlan(jar, key) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const file = join(BACKEND, 'src', 'main', 'resources', 'demonstration', 'barnet-davawg.yaml');
  const made = spawnSync(
    java,
    ['-cp', join(dirname(jar), 'lib', 'main', '*'), join(HERE, 'PlanAsJson.java'), file],
    { maxBuffer: 2 ** 26 },
  );
  if (made.status !== 0) {
    refuse(`The plan could not be read: ${made.stderr}`);
  }
  const document = JSON.parse(made.stdout);
  document.plan.key = key;
  return document;
}

export const QUARTERS = [2022, 2023, 2024].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-${String(year + 1).slice(2)}-Q${quarter}`),
);
/** A day in the last of them, so that all of them can be reported on. */
export const TODAY = '2025-01-10';
