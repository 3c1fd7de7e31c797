import { useEffect, useRef, useState } from 'react';
import { timeScale } from '../api/addresses';
import { get } from '../api/client';
import type { Frequency, TimeScale } from '../api/types';
import { FREQUENCIES } from '../plan/frequencies';
import { Check } from '../ui/Check';
import { Fieldset, Input, Select } from '../ui/fields';
import { focusOn } from '../ui/focusOn';
import type { EntryProps } from './ActionFields';
import type { EntryDraft } from './entry';
import { fieldOf } from './useChange';

/** The plan's own words for when, what is read from them, and how often an update is asked for. */
export function TimeScaleFields({ plan, at, draft, edit, errorAt }: EntryProps) {
  const [read, setRead] = useState<TimeScale & { words: string }>();
  const [trouble, setTrouble] = useState<string>();
  const { timescale: words, askedIn } = draft;
  // While the words are read, more may be typed and set.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  /** @param take what is understood without doubt; what is unsure, or set by hand, waits for the manager */
  async function readWords(take: boolean) {
    if (words === read?.words) return;
    setTrouble(undefined);
    try {
      const { body } = await get(timeScale(plan, words));
      if (latest.current.timescale !== words) return;
      setRead({ ...body, words });
      const isPlain = body.unsure.length === 0 && !!words.trim();
      if (take && isPlain && isUntouched(latest.current, read)) edit(settled(body));
    } catch {
      setTrouble('The words could not be read just now. Set below how often it is asked for.');
    }
  }

  // What is written there already is read at once, and changes nothing by itself.
  useEffect(() => {
    if (words) void readWords(false);
  }, []);
  const isSet = !!read && isSame(draft, read);

  function takeIt(understood: TimeScale) {
    focusOn(fieldOf(`${at}/frequency`));
    edit(settled(understood));
  }

  return (
    <Fieldset id={fieldOf(`${at}/timescale`)} legend="Time scale" legendSize="s">
      <Input
        id={fieldOf(`${at}/timescale`)}
        label="In the plan’s own words"
        hint="For example, 6 monthly report"
        value={words}
        onChange={(event) => edit({ timescale: event.target.value })}
        onBlur={() => void readWords(true)}
        error={errorAt(`${at}/timescale`)}
      />
      <div role="status">
        {trouble && <p className="govuk-body">{trouble}</p>}
        {read && read.words === words && (
          <>
            <p className="govuk-body">
              Read as: {read.understood.join('; ') || 'nothing'}.
              {isSet && words.trim() && ' The choices below are set to it.'}
            </p>
            {read.unsure.length > 0 && (
              <p className="govuk-body">
                <strong>Unsure:</strong> {read.unsure.join('; ')}.
              </p>
            )}
            {!isSet && words.trim() && (
              <button type="button" className="wm-link-button" onClick={() => takeIt(read)}>
                Take it as read
              </button>
            )}
          </>
        )}
      </div>
      <Select
        id={fieldOf(`${at}/frequency`)}
        label="An update is asked for"
        value={draft.frequency}
        onChange={(frequency) => edit({ frequency: frequency as Frequency | '' })}
        choices={[{ value: '', label: 'Not set: every quarter' }, ...FREQUENCIES]}
        error={errorAt(`${at}/frequency`)}
      />
      <Fieldset
        id={fieldOf(`${at}/askedIn`)}
        legend="In other quarters than that"
        hint="Leave all unticked to go by the choice above"
        error={errorAt(`${at}/askedIn`)}
      >
        <div className="wm-edit__quarters">
          {[1, 2, 3, 4].map((number) => (
            <Check
              isField
              key={number}
              id={fieldOf(`${at}/askedIn/${number - 1}`)}
              label={`Q${number}`}
              isChecked={askedIn.includes(number)}
              onCheck={(isAsked) =>
                edit({
                  askedIn: isAsked
                    ? [...askedIn, number].sort()
                    : askedIn.filter((other) => other !== number),
                })
              }
            />
          ))}
        </div>
      </Fieldset>
    </Fieldset>
  );
}

const settled = ({ frequency, askedIn, completion }: TimeScale) => ({
  frequency,
  askedIn,
  ...(completion ? { due: completion } : {}),
});

const isSame = ({ due, ...draft }: EntryDraft, { frequency, askedIn, completion }: TimeScale) =>
  draft.frequency === frequency &&
  String(draft.askedIn) === String(askedIn) &&
  (!completion || due === completion);

/** Whether nothing is set but what was taken from the words that stood here before. */
function isUntouched({ frequency, askedIn, due }: EntryDraft, before: TimeScale | undefined): boolean {
  return (
    (!frequency || frequency === before?.frequency) &&
    (askedIn.length === 0 || String(askedIn) === String(before?.askedIn)) &&
    (!due || due === before?.completion)
  );
}
