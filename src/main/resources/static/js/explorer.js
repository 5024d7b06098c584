// A panel to play with: trains a linear autoencoder by gradient descent in the browser, and draws it against the formula.
import { descend, formula, leastLoss } from "./descent.js";

const STEPS = 400;
const HEIGHT = 230;
const DASHES = [[], [9, 3], [3, 3], [9, 3, 2, 3]];
const FORMULA = [1, 4];

class Panel {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.covariance = this.words.covariance.split(";").map(row => row.split(",").map(Number));
    this.eigenvalues = this.words.eigenvalues.split(",").map(Number);
    this.code = Number(this.words.code);
    this.slider = root.querySelector("#explorer-lambda");
    this.plots = [];
    for (const control of root.querySelectorAll("[data-controls] input")) {
      control.addEventListener("input", () => this.update());
    }
    root.querySelectorAll("[hidden]").forEach(element => { element.hidden = false; });
    this.update();
    this.redrawWhenColoursOrWidthChange();
  }

  redrawWhenColoursOrWidthChange() {
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    let width = innerWidth;
    addEventListener("resize", () => {
      if (innerWidth !== width) {
        width = innerWidth;
        this.draw();
      }
    });
  }

  update() {
    const lambda = this.slider.valueAsNumber;
    const uneven = this.root.querySelector("[value=uneven]").checked;
    this.run = descend({ covariance: this.covariance, largest: this.eigenvalues[0], code: this.code, lambda, uneven, steps: STEPS });
    this.target = formula(this.eigenvalues, this.code, lambda);
    this.lambda = lambda;
    this.tell();
    this.draw();
  }

  tell() {
    const [reached, target] = [this.run.values.map(series => series.at(-1)), this.target];
    const list = values => values.map(brief).join(", ");
    this.root.querySelector("[data-lambda]").textContent = `= ${brief(this.lambda)}`;
    this.root.querySelector("[data-sentence]").textContent = this.words.says.replace("{0}", STEPS).replace("{1}", list(reached)).replace("{2}", list(target))
      .replace("{3}", brief(this.run.loss.at(-1))).replace("{4}", brief(leastLoss(this.eigenvalues, this.code, this.lambda)));
    this.row(reached);
  }

  row(reached) {
    const cells = [`${brief(this.lambda)} (${this.words.reached})`, ...reached.map(brief), brief(this.run.loss.at(-1))];
    const row = document.createElement("tr");
    row.append(...cells.map((text, at) => Object.assign(document.createElement(at === 0 ? "th" : "td"), { textContent: text })));
    row.firstChild.scope = "row";
    this.root.querySelector("[data-reached-row]").replaceChildren(row);
  }

  draw() {
    this.plots.forEach(plot => plot.destroy());
    this.colours = ["--accent", "--ember", "--correct", "--neutral"].map(colour);
    this.plots = [this.values(), this.byPenalty(), this.loss(), this.path()];
  }

  values() {
    const steps = this.run.steps;
    const lines = this.run.values.map((_, i) => this.line(`s${i + 1}`, i, { named: true }));
    const dashed = this.target.map((_, i) => this.line(`s${i + 1}, ${this.words.formula}`, i, { dash: FORMULA }));
    return this.plot("values", [steps, ...this.run.values, ...this.target.map(value => steps.map(() => value))], [...lines, ...dashed], this.words.steps);
  }

  byPenalty() {
    const most = Number(this.slider.max);
    const lambdas = Array.from({ length: 161 }, (_, i) => i * most / 160);
    const all = [...lambdas, this.lambda].sort((a, b) => a - b);
    const at = all.indexOf(this.lambda);
    const curves = Array.from({ length: this.code }, (_, i) => all.map(l => formula(this.eigenvalues, this.code, l)[i]));
    const points = this.run.values.map(series => all.map((_, j) => j === at ? series.at(-1) : null));
    const dots = points.map((_, i) => this.line(`s${i + 1}, ${this.words.reached}`, i, { named: true, points: { show: true, size: 10, fill: this.colours[i % 4] } }));
    return this.plot("formula", [all, ...curves, ...points], [...curves.map((_, i) => this.line(`s${i + 1}, ${this.words.formula}`, i)), ...dots], "λ");
  }

  loss() {
    const least = leastLoss(this.eigenvalues, this.code, this.lambda);
    return this.plot("loss", [this.run.steps, this.run.loss, this.run.steps.map(() => least)],
      [this.line(this.words.loss, 0), this.line(this.words.least, 1, { dash: FORMULA })], this.words.steps);
  }

  /** Each component's way in the plane; where encoder and decoder share equally it ends on the diagonal. */
  path() {
    const most = Math.max(1.05, ...this.run.paths.flat(2));
    const data = [null, ...this.run.paths.map(([encoder, decoder]) => [encoder, decoder]), [[0, most], [0, most]]];
    const series = [...this.run.paths.map((_, i) => this.line(this.words.component.replace("{0}", i + 1), i, { named: true })), this.line(this.words.equal, 3, { dash: FORMULA, width: 1 })];
    return this.plot("path", data, series.map(s => ({ ...s, paths: way, facets: [{ scale: "x", auto: true }, { scale: "y", auto: true }] })), this.words.encoder,
      { mode: 2, scales: { x: { time: false, range: [0, most] }, y: { range: [0, most] } }, vertical: this.words.decoder });
  }

  line(label, index, more = {}) {
    return { label, stroke: this.colours[index % 4], dash: DASHES[index % 4], width: 2, points: { show: false }, ...more };
  }

  plot(name, data, series, horizontal, { mode = 1, scales = { x: { time: false } }, vertical } = {}) {
    const place = this.root.querySelector(`[data-chart=${name}]`);
    const [ink, line] = [colour("--muted"), colour("--line")];
    const font = `13px ${getComputedStyle(place).fontFamily}`;
    const axis = { values: (plot, ticks) => ticks.map(brief), stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font, labelFont: font, labelSize: 22, gap: 4 };
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", `${place.previousElementSibling.textContent}. ${this.root.querySelector("[data-sentence]").textContent}`);
    return new uPlot({ mode, width: place.clientWidth, height: HEIGHT, scales, series: [mode === 1 ? {} : null, ...series], cursor: { show: false },
      hooks: { draw: [plot => names(plot, font)] }, legend: { show: true, live: false, markers: { dash: (plot, i) => i > 0 && plot.series[i].dash?.length ? "dashed" : "solid" } }, axes: [{ ...axis, label: horizontal, size: 34 }, { ...axis, label: vertical, size: 46 }] }, data, place);
  }
}

/** A polyline through points in any order, which uPlot draws only where x grows. */
function way(plot, index) {
  const [xs, ys] = plot.data[index];
  const path = new Path2D();
  xs.forEach((x, i) => path.lineTo(plot.valToPos(x, "x", true), plot.valToPos(ys[i], "y", true)));
  const { ctx } = plot;
  const { stroke, width, dash } = plot.series[index];
  ctx.save();
  ctx.strokeStyle = typeof stroke === "function" ? stroke(plot, index) : stroke;
  ctx.lineWidth = width * devicePixelRatio;
  ctx.setLineDash((dash ?? []).map(length => length * devicePixelRatio));
  ctx.stroke(path);
  ctx.restore();
  return null;
}

/** Writes its number at the end of every line that has one, so that colours need not be told apart. */
function names(plot, font) {
  const { ctx } = plot;
  ctx.save();
  ctx.font = font.replace("13px", `600 ${13 * devicePixelRatio}px`);
  plot.series.forEach((series, i) => series?.named && name(plot, i));
  ctx.restore();
}

function name(plot, index) {
  const [xs, ys] = plot.data[index][0]?.length === undefined ? [plot.data[0], plot.data[index]] : plot.data[index];
  const at = ys.findLastIndex(y => y !== null);
  const { stroke, label } = plot.series[index];
  plot.ctx.fillStyle = typeof stroke === "function" ? stroke(plot, index) : stroke;
  const [x, y] = [plot.valToPos(xs[at], "x", true), plot.valToPos(ys[at], "y", true)];
  const right = x > plot.bbox.left + 0.85 * plot.bbox.width;
  plot.ctx.textAlign = right ? "right" : "left";
  plot.ctx.fillText(label.match(/s?\d+/)[0], x + (right ? -2 : 8) * devicePixelRatio, y + (index % 2 ? -8 : 16) * devicePixelRatio);
}

/** The colour behind a custom property as the canvas wants it. */
function colour(property) {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

const brief = value => Number(value.toPrecision(3)).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 3 });

document.querySelectorAll("[data-explorer]").forEach(root => new Panel(root));
