import { Problem } from '../api/client.js';

/**
 * Runs one request at a time for its host and tells the host how it stands: `idle`, `loading`, `ready` or `failed`.
 * A newer run aborts the older one, so a late answer never overwrites a newer question's.
 */
export class Loader {
  #host;
  #abort = null;

  constructor(host) {
    this.#host = host;
    this.status = 'idle';
    this.value = null;
    this.problem = null;
    host.addController(this);
  }

  hostDisconnected() {
    this.#abort?.abort();
  }

  async run(work) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#set('loading', this.value, null);
    try {
      const value = await work(abort.signal);
      if (!abort.signal.aborted) this.#set('ready', value, null);
    } catch (error) {
      if (!abort.signal.aborted) this.#set('failed', null, Problem.of(error));
    }
  }

  reset() {
    this.#abort?.abort();
    this.#set('idle', null, null);
  }

  #set(status, value, problem) {
    this.status = status;
    this.value = value;
    this.problem = problem;
    this.#host.requestUpdate();
  }
}
