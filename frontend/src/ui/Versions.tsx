import type { ReactNode } from 'react';

interface Version {
  key: string;
  name: string;
  mine: ReactNode;
  theirs: ReactNode;
}

/** What one has typed beside what somebody else has stored meanwhile, field by field. */
export function Versions({ of }: { of: Version[] }) {
  return (
    <dl>
      {of.map(({ key, name, mine, theirs }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <span>Yours</span> {mine || <i>nothing</i>}
          </dd>
          <dd>
            <span>Stored now</span> {theirs || <i>nothing</i>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
