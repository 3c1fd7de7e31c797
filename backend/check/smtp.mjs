/** A mail server that cannot be relied on, as its clients meet one: by RFC 5321, without TLS, on loopback. */
import { createServer } from 'node:net';

/**
 * @param mood said anew for each mail once its text has been given: 'take', 'refuse' (451) or 'drop' (taken, and the line breaks before the answer)
 * @returns its port, and the mails that it took, with the moods that they met
 */
export function startSmtp(mood) {
  const mails = [];
  const refused = [];
  const server = createServer((line) => {
    let rest = '';
    let to;
    let text;
    const say = (words) => line.write(`${words}\r\n`);
    const end = () => {
      const mail = { to, id: /^message-id:\s*(\S+)/im.exec(text)?.[1], text };
      const felt = mood(mail);
      if (felt === 'refuse') {
        refused.push(mail);
        return say('451 Try again later');
      }
      mails.push({ ...mail, felt });
      return felt === 'drop' ? line.destroy() : say('250 Taken');
    };
    const hear = (words) => {
      if (text !== undefined) {
        if (words !== '.') {
          text += `${words}\n`;
          return;
        }
        end();
        text = undefined;
        return;
      }
      const verb = words.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(words)?.[1];
      } else if (verb === 'DATA') {
        text = '';
        say('354 Go on');
        return;
      }
      say(verb === 'QUIT' ? '221 Bye' : '250 OK');
    };
    line.setEncoding('utf8');
    line.on('error', () => undefined);
    line.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop();
      lines.forEach(hear);
    });
    say('220 check ready');
  });
  return new Promise((started) =>
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      started({ port: server.address().port, mails, refused });
    }),
  );
}
