import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BACKEND, refuse } from './server.mjs';

/** Runs a program of the test classes, whose class path `make` has put into target/large.classpath. */
export function java(heap, ...args) {
  const target = join(BACKEND, 'target');
  const libraries = join(target, 'large.classpath');
  if (!existsSync(libraries)) {
    refuse('It needs the class path of the tests: run it by make');
  }
  const classpath = [
    join(target, 'classes'),
    join(target, 'test-classes'),
    readFileSync(libraries, 'utf8').trim(),
  ].join(delimiter);
  return spawnSync(
    'java',
    [heap, '-XX:+UseSerialGC', '-Djava.awt.headless=true', '-cp', classpath, ...args.map(String)],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
}
