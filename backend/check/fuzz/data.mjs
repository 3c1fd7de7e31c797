import { call } from '../server.mjs';

const PLANS = ['barnet-davawg', 'example-borough'];

/** Below a plan's address, what changes its document when it is accepted. */
const STEPS_OF_THE_PLAN =
  /^(frequencies|import|successor|partners\/[^/]+\/succession|actions(\/[^/]+\/(definition|withdrawal|reinstatement|split|supersession))?)$/;

/** What the server holds: before, and whether it is still there after. */
export class Data {
  constructor(url) {
    this.url = url;
    this.touched = new Set();
  }

  /** What requests are made from: measures, indicators, the actions that the lead leads, a small plan of its own. */
  async whatIsThere() {
    const borough = '/api/v1/plans/example-borough';
    const { items } = await this.get(`${borough}/measures?limit=500`);
    const led = (await this.get(`${borough}/actions?partner=police`)).items;
    const document = await this.get(borough);
    const [objective] = document.objectives;
    return {
      measures: items.filter((measure) => measure.action),
      indicators: items.filter((measure) => !measure.action),
      leadsRefs: led.map((action) => action.ref),
      plan: {
        ...document,
        plan: { ...document.plan, key: 'fuzz', title: 'Fuzz' },
        objectives: [{ ...objective, actions: objective.actions.slice(0, 2) }],
      },
    };
  }

  async remember() {
    this.before = await this.everything();
  }

  get count() {
    return this.before.size;
  }

  get changed() {
    return [...this.before.keys()].filter((address) => this.isTouched(address)).length;
  }

  isTouched(address) {
    return this.touched.has(address) || this.touched.has(address.replace(/\/.*\//, '/*/'));
  }

  /** Notes the update, the quarter or the plan that an accepted request may have changed. */
  mayBeChangedBy({ method, segments, body }) {
    if (method === 'GET') {
      return;
    }
    const path = segments.map(({ value }) => value);
    const [, , , plan, list, ref] = path;
    const quarter = path.find((segment) => /^20\d\d-\d\d-Q\d$/.test(segment));
    if (list === 'actions') {
      this.touched.add(`${plan}/${ref}/${quarter}`);
    } else if (quarter ?? body?.quarter) {
      // Finalising and reopening change what can be done to the quarter's updates; several are accepted at once.
      this.touched.add(`${plan}/*/${quarter ?? body.quarter}`);
    }
    if (STEPS_OF_THE_PLAN.test(path.slice(4).join('/'))) {
      this.touched.add(`plans/${plan}`);
    }
    this.touched.add(path.slice(2).join('/'));
  }

  /** Whether the server still answers, and whether everything that no accepted request changed is as it was. */
  async whatBroke() {
    try {
      const after = await this.everything();
      await this.get('/q/health/ready');
      await this.get('/api/v1/plans/example-borough/progress');
      await this.get('/api/v1/plans/example-borough/history?limit=500');
      return [...this.before]
        .filter(([address, text]) => !this.isTouched(address) && after.get(address) !== text)
        .map(([address]) => `${address} has changed`);
    } catch (failure) {
      return [`The server no longer answers as it should: ${failure.message}`];
    }
  }

  /** Both plans and all that was said of their actions, by address. */
  async everything() {
    const all = new Map();
    for (const plan of PLANS) {
      const document = await this.get(`/api/v1/plans/${plan}`);
      all.set(`plans/${plan}`, JSON.stringify(document));
      for (const { ref } of document.objectives.flatMap((objective) => objective.actions)) {
        for (const update of (await this.get(`/api/v1/plans/${plan}/actions/${ref}/updates?limit=500`))
          .items) {
          all.set(`${plan}/${ref}/${update.quarter}`, JSON.stringify(update));
        }
      }
    }
    return all;
  }

  async get(path) {
    const answer = await call(this.url, 'GET', path);
    if (answer.status !== 200) {
      throw new Error(`${path} answers ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
    }
    return answer.body;
  }
}
