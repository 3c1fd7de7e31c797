import type { Stretch } from './wordDiff';

/** What went and what came: by colour, by a line, and in words for whoever listens. */
export function Marked({ stretches }: { stretches: Stretch[] }) {
  return stretches.map(({ kind, words }, index) => {
    if (kind === 'SAME') return <span key={index}>{words}</span>;
    const Mark = kind === 'ADDED' ? 'ins' : 'del';
    return (
      <Mark key={index}>
        <span className="govuk-visually-hidden">{kind === 'ADDED' ? '[added: ' : '[gone: '}</span>
        {words.trimEnd()}
        <span className="govuk-visually-hidden">]</span>
        {/\s$/.test(words) && ' '}
      </Mark>
    );
  });
}
