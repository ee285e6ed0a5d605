import { html } from 'lit';
import { LightElement } from '../base/light-element.js';
import { nobody } from '../state/viewer.js';
import './pick-list.js';
import './related-dialog.js';

const EXAMPLES = [
  { words: 'A woman of 28 who likes science fiction', viewer: { age: '28', gender: 'F', genres: ['Sci-Fi'] } },
  { words: 'A retired man who likes Westerns and war films', viewer: { age: '67', gender: 'M', occupation: '13', genres: ['War', 'Western'] } },
  { words: 'A college student who likes comedy and romance', viewer: { age: '20', occupation: '4', genres: ['Comedy', 'Romance'] } },
];

/** Films and books side by side for the viewer asked about, or a start for someone who has not asked yet. */
class Results extends LightElement {
  static properties = { viewer: { attribute: false } };

  /** On a narrow screen the results lie below the form: bring them into view. */
  showSelf() {
    if (this.getBoundingClientRect().top > innerHeight / 2) this.scrollIntoView();
  }

  #example(viewer) {
    this.dispatchEvent(new CustomEvent('viewer-ask', { detail: { ...nobody(), ...viewer } }));
  }

  render() {
    return html`
      <section id="results" class="results" tabindex="-1" aria-label="Recommendations"
        @film-open=${(event) => this.querySelector('rs-related-dialog').show(event.detail)}>
        ${this.viewer ? this.#lists() : this.#start()}
        <rs-related-dialog></rs-related-dialog>
      </section>
    `;
  }

  #lists() {
    return html`
      <div class="results__lists">
        <rs-pick-list medium="movies" .viewer=${this.viewer}></rs-pick-list>
        <rs-pick-list medium="books" .viewer=${this.viewer}></rs-pick-list>
      </div>
    `;
  }

  #start() {
    return html`
      <div class="start">
        <h2>Films and books, each with its reason</h2>
        <p>
          Describe someone and see what people like them rate highly, film by film, and the books their tastes lead to.
          Or start from one of these:
        </p>
        <ul>
          ${EXAMPLES.map(
            (example) => html`<li><button type="button" class="outline" @click=${() => this.#example(example.viewer)}>${example.words}</button></li>`,
          )}
        </ul>
      </div>
    `;
  }
}

customElements.define('rs-results', Results);
