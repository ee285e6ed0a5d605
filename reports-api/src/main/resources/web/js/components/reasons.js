import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { groupLabel } from '../state/demographics.js';

/** The evidence behind a recommendation, folded away until someone asks for it. */
class Reasons extends LightElement {
  static properties = { reasons: { attribute: false } };

  render() {
    if (!this.reasons.length) return nothing;
    return html`
      <details class="reasons">
        <summary>Evidence</summary>
        <ul>
          ${this.reasons.map((reason) => html`<li>${reason.text}${this.#numbers(reason)}</li>`)}
        </ul>
      </details>
    `;
  }

  #numbers(reason) {
    const numbers = Object.entries(readable(reason.evidence ?? {}));
    return html`
      <dl>
        ${reason.contribution == null ? nothing : html`<div><dt>adds to the score</dt><dd>${reason.contribution.toFixed(3)}</dd></div>`}
        ${numbers.map(([name, value]) => html`<div><dt>${name.replaceAll('_', ' ')}</dt><dd>${said(value)}</dd></div>`)}
      </dl>
    `;
  }
}

/** A group goes by its words rather than by dimension and key, a film by its title alone. */
function readable({ dimension, group, movie_id: _id, ...rest }) {
  return dimension ? { group: groupLabel(dimension, group), ...rest } : rest;
}

function said(value) {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

customElements.define('rs-reasons', Reasons);
