import { LitElement } from 'lit';

/** A Lit element that renders into the page itself, so that one stylesheet and one id space serve every part. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
