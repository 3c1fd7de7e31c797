/** The contract's operations, and a good request for each: what is then spoiled. */

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

export function operationsOf(contract) {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      const parameters = (operation.parameters ?? []).map((parameter) => ({
        ...parameter,
        schema: resolve(contract, parameter.schema),
      }));
      return {
        id: operation.operationId,
        path,
        method: method.toUpperCase(),
        query: parameters.filter((parameter) => parameter.in === 'query'),
        body: resolve(contract, operation.requestBody?.content?.['application/json']?.schema),
        forms: Object.keys(operation.responses[200]?.content ?? {}).map((type) => type.split(';')[0]),
        statuses: new Set(Object.keys(operation.responses).map(Number)),
        methodsHere: METHODS.filter((one) => item[one]).map((one) => one.toUpperCase()),
      };
    }),
  );
}

export function resolve(contract, schema) {
  return schema?.$ref
    ? { ...contract.components.schemas[schema.$ref.split('/').pop()], ...schema, $ref: undefined }
    : schema;
}

/** Requests that are in order, made from what the demonstration holds. */
export class GoodRequests {
  constructor(contract, chance, known) {
    this.contract = contract;
    this.chance = chance;
    this.known = known;
  }

  /** @param caller 'token', 'lead' or 'nobody' */
  of(operation, caller) {
    const { chance } = this;
    const values = this.placeFor(operation, caller);
    const segments = operation.path
      .split('/')
      .slice(1)
      .map((segment) => {
        // A file's name is a variable with an ending: {quarter}.csv
        const name = segment.match(/^\{(.+)\}/)?.[1];
        return { name, value: segment.replace(`{${name}}`, encodeURIComponent(values[name])) };
      });
    const query = operation.query
      .filter(() => chance.happens(0.3))
      .map(({ name, schema }) => [name, encodeURIComponent(this.parameter(name, schema))]);
    const body =
      operation.body &&
      (operation.id === 'putPlan' ? structuredClone(this.known.plan) : this.sample(operation.body));
    return { operation, caller, method: operation.method, segments, query, headers: [], body };
  }

  placeFor(operation, caller) {
    const { chance, known } = this;
    const mine =
      caller === 'lead'
        ? known.measures.filter((measure) => known.leadsRefs.includes(measure.action))
        : known.measures;
    const measure = chance.oneOf(operation.path.includes('/indicators/') ? known.indicators : mine);
    return {
      // Plans are put beside the others, people and tokens are ones that nobody needs.
      plan: operation.id === 'putPlan' ? known.plan.plan.key : 'example-borough',
      ref: measure.action ?? '1.1',
      number: measure.objective ?? 1,
      key: measure.key,
      quarter: chance.oneOf(['2024-25-Q2', '2024-25-Q2', '2024-25-Q1', '2023-24-Q3', '2022-23-Q1']),
      email: operation.method === 'GET' ? 'viewer@example.org' : `spare-${chance.below(3)}@example.org`,
      name: `spare-${chance.below(3)}`,
    };
  }

  parameter(name, schema) {
    const plain = {
      cursor: '1.1',
      q: 'police',
      partner: 'police',
      action: '1.10',
      limit: 50,
      objective: 1,
      plan: 'example-borough',
    };
    return schema.enum ? this.chance.oneOf(schema.enum) : (plain[name] ?? this.sample(schema));
  }

  /** A value that the schema allows, with about half of what is optional. */
  sample(given, name = '') {
    const { chance } = this;
    const schema = resolve(this.contract, given);
    if (schema.enum) {
      return chance.oneOf(schema.enum);
    }
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {})
            .filter(([member]) => schema.required?.includes(member) || chance.happens(0.5))
            .map(([member, its]) => [member, this.sample(its, member)]),
        );
      case 'array':
        return chance.happens(0.6) ? [this.sample(schema.items, name)] : [];
      case 'integer':
        return Math.max(schema.minimum ?? 1, Math.min(schema.maximum ?? 9, 7));
      case 'number':
        return chance.oneOf([0, 7, 12.5, 100]);
      case 'boolean':
        return chance.happens(0.5);
      default:
        return this.text(schema, name);
    }
  }

  text(schema, name) {
    const known = {
      measure: 'm1',
      password: 'long enough for a password',
      email: 'nobody@example.org',
      plan: 'example-borough',
      role: 'VIEWER',
      partners: 'police',
    };
    if (schema.format === 'date') {
      return this.chance.oneOf(['2024-09-30', '2024-11-15', '2025-03-31']);
    }
    return known[name] ?? schema.examples?.[0] ?? 'Words such as people write.';
  }
}

/** Every place of a body with its schema: [{ holder, key, value, schema }]; the body itself is held by { body }. */
export function places(contract, holder, key, given) {
  const schema = resolve(contract, given) ?? {};
  const value = holder[key];
  const here = { holder, key, value, schema };
  if (Array.isArray(value)) {
    return [here, ...value.flatMap((_, i) => places(contract, value, i, schema.items))];
  }
  if (value !== null && typeof value === 'object') {
    return [
      here,
      ...Object.keys(value).flatMap((name) =>
        places(contract, value, name, schema.properties?.[name] ?? schema.additionalProperties),
      ),
    ];
  }
  return [here];
}
