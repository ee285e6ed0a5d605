import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../base/light-element.js';
import { Loader } from '../base/loader.js';
import { filmGenres } from '../api/vocabulary.js';
import './problem-note.js';

/** Genres to pick, each a checkbox that looks like a chip, so that keyboard and screen reader get the real thing. */
class GenreChips extends LightElement {
  static properties = { chosen: { attribute: false } };

  constructor() {
    super();
    this.chosen = [];
    this.known = new Loader(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.known.run(filmGenres);
  }

  #toggle(genre, on) {
    const others = this.chosen.filter((entry) => entry !== genre);
    this.dispatchEvent(new CustomEvent('genres', { detail: on ? [...others, genre] : others }));
  }

  render() {
    return html`
      <fieldset>
        <legend>Genres you like</legend>
        ${this.known.status === 'failed'
          ? html`<rs-problem .problem=${this.known.problem} @retry=${() => this.known.run(filmGenres)}></rs-problem>`
          : html`<div class="chips">${(this.known.value ?? []).map((genre) => this.#chip(genre))}</div>`}
      </fieldset>
    `;
  }

  #chip(genre) {
    return html`
      <label class="chip">
        <input type="checkbox" name="genre" value=${genre} .checked=${live(this.chosen.includes(genre))}
          @change=${(event) => this.#toggle(genre, event.target.checked)} />
        <span>${genre}</span>
      </label>
    `;
  }
}

customElements.define('rs-genre-chips', GenreChips);
