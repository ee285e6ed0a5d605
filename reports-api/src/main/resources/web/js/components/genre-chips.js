import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../base/light-element.js';
import { GENRES } from '../state/genres.js';

/** Genres to pick, each a checkbox that looks like a chip, so that keyboard and screen reader get the real thing. */
class GenreChips extends LightElement {
  static properties = { chosen: { attribute: false } };

  #toggle(genre, on) {
    const detail = GENRES.filter((entry) => (entry === genre ? on : this.chosen.includes(entry)));
    this.dispatchEvent(new CustomEvent('genres', { detail }));
  }

  render() {
    return html`
      <fieldset>
        <legend>Genres you like</legend>
        <div class="chips">
          ${GENRES.map(
            (genre) => html`
              <label class="chip">
                <input type="checkbox" name="genre" value=${genre} .checked=${live(this.chosen.includes(genre))}
                  @change=${(event) => this.#toggle(genre, event.target.checked)} />
                <span>${genre}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }
}

customElements.define('rs-genre-chips', GenreChips);
