import { Suspense, type ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { query, type ActionQuery, type MeasureOf, type Move } from './api/addresses';
import type { Quarter } from './api/types';
import { BareErrorPage, ErrorPage } from './ui/ErrorPage';
import { Frame } from './ui/Frame';
import { Layout } from './ui/Layout';
import { Loading } from './ui/Loading';
import { NotFound } from './ui/messages';

/** What an address of the Actions page can say: the API's filters, and the order of the table. */
export type ActionsSearch = ActionQuery & { sort?: string };

const inPlan = (plan: string, rest: string) => `/plans/${encodeURIComponent(plan)}/${rest}`;

/** What an address of Support and decisions can say. */
export interface AsksSearch {
  quarter?: Quarter;
  state?: string;
  asked?: Quarter;
}

/** What an address of Responses can say. */
interface ResponsesSearch {
  quarter?: Quarter;
  by?: 'action';
}

/** What an address of Needs attention can say. */
export interface WarningsSearch {
  quarter?: Quarter;
  rule?: string;
  objective?: string;
}

/** What an address of Measures and indicators can say. */
export interface MeasuresSearch {
  quarter?: Quarter;
  objective?: string;
  partner?: string;
  show?: string;
}

/** What is about to be done with a quarter, checked on a page of its own. */
type SummaryStep = 'finalise' | 'reopen' | 'release';

/** What an address of a finalised quarter can say: which revision, and which of its actions. */
export interface FrozenSearch extends Pick<
  ActionsSearch,
  'objective' | 'band' | 'rating' | 'standing' | 'due'
> {
  revision?: string;
}

/** Every address of the app. A link that has no quarter shows the one being reported. */
export const to = {
  home: () => '/',
  plans: () => '/?choose=plan',
  newPlan: () => '/new-plan',
  signIn: (back?: string) => `/sign-in${query({ to: back })}`,
  progress: (plan: string, quarter?: Quarter) => inPlan(plan, `progress${query({ quarter })}`),
  objective: (plan: string, number: number, quarter?: Quarter) =>
    inPlan(plan, `objectives/${number}${query({ quarter })}`),
  actions: (plan: string, search: ActionsSearch = {}) => inPlan(plan, `actions${query({ ...search })}`),
  action: (plan: string, ref: string, quarter?: Quarter) =>
    inPlan(plan, `actions/${ref}${query({ quarter })}`),
  myUpdates: (plan: string, quarter?: Quarter) => inPlan(plan, `my-updates${query({ quarter })}`),
  update: (plan: string, ref: string, quarter: Quarter) => inPlan(plan, `actions/${ref}/updates/${quarter}`),
  part: (plan: string, ref: string, quarter: Quarter, partner: string) =>
    inPlan(plan, `actions/${ref}/updates/${quarter}/parts/${partner}`),
  inbox: (plan: string, quarter?: Quarter) => inPlan(plan, `inbox${query({ quarter })}`),
  inboxItem: (plan: string, ref: string, quarter: Quarter) => inPlan(plan, `inbox/${ref}/${quarter}`),
  asks: (plan: string, search: AsksSearch = {}) =>
    inPlan(plan, `support-and-decisions${query({ ...search })}`),
  ask: (plan: string, ref: string, quarter: Quarter) =>
    inPlan(plan, `support-and-decisions/${ref}/${quarter}`),
  responses: (plan: string, search: ResponsesSearch = {}) => inPlan(plan, `responses${query({ ...search })}`),
  measures: (plan: string, search: MeasuresSearch = {}) => inPlan(plan, `measures${query({ ...search })}`),
  reading: (plan: string, of: MeasureOf, quarter: Quarter) =>
    inPlan(
      plan,
      'objective' in of
        ? `measures/objectives/${of.objective}/${of.key}/${quarter}`
        : `measures/actions/${of.action}/${of.key}/${quarter}`,
    ),
  meetings: (plan: string) => inPlan(plan, 'meetings'),
  /** `new` adds one. */
  meeting: (plan: string, number: string) => inPlan(plan, `meetings/${number}`),
  /** Of one partner, or of all. */
  reminders: (plan: string, partner?: string) => inPlan(plan, `reminders${query({ partner })}`),
  contacts: (plan: string) => inPlan(plan, 'reminders/contacts'),
  voices: (plan: string, quarter?: Quarter) => inPlan(plan, `voices${query({ quarter })}`),
  warnings: (plan: string, search: WarningsSearch = {}) =>
    inPlan(plan, `needs-attention${query({ ...search })}`),
  summary: (plan: string, quarter?: Quarter, step?: SummaryStep) =>
    inPlan(plan, `summary${query({ quarter, step })}`),
  finalised: (plan: string) => inPlan(plan, 'finalised-quarters'),
  finalisedQuarter: (plan: string, quarter: Quarter, revision?: string) =>
    inPlan(plan, `finalised-quarters/${quarter}${query({ revision })}`),
  finalisedActions: (plan: string, quarter: Quarter, search: FrozenSearch = {}) =>
    inPlan(plan, `finalised-quarters/${quarter}/actions${query({ ...search })}`),
};

/** The manager's pages for changing the plan. */
export const toEdit = {
  plan: (plan: string) => inPlan(plan, 'edit'),
  add: (plan: string, objective: number) => inPlan(plan, `edit/add${query({ objective: `${objective}` })}`),
  action: (plan: string, ref: string) => inPlan(plan, `edit/actions/${ref}`),
  frequencies: (plan: string) => inPlan(plan, 'edit/frequencies'),
  succession: (plan: string) => inPlan(plan, 'edit/succession'),
  successor: (plan: string) => inPlan(plan, 'edit/successor'),
  import: (plan: string) => inPlan(plan, 'edit/import'),
  template: (plan: string) => inPlan(plan, 'edit/template'),
  marking: (plan: string) => inPlan(plan, 'edit/marking'),
  move: (plan: string, ref: string, move: Move) => inPlan(plan, `edit/actions/${ref}/${move}`),
};

export const routes: RouteObject[] = [
  {
    errorElement: <BareErrorPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: 'sign-in', ...page(() => import('./people/SignInPage')) },
      signedIn('/', [
        { index: true, ...page(() => import('./plan/HomePage')) },
        { path: 'new-plan', ...page(() => import('./import/NewPlanPage')) },
      ]),
      signedIn('plans/:plan', [
        { index: true, element: <Navigate to="progress" replace /> },
        { path: 'progress', ...page(() => import('./progress/ProgressPage')) },
        { path: 'objectives/:number', ...page(() => import('./plan/ObjectivePage')) },
        { path: 'actions', ...page(() => import('./plan/ActionsPage')) },
        { path: 'actions/:ref', ...page(() => import('./plan/ActionPage')) },
        { path: 'actions/:ref/updates/:quarter', ...page(() => import('./update/UpdatePage')) },
        {
          path: 'actions/:ref/updates/:quarter/parts/:partner',
          ...page(() => import('./update/PartPage')),
        },
        { path: 'inbox', ...page(() => import('./challenge/InboxPage')) },
        { path: 'inbox/:ref/:quarter', ...page(() => import('./challenge/InboxItemPage')) },
        { path: 'support-and-decisions', ...page(() => import('./asks/AsksPage')) },
        { path: 'support-and-decisions/:ref/:quarter', ...page(() => import('./asks/AskPage')) },
        { path: 'responses', ...page(() => import('./progress/ResponsesPage')) },
        { path: 'needs-attention', ...page(() => import('./progress/WarningsPage')) },
        { path: 'measures', ...page(() => import('./measures/MeasuresPage')) },
        {
          path: 'measures/objectives/:number/:key/:quarter',
          ...page(() => import('./measures/ReadingPage')),
        },
        { path: 'measures/actions/:ref/:key/:quarter', ...page(() => import('./measures/ReadingPage')) },
        { path: 'meetings', ...page(() => import('./meetings/MeetingsPage')) },
        { path: 'meetings/:number', ...page(() => import('./meetings/MeetingPage')) },
        { path: 'reminders', ...page(() => import('./reminders/RemindersPage')) },
        { path: 'reminders/contacts', ...page(() => import('./reminders/ContactsPage')) },
        { path: 'voices', ...page(() => import('./voices/VoicesPage')) },
        { path: 'summary', ...page(() => import('./publication/SummaryPage')) },
        { path: 'finalised-quarters', ...page(() => import('./publication/FinalisedPage')) },
        {
          path: 'finalised-quarters/:quarter',
          ...page(() => import('./publication/FinalisedQuarterPage')),
        },
        {
          path: 'finalised-quarters/:quarter/actions',
          ...page(() => import('./publication/FinalisedActionsPage')),
        },
        { path: 'edit', ...page(() => import('./edit/EditPlanPage')) },
        { path: 'edit/add', ...page(() => import('./edit/AddActionPage')) },
        { path: 'edit/frequencies', ...page(() => import('./edit/FrequenciesPage')) },
        { path: 'edit/succession', ...page(() => import('./edit/SuccessionPage')) },
        { path: 'edit/successor', ...page(() => import('./edit/SuccessorPage')) },
        { path: 'edit/import', ...page(() => import('./import/ImportPage')) },
        { path: 'edit/template', ...page(() => import('./edit/TemplatePage')) },
        { path: 'edit/marking', ...page(() => import('./edit/MarkingPage')) },
        { path: 'edit/actions/:ref', ...page(() => import('./edit/EditActionPage')) },
        { path: 'edit/actions/:ref/:move', ...page(() => import('./edit/MovePage')) },
        { path: 'my-updates', ...page(() => import('./update/MyUpdatesPage')) },
      ]),
    ],
  },
];

/** Pages for which one must have signed in. One that cannot be shown says so in its place, within the layout. */
function signedIn(path: string, pages: RouteObject[]): RouteObject {
  const all = [...pages, { path: '*', element: <NotFound /> }];
  return { path, element: <SignedInLayout />, children: [{ errorElement: <ErrorPage />, children: all }] };
}

/**
 * A page's code is fetched when somebody goes there; its module exports the page as default. One function for all of
 * a route: with `lazy: { Component }` React Router 7.18 shows an empty document when the code cannot be fetched.
 */
function page(load: () => Promise<{ default: ComponentType }>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load()).default }) };
}

/** The layout needs to know who is there, and waits for it in an otherwise empty frame. */
function SignedInLayout() {
  return (
    <Suspense
      fallback={
        <Frame>
          <Loading />
        </Frame>
      }
    >
      <Layout />
    </Suspense>
  );
}
