/**
 * A request as it goes over the wire; notes its target in it.
 *
 * @param credentials [header, value] by caller: token and lead
 */
export function wire(request, credentials) {
  const query = request.query.map(([name, value]) => `${name}=${value}`).join('&');
  const path = request.path ?? `/${request.segments.map(({ value }) => value).join('/')}`;
  request.target = path + (query && `?${query}`);
  const body = bodyOf(request);
  const type = 'contentType' in request ? request.contentType : 'application/json';
  const own = request.credentials ?? credentials[request.caller];
  return {
    method: request.method,
    path: request.target,
    headers: [
      ...(own ? [own] : []),
      // As a browser says it of a page of ours.
      ...(request.caller === 'lead' ? [['Sec-Fetch-Site', 'same-origin']] : []),
      ...(body === undefined || type === undefined ? [] : [['Content-Type', type]]),
      ...request.headers,
    ],
    body,
  };
}

function bodyOf({ raw, body, number }) {
  if (raw !== undefined) {
    return Buffer.from(raw);
  }
  return body === undefined ? undefined : Buffer.from(JSON.stringify(body).replaceAll('"@number@"', number));
}
