import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { Loader } from '../base/loader.js';
import { recommend } from '../api/recommendations.js';
import './pick-card.js';
import './problem-note.js';
import './skeleton.js';

const WORDS = {
  movies: { heading: 'Films', none: 'No film fits what was said. Try fewer genres, or one more film.' },
  books: { heading: 'Books', none: 'No book fits what was said. Genres or films give the books a direction.' },
};

/** One list of recommendations, films or books, for a viewer. */
class PickList extends LightElement {
  static properties = { medium: { type: String }, viewer: { attribute: false } };

  constructor() {
    super();
    this.picks = new Loader(this);
  }

  willUpdate(changed) {
    if (changed.has('viewer') && this.viewer) this.#load();
  }

  #load() {
    this.picks.run((signal) => recommend(this.medium, this.viewer, signal));
  }

  render() {
    const { status, value } = this.picks;
    return html`
      <section class=${`picks picks--${this.medium}`} aria-labelledby=${`picks-${this.medium}`} aria-busy=${status === 'loading' ? 'true' : 'false'}>
        <header>
          <h2 id=${`picks-${this.medium}`}>${WORDS[this.medium].heading}</h2>
          <p role="status">${this.#announcement()}</p>
        </header>
        ${this.#body()}
        ${status === 'ready' ? html`<p class="source">Model ${value.model_version}, data ${value.data_snapshot}</p>` : nothing}
      </section>
    `;
  }

  #announcement() {
    if (this.picks.status === 'loading') return 'Looking…';
    if (this.picks.status === 'ready') return `${this.picks.value.items.length} for this person`;
    return '';
  }

  #body() {
    const { status, value, problem } = this.picks;
    if (status === 'failed') return html`<rs-problem .problem=${problem} @retry=${() => this.#load()}></rs-problem>`;
    if (status !== 'ready') return html`<rs-skeleton .lines=${5}></rs-skeleton>`;
    if (!value.items.length) return html`<p class="none">${WORDS[this.medium].none}</p>`;
    const best = Math.max(...value.items.map((item) => item.score));
    return html`
      <ol>
        ${value.items.map((item) => html`<li><rs-pick .item=${item} .medium=${this.medium} .best=${best}></rs-pick></li>`)}
      </ol>
    `;
  }
}

customElements.define('rs-pick-list', PickList);
