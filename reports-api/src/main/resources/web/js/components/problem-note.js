import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';

/** Says what went wrong and what can be done; offers to try again (`retry`). */
class ProblemNote extends LightElement {
  static properties = { problem: { attribute: false } };

  render() {
    const { title, detail, code } = this.problem;
    return html`
      <div class="problem" role="alert">
        <p><strong>${title}</strong></p>
        ${detail ? html`<p>${detail}</p>` : nothing}
        <p class="problem__foot">
          <button type="button" class="outline" @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>Try again</button>
          ${code ? html`<small>Code ${code}</small>` : nothing}
        </p>
      </div>
    `;
  }
}

customElements.define('rs-problem', ProblemNote);
