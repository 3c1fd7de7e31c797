import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOKEN } from '../server.mjs';
import { wire } from './wire.mjs';

/** How many requests it may take to make one that fails smaller. */
const PATIENCE = 100;

/** Failures by kind, each shown by the smallest request that fails so. */
export class Failures {
  /**
   * @param send sends a request again
   * @param verdict what is wrong with an answer, or undefined
   */
  constructor(send, verdict) {
    Object.assign(this, { send, verdict, byKind: new Map() });
  }

  get count() {
    return this.byKind.size;
  }

  look(request, answer) {
    const wrong = this.verdict(request, answer);
    if (wrong) {
      const kind = `${wrong}, ${request.spoiler.name}`;
      this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), { request, wrong, answer }]);
    }
  }

  async print(directory, credentials) {
    let number = 0;
    for (const [kind, all] of this.byKind) {
      const first = all.sort((a, b) => size(a.request) - size(b.request))[0];
      const where = [...new Set(all.map(({ request }) => request.operation.id))].join(', ');
      const small = wire(await this.shrink(first), credentials);
      console.log(`\nFAILURE ${++number}: ${kind}; ${all.length} times, in ${where}`);
      console.log(`  ${curl(small, join(directory, `${number}.body`), credentials.lead[1])}`);
      console.log(`  → ${first.answer.status} ${first.answer.body.slice(0, 400)}`);
    }
    if (number > 0) {
      console.log(
        `\nTo repeat one: make run WAYMARK_BOOTSTRAP_TOKEN=${TOKEN}; for $SESSION sign in as police@example.org.`,
      );
    }
  }

  /** The same failure with as much as possible left out. */
  async shrink({ request, wrong }) {
    let small = request;
    let tries = PATIENCE;
    for (let again = true; again;) {
      again = false;
      for (const smaller of smallerThan(small)) {
        if (tries-- > 0 && this.verdict(smaller, await this.send(smaller)) === wrong) {
          small = smaller;
          again = true;
          break;
        }
      }
    }
    return small;
  }
}

function size(request) {
  const { path, headers, body } = wire(request, {});
  return path.length + JSON.stringify(headers).length + (body?.length ?? 0);
}

/** The request with one header, parameter or member less. */
function smallerThan(request) {
  const without = (list) => list.map((_, i) => list.toSpliced(i, 1));
  const { body } = request;
  const isObject =
    request.raw === undefined && body !== null && typeof body === 'object' && !Array.isArray(body);
  const members = isObject ? Object.keys(body).filter((name) => body[name] !== undefined) : [];
  return [
    ...without(request.headers).map((headers) => ({ ...request, headers })),
    ...without(request.query).map((query) => ({ ...request, query })),
    ...members.map((name) => ({ ...request, body: { ...body, [name]: undefined } })),
  ];
}

/** The request as a curl command; a long or binary body goes to a file. */
function curl({ method, path, headers, body }, file, session) {
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const header = ([name, value]) => {
    if (value === session) {
      return `-H "Cookie: $SESSION"`;
    }
    return `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`;
  };
  const isPlain = body !== undefined && body.length < 600 && /^[\x20-\x7e]*$/.test(body.toString('latin1'));
  if (body !== undefined && !isPlain) {
    writeFileSync(file, body);
  }
  const data = isPlain ? quote(body.toString()) : `@${file}`;
  const address = quote(`http://127.0.0.1:8080${path}`);
  const words = [
    `curl -si --path-as-is -X ${method} ${address}`,
    ...headers.map(header),
    ...(body === undefined ? [] : [`--data-binary ${data}`]),
  ];
  return words.join(' ');
}
