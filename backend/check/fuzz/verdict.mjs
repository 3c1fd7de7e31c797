/** What is wrong with an answer, in a few words; undefined when all is well. */

const SLOW = 8_000;
/** The HTTP server refuses these before the application sees them, and says no more than the status. */
const BY_THE_SERVER = new Set([414, 431]);
const LEAKS = [
  [/\bat [\w.$/]+\([\w$]+\.java:\d+\)/, 'a stack trace'],
  [/\b(java|javax|jakarta|org|io|com)\.[a-z]\w*\.[\w.$]*[A-Z]\w*/, 'a class name'],
  [/\b\w*(Exception|Error)\b(?! on our side)/, 'a class name'],
  [
    /\b(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|PSQL|JDBC|Hibernate|SQLSTATE|Jackson|RESTEasy|Quarkus|Vert\.x)\b/i,
    'a word of SQL or of a library',
  ],
];

/** @param names class names that no caller need know, from the contract */
export function verdict(request, answer, names) {
  const { operation, spoiler } = request;
  if (answer.status === 0) {
    return 'no answer';
  }
  if (answer.status >= 500) {
    return `status ${answer.status}`;
  }
  const allowed = statusesFor(request);
  if (!allowed.has(answer.status)) {
    return `undocumented status ${answer.status}`;
  }
  if (answer.status < 300 && spoiler.refused && request.caller !== 'nobody') {
    return `accepted with ${answer.status}`;
  }
  const bodyless =
    answer.status === 304 || request.method === 'HEAD' || answer.status < 300 || BY_THE_SERVER.has(answer.status);
  const problem = bodyless ? undefined : faultsOfProblem(answer);
  const leak = answer.status >= 400 ? leakIn(answer.body, names) : undefined;
  return (
    leak ?? problem ?? (answer.milliseconds > SLOW ? `an answer after more than ${SLOW / 1000} s` : undefined)
  );
}

/** What the contract has for the operation; 405 for a method that the address does not have, and 404 where the address became another. */
function statusesFor({ operation, spoiler, method }) {
  if (spoiler.otherMethod) {
    const asGet = method === 'HEAD' && operation.methodsHere.includes('GET');
    return asGet ? new Set([...operation.statuses, 200, 304]) : new Set([405]);
  }
  return spoiler.moves ? new Set([...operation.statuses, 200, 404, 405]) : operation.statuses;
}

function faultsOfProblem({ status, headers, body }) {
  if (headers['content-type']?.split(';')[0] !== 'application/problem+json') {
    return `no problem document, but ${headers['content-type'] ?? 'nothing'} with status ${status}`;
  }
  try {
    const problem = JSON.parse(body);
    const whole = ['type', 'title', 'detail', 'instance'].every(
      (member) => typeof problem[member] === 'string' && problem[member] !== '',
    );
    return whole && problem.status === status
      ? undefined
      : `an incomplete problem document with status ${status}`;
  } catch {
    return `a problem document that is no JSON with status ${status}`;
  }
}

function leakIn(body, names) {
  // What was sent may come back as the instance and as the present version of a thing; neither is a leak.
  const words = body.replace(/"instance":"[^"]*"/, '').replace(/"present":\{.*\}/s, '');
  const found = LEAKS.find(([pattern]) => pattern.test(words));
  const name = names.find((one) => new RegExp(`\\b${one}\\b`).test(words));
  return found ? `${found[1]} in the answer` : name && `the class name ${name} in the answer`;
}
