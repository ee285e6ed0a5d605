import { html } from 'lit';
import { LightElement } from '../base/light-element.js';
import { film } from '../api/recommendations.js';
import { fromHash, isNobody, nobody, toHash } from '../state/viewer.js';
import './masthead.js';
import './viewer-form.js';
import './results.js';
import './dashboards.js';

/** The page: who is asking (form and hash), what they are offered, and the ratings behind it. */
class App extends LightElement {
  static properties = { draft: { state: true }, asked: { state: true } };

  constructor() {
    super();
    this.draft = nobody();
    this.asked = null;
    this.followHash = () => this.#readHash();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.followHash);
    this.#readHash();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.followHash);
    super.disconnectedCallback();
  }

  #readHash() {
    if (location.hash && !location.hash.includes('=')) return; // A place in the page, not a viewer.
    const viewer = fromHash(location.hash);
    if (toHash(viewer) === toHash(this.asked ?? nobody())) return;
    this.draft = viewer;
    this.asked = isNobody(viewer) ? null : viewer;
    this.#nameFilms(viewer);
  }

  /** A shared address holds film ids only: their titles come from the API, and an unknown film is dropped. */
  async #nameFilms(viewer) {
    if (!viewer.rated.some((rated) => rated.title === null)) return;
    const found = await Promise.all(viewer.rated.map((rated) => film(rated.id).catch(() => null)));
    const rated = viewer.rated.flatMap((entry, index) =>
      found[index] ? [{ ...entry, title: found[index].title, year: found[index].year }] : [],
    );
    if (this.draft === viewer) this.draft = { ...viewer, rated };
  }

  #ask(viewer) {
    this.draft = viewer;
    this.asked = { ...viewer };
    history.pushState(null, '', `#${toHash(viewer)}`);
    this.querySelector('rs-results')?.showSelf();
  }

  #clear() {
    this.draft = nobody();
    this.asked = null;
    history.pushState(null, '', location.pathname);
  }

  render() {
    return html`
      <rs-masthead></rs-masthead>
      <main class="container">
        <div class="ask">
          <rs-viewer-form
            .viewer=${this.draft}
            @viewer-change=${(event) => (this.draft = event.detail)}
            @viewer-ask=${(event) => this.#ask(event.detail)}
            @viewer-clear=${() => this.#clear()}
          ></rs-viewer-form>
          <rs-results .viewer=${this.asked} @viewer-ask=${(event) => this.#ask(event.detail)}></rs-results>
        </div>
        <rs-dashboards .viewer=${this.asked}></rs-dashboards>
      </main>
      <footer class="container foot">
        <p>Every number names its source: lists carry the model version, charts the data snapshot they were drawn from.</p>
        <p>State outlines: us-atlas, © Michael Bostock (<a href="/geo/us-atlas_LICENSE.txt">ISC licence</a>), from US Census data.</p>
      </footer>
    `;
  }
}

customElements.define('rs-app', App);
