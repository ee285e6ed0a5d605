import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { Loader } from '../base/loader.js';
import { csvAddress, wholeReport } from '../api/reports.js';
import { plural } from '../base/format.js';
import { onSchemeChange, readPalette } from './palette.js';
import './chart-table.js';
import '../components/problem-note.js';

const NARROW = 560;

/**
 * A chart of one report: loads it when scrolled near, draws it with ECharts, redraws it when the data, the controls, the
 * width or the colour scheme change, and offers the same rows as a table and as CSV. `data-drawn="true"` is set while what
 * is on the canvas is what the element stands for.
 *
 * A subclass gives `report`, `heading`, `description`, `columns` and `option(rows, look)`, and may give `filters`,
 * `controls()` and `shown(rows)`.
 */
export class ChartElement extends LightElement {
  #observers = [];
  #chart = null;
  #echarts = null;
  #near = false;
  #asked = null;

  constructor() {
    super();
    this.loader = new Loader(this);
  }

  get filters() {
    return {};
  }

  controls() {
    return nothing;
  }

  /** The rows that the chart shows, out of all that the report gave. */
  shown(rows) {
    return rows;
  }

  /** Called once before the first drawing; for what a chart needs beyond its rows. */
  async prepare() {}

  connectedCallback() {
    super.connectedCallback();
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(), {
      rootMargin: '300px',
    });
    seen.observe(this);
    const sized = new ResizeObserver(() => this.#resize());
    sized.observe(this);
    const stop = onSchemeChange(() => this.draw());
    this.#observers = [() => seen.disconnect(), () => sized.disconnect(), stop];
  }

  disconnectedCallback() {
    this.#observers.forEach((stop) => stop());
    this.#chart?.dispose();
    this.#chart = null;
    super.disconnectedCallback();
  }

  #arrive() {
    if (this.#near) return;
    this.#near = true;
    this.load();
  }

  load() {
    this.#asked = JSON.stringify(this.filters);
    this.dataset.drawn = 'false';
    this.loader.run(async (signal) => {
      const [answer, echarts] = await Promise.all([
        wholeReport(this.report, this.filters, signal),
        import('echarts'),
        this.prepare(),
      ]);
      this.#echarts = echarts;
      return answer;
    });
  }

  updated() {
    if (!this.#near) return;
    if (this.#asked !== JSON.stringify(this.filters)) this.load();
    else this.draw();
  }

  get canvas() {
    return this.querySelector('.chart__canvas');
  }

  get #look() {
    return {
      palette: readPalette(),
      narrow: this.canvas.clientWidth < NARROW,
      width: this.canvas.clientWidth,
      echarts: this.#echarts,
    };
  }

  draw() {
    const rows = this.loader.status === 'ready' ? this.shown(this.loader.value.rows) : [];
    if (!rows.length) return;
    this.dataset.drawn = 'false';
    this.#chart ??= this.#start();
    const look = this.#look;
    this.canvas.style.height = `${this.height(rows, look)}px`;
    this.#chart.resize();
    this.#chart.setOption({ ...this.#common(look), ...this.option(rows, look) }, { notMerge: true });
  }

  /** The canvas' height in pixels. */
  height(_rows, look) {
    return look.narrow ? 340 : 380;
  }

  #start() {
    const chart = this.#echarts.init(this.canvas, null, { renderer: 'canvas' });
    chart.on('finished', () => (this.dataset.drawn = 'true'));
    chart.on('click', (event) => this.clicked(event));
    return chart;
  }

  clicked(_event) {}

  /** For a subclass that zooms by a control. */
  dispatch(action) {
    this.#chart?.dispatchAction(action);
  }

  #common({ palette }) {
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 350,
      textStyle: { fontFamily: palette.font, color: palette.ink },
      aria: { enabled: false },
    };
  }

  #resize() {
    if (this.#chart && this.#chart.getWidth() !== this.canvas.clientWidth) this.draw();
  }

  render() {
    const id = `${this.localName}-title`;
    const { status, value } = this.loader;
    const rows = status === 'ready' ? this.shown(value.rows) : [];
    return html`
      <section class="panel chart" aria-labelledby=${id} aria-busy=${status === 'loading' ? 'true' : 'false'}>
        <header>
          <h3 id=${id}>${this.heading}</h3>
          <p>${this.description}</p>
        </header>
        <div class="chart__controls">${this.controls()}</div>
        <div class="chart__stage">
          <div class="chart__canvas" role="img" aria-label=${`${this.heading}. The same rows are in the table below.`}
            ?hidden=${status === 'failed' || (status === 'ready' && !rows.length)}></div>
          ${this.#instead(rows)}
        </div>
        ${status === 'ready' ? this.#foot(rows, value) : nothing}
      </section>
    `;
  }

  #instead(rows) {
    const { status, problem, value } = this.loader;
    if (status === 'failed') return html`<rs-problem .problem=${problem} @retry=${() => this.load()}></rs-problem>`;
    if (status === 'ready' && !rows.length) return html`<p class="none">No ratings here yet. Choose another group or genre.</p>`;
    if (status !== 'ready' && !value) return html`<div class="chart__waiting" aria-hidden="true"></div>`;
    return nothing;
  }

  #foot(rows, value) {
    return html`
      <footer class="chart__foot">
        <rs-chart-table .caption=${this.heading} .columns=${this.columns} .rows=${rows}></rs-chart-table>
        <p class="source">
          ${plural(rows.length, 'row')} of data ${value.snapshot} ·
          <a href=${csvAddress(this.report, this.filters)} download=${`${this.report}.csv`}>CSV</a>
        </p>
      </footer>
    `;
  }
}
