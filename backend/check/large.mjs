/**
 * Writes a plan of 2,000 actions in each format by a Java that has no more room than the plan itself takes and a stated part more:
 * 64 MiB for CSV, Excel and Word, 384 MiB for PDF.
 *
 *   node check/large.mjs [--actions 2000]
 *
 * Needs the classes and test classes built, and the class path in target/large.classpath: `make check-large` sees to both.
 */
import { java } from './java.mjs';
import { options, refuse } from './server.mjs';

const ROOM = { csv: 64, xlsx: 64, docx: 64, pdf: 384 };
const PROGRAM = 'org.waymark.document.LargePlan';
const MEBIBYTE = 2 ** 20;
const { actions } = options({ actions: 2000 });

const results = Object.entries(ROOM).map(([format, room]) => written(format, room));
results.forEach(({ line }) => console.log(line));
const good = results.every(({ passed }) => passed);
console.log(good ? 'large: passed' : 'large: FAILED');
process.exit(good ? 0 : 1);

function written(format, room) {
  const before = java(`-Xmx1g`, PROGRAM, format, actions, 'measure');
  const live = Math.ceil(figure(before, 'live') / MEBIBYTE);
  const began = Date.now();
  const run = java(`-Xmx${live + room}m`, PROGRAM, format, actions);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const passed = run.status === 0;
  const outcome = passed
    ? `${(figure(run, 'bytes') / MEBIBYTE).toFixed(1)} MiB of file in ${seconds} s`
    : run.stderr.trim().split('\n').slice(0, 2).join(' ');
  return {
    passed,
    line: `${format.padEnd(5)}${actions} actions, ${live} MiB for the plan and ${room} MiB more: ${outcome}`,
  };
}

function figure({ stdout, stderr }, name) {
  const found = stdout.match(new RegExp(`^${name} (\\d+)$`, 'm'));
  return found ? Number(found[1]) : refuse(`It said no ${name}: ${stdout}${stderr}`.slice(0, 2000));
}
