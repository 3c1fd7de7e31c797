import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { inbox as inboxOf, step } from '../api/addresses';
import { post } from '../api/client';
import { forgetPlan } from '../api/queries';
import type { InboxItem } from '../api/types';
import { to } from '../routes';

/** Takes a decision on one update of the inbox, and leads on to the one after it. */
export function useDecision(plan: string, item: InboxItem | undefined, waiting: InboxItem[]) {
  const navigate = useNavigate();
  const client = useQueryClient();

  /** With the tag that was read, so that nothing is decided that was sent anew meanwhile. */
  const decide = (name: 'acceptance' | 'return', body: object) =>
    post(step(plan, item!.action, item!.quarter, name), body, { ifMatch: item!.update.tag });

  async function decided(words: string) {
    const next = after(item!, waiting);
    const told = { did: 'decided', sent: [`${item!.action}: ${words}`], errors: [] };
    const path = next ? to.inboxItem(plan, next.action, next.quarter) : to.inbox(plan, item!.quarter);
    await navigate(path, { state: told });
    // Afterwards: else this page would look for what has just left the inbox.
    await client.invalidateQueries({ queryKey: [inboxOf(plan)] });
    await forgetPlan(client, plan);
  }

  return { decide, decided };
}

/** The next of the same quarter, or else the first that waits. */
export function after(item: InboxItem, waiting: InboxItem[]): InboxItem | undefined {
  const others = waiting.filter((each) => each !== item && each.quarter === item.quarter);
  const place = waiting.indexOf(item);
  return others.find((each) => waiting.indexOf(each) > place) ?? others[0];
}
