import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { Loader } from '../base/loader.js';
import { findFilms } from '../api/recommendations.js';

const PAUSE_MILLISECONDS = 180;
const SHORTEST = 2;

/** A title search that offers films as one types (the WAI-ARIA combobox pattern). Tells the chosen one as `film`. */
class FilmSearch extends LightElement {
  static properties = { text: { state: true }, active: { state: true } };

  constructor() {
    super();
    this.text = '';
    this.active = -1;
    this.found = new Loader(this);
    this.pause = null;
  }

  get #films() {
    return this.found.value?.items ?? [];
  }

  get #open() {
    return this.text.length >= SHORTEST && this.found.status !== 'idle';
  }

  #type(event) {
    this.text = event.target.value;
    this.active = -1;
    clearTimeout(this.pause);
    const text = this.text.trim();
    if (text.length < SHORTEST) this.found.reset();
    else this.pause = setTimeout(() => this.found.run((signal) => findFilms(text, signal)), PAUSE_MILLISECONDS);
  }

  #key(event) {
    const films = this.#films;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'ArrowDown' && films.length) this.#move(event, (this.active + 1) % films.length);
    else if (event.key === 'ArrowUp' && films.length) this.#move(event, (this.active + films.length) % (films.length + 1) - 1);
    else if (event.key === 'Enter' && this.text) this.#enter(event);
  }

  #move(event, active) {
    event.preventDefault();
    this.active = active;
  }

  /** Enter takes the marked film, or the only one; it never sends the form while a title is being typed. */
  #enter(event) {
    event.preventDefault();
    const film = this.#films[this.active] ?? (this.#films.length === 1 ? this.#films[0] : null);
    if (film) this.#choose(film);
  }

  #choose(film) {
    this.dispatchEvent(new CustomEvent('film', { detail: film }));
    this.#close();
  }

  #close() {
    clearTimeout(this.pause);
    this.text = '';
    this.active = -1;
    this.found.reset();
  }

  updated() {
    if (this.#open) this.querySelector('#film-options').scrollIntoView({ block: 'nearest' });
  }

  render() {
    return html`
      <div class="search">
        <label for="film-search">Find a film by its title</label>
        <input id="film-search" type="search" role="combobox" autocomplete="off" placeholder="e.g. matrix"
          aria-autocomplete="list" aria-controls="film-options" aria-expanded=${this.#open ? 'true' : 'false'}
          aria-activedescendant=${this.active >= 0 ? `film-option-${this.active}` : nothing}
          .value=${this.text} @input=${this.#type} @keydown=${this.#key} @blur=${() => this.#close()} />
        <ul id="film-options" class="options" role="listbox" aria-label="Films found" ?hidden=${!this.#open}>
          ${this.#options()}
        </ul>
        <span class="visually-hidden" role="status">${this.#announcement()}</span>
      </div>
    `;
  }

  #options() {
    if (this.found.status === 'failed') return html`<li class="options__note">${this.found.problem.message}</li>`;
    if (!this.#films.length) {
      return html`<li class="options__note">${this.found.status === 'loading' ? 'Searching…' : 'No film has this in its title.'}</li>`;
    }
    return this.#films.map(
      (film, index) => html`
        <li id=${`film-option-${index}`} role="option" aria-selected=${index === this.active ? 'true' : 'false'}
          @mousedown=${(event) => { event.preventDefault(); this.#choose(film); }}>
          <span class="work">${film.title}</span> <small>${film.year ?? ''}</small>
        </li>
      `,
    );
  }

  #announcement() {
    return this.found.status === 'ready' ? `${this.#films.length} films found` : '';
  }
}

customElements.define('rs-film-search', FilmSearch);
