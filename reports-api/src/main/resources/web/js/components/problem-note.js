import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';

/** Says what went wrong and what can be done; offers to try again (`retry`) where that may help. */
class ProblemNote extends LightElement {
  static properties = { problem: { attribute: false } };

  #retry() {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  render() {
    const { title, detail, code, status } = this.problem;
    const mayPass = status === 0 || status >= 500;
    return html`
      <div class="problem" role="alert">
        <p><strong>${title}</strong></p>
        ${detail ? html`<p>${detail}</p>` : nothing}
        <p class="problem__foot">
          ${mayPass ? html`<button type="button" class="outline" @click=${this.#retry}>Try again</button>` : nothing}
          ${code ? html`<small>Code ${code}</small>` : nothing}
        </p>
      </div>
    `;
  }
}

customElements.define('rs-problem', ProblemNote);
