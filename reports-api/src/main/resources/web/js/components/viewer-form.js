import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../base/light-element.js';
import { AGE_GROUPS, OCCUPATIONS, ageGroupOf } from '../state/demographics.js';
import { isNobody } from '../state/viewer.js';
import './genre-chips.js';
import './liked-films.js';

/** Asks who the films and books are for. Holds nothing itself: the page owns the viewer and hands it down. */
class ViewerForm extends LightElement {
  static properties = { viewer: { attribute: false } };

  #change(changed) {
    this.#tell('viewer-change', { ...this.viewer, ...changed });
  }

  #tell(name, viewer) {
    this.dispatchEvent(new CustomEvent(name, { detail: viewer, bubbles: true }));
  }

  #submit(event) {
    event.preventDefault();
    this.#tell('viewer-ask', this.viewer);
  }

  #field(name) {
    return (event) => this.#change({ [name]: event.target.value.trim() });
  }

  render() {
    return html`
      <form class="panel viewer" aria-labelledby="viewer-title" @submit=${this.#submit}>
        <h1 id="viewer-title">Who is it for?</h1>
        <p class="lead">Fill in what you like. Every field is optional, and nothing is stored.</p>
        ${this.#demographics()} ${this.#tastes()}
        <div class="viewer__actions">
          <button type="submit" ?disabled=${isNobody(this.viewer)}>Recommend</button>
          <button type="button" class="quiet" ?disabled=${isNobody(this.viewer)} @click=${() => this.#tell('viewer-clear')}>
            Clear
          </button>
        </div>
      </form>
    `;
  }

  #demographics() {
    const viewer = this.viewer;
    return html`
      <fieldset class="viewer__person">
        <legend>About the person</legend>
        <label>
          Age
          <input name="age" type="number" inputmode="numeric" min="1" max=${OLDEST} placeholder="years"
            aria-describedby="age-hint" .value=${live(viewer.age)} @input=${this.#field('age')} />
        </label>
        <label>
          Gender
          <select name="gender" @change=${this.#field('gender')}>
            ${options(WHO, viewer.gender)}
          </select>
        </label>
        <label class="wide">
          Occupation
          <select name="occupation" @change=${this.#field('occupation')}>
            ${options(OCCUPATIONS, viewer.occupation)}
          </select>
        </label>
        <label>
          ZIP code
          <input name="zip" inputmode="numeric" pattern="[0-9]{5}" maxlength="5" autocomplete="postal-code"
            placeholder="94110" title="Five digits" .value=${live(viewer.zip)} @input=${this.#field('zip')} />
        </label>
        <small id="age-hint" class="viewer__hint">${ageHint(viewer.age)}</small>
        <label class="wide switch">
          <input name="demographics" type="checkbox" role="switch" .checked=${live(viewer.demographics)}
            @change=${(event) => this.#change({ demographics: event.target.checked })} />
          Use these to recommend
        </label>
        ${viewer.demographics ? nothing : html`<small class="wide viewer__hint">Off: only the genres and films below count.</small>`}
      </fieldset>
    `;
  }

  #tastes() {
    return html`
      <rs-genre-chips .chosen=${this.viewer.genres} @genres=${(event) => this.#change({ genres: event.detail })}></rs-genre-chips>
      <rs-liked-films .films=${this.viewer.rated} @films=${(event) => this.#change({ rated: event.detail })}></rs-liked-films>
    `;
  }
}

const OLDEST = 120;
const WHO = [{ key: 'F', label: 'Woman' }, { key: 'M', label: 'Man' }];

const options = (entries, chosen) =>
  [{ key: '', label: 'Not said' }, ...entries].map(
    (entry) => html`<option value=${entry.key} .selected=${live(entry.key === chosen)}>${entry.label}</option>`,
  );

function ageHint(age) {
  if (!age) return `Ages count in ${AGE_GROUPS.length} groups.`;
  return Number(age) > OLDEST ? `Give an age up to ${OLDEST}.` : `Counts as ${ageGroupOf(Number(age)).label}.`;
}

customElements.define('rs-viewer-form', ViewerForm);
