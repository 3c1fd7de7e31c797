import { PLAN, type Somebody } from './people';

const TITLE_OF_PLAN = 'Example Borough DA/VAWG action plan - Waymark';

/** A page of the web app, as somebody comes to it. */
export interface Shown {
  name: string;
  path: string;
  /** Nobody: a page for which one need not have signed in. */
  who?: Somebody;
  title: string;
}

export const PAGES: Shown[] = [
  { name: 'Sign in', path: '/sign-in', title: 'Sign in - Waymark' },
  { name: 'Choose a plan', path: '/', who: 'manager', title: 'Choose a plan - Waymark' },
  {
    name: 'Progress',
    path: `${PLAN}/progress`,
    who: 'manager',
    title: `Progress, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Objective',
    path: `${PLAN}/objectives/3`,
    who: 'manager',
    title: `Objective 3, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Actions',
    path: `${PLAN}/actions?objective=3`,
    who: 'manager',
    title: `Actions, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Action',
    path: `${PLAN}/actions/1.4`,
    who: 'manager',
    title: `1.4 Female genital mutilation, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'My updates',
    path: `${PLAN}/my-updates`,
    who: 'public-health',
    title: `My updates, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Check before you send',
    path: `${PLAN}/my-updates?quarter=2024-25-Q2&step=check`,
    who: 'public-health',
    // One of hers is not finished, and the page says so.
    title: `Error: Check before you send, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Update',
    path: `${PLAN}/actions/1.1/updates/2024-25-Q2`,
    who: 'public-health',
    title: `Update 1.1 GP surgeries, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Update to decide on',
    path: `${PLAN}/actions/3.7/updates/2024-25-Q2`,
    who: 'manager',
    title: `Update 3.7 Training, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Part of a contributing partner',
    path: `${PLAN}/actions/3.11/updates/2024-25-Q2/parts/police`,
    who: 'police',
    title: `Part of Example Borough Police in 3.11 Prostitution and trafficking, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  { name: 'Inbox', path: `${PLAN}/inbox`, who: 'manager', title: `Inbox, Q2 2024-25 - ${TITLE_OF_PLAN}` },
  {
    name: 'One of the inbox',
    path: `${PLAN}/inbox/4.2/2024-25-Q2`,
    who: 'manager',
    title: `Inbox: 4.2 Operation Encompass, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Accept several',
    path: `${PLAN}/inbox?quarter=2024-25-Q2&step=accept`,
    who: 'manager',
    title: `Accept those without concerns, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Measures and indicators',
    path: `${PLAN}/measures`,
    who: 'manager',
    title: `Measures and indicators, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'A figure to decide on',
    path: `${PLAN}/measures/objectives/2/i2/2024-25-Q2`,
    who: 'manager',
    title: `Repeat MARAC referrals, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Meetings',
    path: `${PLAN}/meetings`,
    who: 'manager',
    title: `Meetings - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'A meeting to add',
    path: `${PLAN}/meetings/new`,
    who: 'manager',
    title: `Add a meeting - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Reminders',
    path: `${PLAN}/reminders`,
    who: 'manager',
    title: `Reminders - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Contacts',
    path: `${PLAN}/reminders/contacts`,
    who: 'manager',
    title: `Who is written to - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Voices',
    path: `${PLAN}/voices`,
    who: 'manager',
    title: `Voices, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Support and decisions',
    path: `${PLAN}/support-and-decisions`,
    who: 'viewer',
    title: `Support and decisions, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'A request to answer',
    path: `${PLAN}/support-and-decisions/5.4/2024-25-Q2`,
    who: 'manager',
    title: `Support and decisions: 5.4 Public transport, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Needs attention',
    path: `${PLAN}/needs-attention`,
    who: 'manager',
    title: `Needs attention, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Responses by partner',
    path: `${PLAN}/responses`,
    who: 'manager',
    title: `Responses, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Responses by action',
    path: `${PLAN}/responses?by=action`,
    who: 'manager',
    title: `Responses, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Summary',
    path: `${PLAN}/summary?quarter=2024-25-Q2`,
    who: 'manager',
    title: `Summary, Q2 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Summary of a finalised quarter',
    path: `${PLAN}/summary?quarter=2024-25-Q1`,
    who: 'manager',
    title: `Summary, Q1 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Reopen',
    path: `${PLAN}/summary?quarter=2024-25-Q1&step=reopen`,
    who: 'manager',
    title: `Reopen, Q1 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Release',
    path: `${PLAN}/summary?quarter=2024-25-Q1&step=release`,
    who: 'manager',
    title: `Release to the public, Q1 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Finalised quarters',
    path: `${PLAN}/finalised-quarters`,
    who: 'manager',
    title: `Finalised quarters - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'A finalised quarter, to a board member',
    path: `${PLAN}/finalised-quarters/2024-25-Q1`,
    who: 'board',
    title: `As finalised, Q1 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Actions as finalised',
    path: `${PLAN}/finalised-quarters/2024-25-Q1/actions?objective=3`,
    who: 'board',
    title: `Actions as finalised, Q1 2024-25 - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Template of the papers',
    path: `${PLAN}/edit/template`,
    who: 'manager',
    title: `Template of the papers - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Protective marking',
    path: `${PLAN}/edit/marking`,
    who: 'manager',
    title: `Protective marking - ${TITLE_OF_PLAN}`,
  },
  {
    name: 'Not found',
    path: `${PLAN}/nothing-here`,
    who: 'manager',
    title: `Page not found - ${TITLE_OF_PLAN}`,
  },
];
