/** What is known of a thing, name by name; what is not known is left out. */
export function FactList({
  facts,
  className,
}: {
  facts: [string, string | undefined][];
  className?: string;
}) {
  return (
    <dl className={className ? `wm-facts ${className}` : 'wm-facts'}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
