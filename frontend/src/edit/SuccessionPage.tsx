import { partners as partnersOf, succession } from '../api/addresses';
import { ApiError, post } from '../api/client';
import { useAnswer } from '../api/queries';
import type { Partner, Quarter } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { Check } from '../ui/Check';
import { Input, Select } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { quarterChoices } from './ActionFields';
import { ChangePage } from './ChangePage';
import { openQuarters, usualQuarter } from './quarters';
import { fieldOf, useChange } from './useChange';
import { forManager } from './forManager';

const NEW = 'new body';
export const KINDS_OF_PARTNER: { value: Partner['kind']; label: string }[] = [
  { value: 'ORGANISATION', label: 'An organisation' },
  { value: 'TEAM', label: 'A team' },
  { value: 'MEETING', label: 'A meeting' },
];

/** Its name is part of the address: without it there is nothing to ask the server. */
const NOT_NAMED = new ApiError({
  type: 'about:blank',
  title: 'Not complete',
  status: 422,
  detail: 'Choose the body that ends',
  errors: [{ pointer: '/old', detail: 'Choose the body that ends' }],
});

/** A body takes another's place: the board took over from the group in July. */
function SuccessionPage() {
  const plan = usePlan();
  const { items: partners } = useAnswer(partnersOf(plan.key));
  const standing = partners.filter(({ succeededBy }) => !succeededBy);
  const kept = useKept(toEdit.succession(plan.key), () => ({
    old: '',
    to: '',
    body: { key: '', name: '', kind: 'ORGANISATION' as Partner['kind'] },
    from: usualQuarter(plan),
    withPeople: true,
    reason: '',
  }));
  const { old, to, body, from, withPeople, reason } = kept.typed;
  const editBody = (changes: Partial<typeof body>) =>
    kept.edit((typed) => ({ body: { ...typed.body, ...changes } }));
  const change = useChange(plan.key, kept);
  const { errorAt } = change.recording;
  const nameOf = (key: string) => partners.find((partner) => partner.key === key)?.name ?? key;
  const choices = (except: string) =>
    standing.filter(({ key }) => key !== except).map(({ key, name }) => ({ value: key, label: name }));

  return (
    <ChangePage
      plan={plan.key}
      title="Let a body take another’s place"
      {...{ change, kept }}
      button="Let it take the other’s place"
      warning
      onSend={() =>
        void change.send(async (confirmed) => {
          if (!old) throw NOT_NAMED;
          const successor = to === NEW ? { partner: body } : { to: to || undefined };
          await post(succession(plan.key, old), { ...successor, from, withPeople, reason, ...confirmed });
          return `${to === NEW ? body.name : nameOf(to)} takes the place of ${nameOf(old)} from ${quarterName(from)} on.`;
        })
      }
    >
      <p className="govuk-body">
        From that quarter on the actions and measures are the new body’s, and its people write. Earlier
        quarters stay with the one before, whose people can still finish those that are open. What it has
        begun in the quarters that are the new body’s goes along.
      </p>
      <Select
        id={fieldOf('/old')}
        label="The body that ends"
        value={old}
        onChange={(key) => kept.edit({ old: key })}
        choices={[{ value: '', label: 'Choose a partner' }, ...choices(to)]}
        error={errorAt('/old')}
      />
      <Select
        id={fieldOf('/to')}
        label="The body that takes its place"
        value={to}
        onChange={(key) => kept.edit({ to: key })}
        choices={[
          { value: '', label: 'Choose a partner' },
          { value: NEW, label: 'One that is new to the plan' },
          ...choices(old),
        ]}
        error={errorAt('/to')}
      />
      {to === NEW && (
        <div className="wm-edit__part">
          <Input
            id={fieldOf('/partner/name')}
            label="Its name"
            value={body.name}
            onChange={({ target }) =>
              editBody({
                name: target.value,
                key: body.key === keyOf(body.name) ? keyOf(target.value) : body.key,
              })
            }
            error={errorAt('/partner/name')}
          />
          <Input
            id={fieldOf('/partner/key')}
            label="Its short name for web addresses"
            hint="Lower-case letters, digits and hyphens"
            value={body.key}
            onChange={({ target }) => editBody({ key: target.value })}
            error={errorAt('/partner/key')}
          />
          <Select
            id={fieldOf('/partner/kind')}
            label="What it is"
            value={body.kind}
            onChange={(kind) => editBody({ kind: kind as Partner['kind'] })}
            choices={KINDS_OF_PARTNER}
          />
        </div>
      )}
      <Select
        id={fieldOf('/from')}
        label="The first quarter that is its own"
        value={from}
        onChange={(quarter) => kept.edit({ from: quarter as Quarter })}
        choices={quarterChoices(openQuarters(plan))}
        error={errorAt('/from')}
      />
      <Check
        id={fieldOf('/withPeople')}
        label="Its people write for the new body too, and stay its contacts"
        isChecked={withPeople}
        onCheck={(isChecked) => kept.edit({ withPeople: isChecked })}
        isField
      />
    </ChangePage>
  );
}

/** "North Central London ICB" as "north-central-london-icb". */
export const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

export default forManager(SuccessionPage);
