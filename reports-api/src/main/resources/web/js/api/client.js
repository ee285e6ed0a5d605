/** What went wrong, in words for the person at the page; `code` is the server's stable one, where it sent one. */
export class Problem extends Error {
  constructor({ title, detail, status = 0, code = null }) {
    super(detail ?? title);
    this.title = title;
    this.detail = detail ?? '';
    this.status = status;
    this.code = code;
  }

  static of(error) {
    if (error instanceof Problem) return error;
    return new Problem({ title: 'Something went wrong in this page', detail: String(error.message ?? error) });
  }
}

/** GETs JSON from this server; a failure becomes a Problem (RFC 9457 where the server sends one). */
export async function getJson(path, parameters = {}, signal = undefined) {
  let response;
  try {
    response = await fetch(urlOf(path, parameters), { signal, headers: { accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem({
      title: 'The server did not answer',
      detail: 'Check that it still runs (./reelshelf serve), then try again.',
    });
  }
  if (!response.ok) throw await problemIn(response);
  return response.json();
}

/** The address of a GET with its parameters; empty ones are left out. */
export function urlOf(path, parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.append(name, value);
  }
  const query = search.toString();
  return query ? `${path}?${query}` : path;
}

async function problemIn(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem({
    title: body.title ?? `The server answered ${response.status}`,
    detail: body.detail,
    status: response.status,
    code: body.code,
  });
}
