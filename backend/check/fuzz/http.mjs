/** HTTP as it comes over the wire: nothing is normalised, added or refused on our side. */
import { connect } from 'node:net';

const TICK = 100;
const PATIENCE = 20_000;

/**
 * One exchange on a connection of its own.
 *
 * @param headers list of [name, value]; Host, Connection and Content-Length are added
 * @param body Buffer, or undefined for none
 * @returns status (0 when there was no answer), headers by lower-case name, body as text, milliseconds
 */
export function exchange(port, { method, path, headers, body }) {
  const chunked = headers.some(([name]) => name === 'Transfer-Encoding');
  const head = [
    `${method} ${path} HTTP/1.1`,
    ...(headers.some(([name]) => name === 'Host') ? [] : [`Host: 127.0.0.1:${port}`]),
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined || chunked ? [] : [`Content-Length: ${body.length}`]),
  ].join('\r\n');
  const framed = chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    : body;
  return new Promise((done) => {
    const parts = [];
    // Counted rather than timed: while the machine sleeps, nobody is slow.
    let waited = 0;
    const clock = setInterval(() => (waited += TICK) >= PATIENCE && finish(), TICK);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from(`${head}\r\n\r\n`, 'latin1'));
      if (body !== undefined) {
        socket.write(framed);
      }
    });
    const finish = () => {
      clearInterval(clock);
      socket.destroy();
      done({ ...parse(Buffer.concat(parts)), milliseconds: waited });
    };
    const onData = (part) => {
      parts.push(part);
      // A server that has not read all of a body keeps the connection for a while: its answer is whole all the same.
      if (isWhole(Buffer.concat(parts))) {
        finish();
      }
    };
    socket.on('data', onData).on('end', finish).on('error', finish);
  });
}

function isWhole(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  const length = bytes
    .subarray(0, Math.max(end, 0))
    .toString('latin1')
    .match(/^content-length: (\d+)/im)?.[1];
  return length !== undefined && bytes.length >= end + 4 + Number(length);
}

function parse(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) {
    return { status: 0, headers: {}, body: '' };
  }
  const [first, ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(first.split(' ')[1]);
  const rest = bytes.subarray(end + 4);
  if (status < 200) {
    return parse(rest);
  }
  const headers = {};
  lines.forEach(
    (line) =>
      (headers[line.slice(0, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 1).trim()),
  );
  const body = headers['transfer-encoding'] === 'chunked' ? dechunk(rest) : rest;
  return { status, headers, body: body.toString('utf8') };
}

function dechunk(bytes) {
  const parts = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf('\r\n', at);
    const size = line < 0 ? 0 : parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    if (!size) {
      return Buffer.concat(parts);
    }
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
