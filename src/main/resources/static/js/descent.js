// Gradient descent on ‖X − W2 W1 X‖²/n + λ‖W1‖² + λ‖W2‖², which needs no more of the data than its covariance C = XX'/n.

const KEPT = 180;
const times = (A, B) => A.map(row => B[0].map((_, j) => row.reduce((sum, a, k) => sum + a * B[k][j], 0)));
const turned = A => A[0].map((_, j) => A.map(row => row[j]));
const plus = (A, B, b = 1) => A.map((row, i) => row.map((a, j) => a + b * B[i][j]));
const squared = A => A.flat().reduce((sum, a) => sum + a * a, 0);

/** What the run shows at every kept step: singular values of W2 from the largest on, loss, and each component's shares of encoder and decoder. */
export function descend({ covariance: C, largest, code, lambda, uneven, steps }) {
  const random = numbers();
  const fill = (rows, columns, scale) => Array.from({ length: rows }, () => Array.from({ length: columns }, () => scale * random()));
  let W1 = fill(code, C.length, uneven ? 0.15 : 0.3);
  let W2 = fill(C.length, code, uneven ? 1.6 : 0.3);
  const rate = 0.14 / (largest + lambda);
  const directions = eigen(C).vectors.slice(0, code);
  const shown = { steps: [], values: Array.from({ length: code }, () => []), loss: [], paths: directions.map(() => [[], []]) };
  const every = Math.ceil(steps / KEPT);
  for (let step = 0; step <= steps; step++) {
    if (step % every === 0 || step === steps) {
      show(shown, step, W1, W2, C, lambda, directions);
    }
    const missing = plus(identity(C.length), times(W2, W1), -1);
    const error = times(missing, C);
    const d2 = plus(times(error, turned(W1)), W2, -lambda);
    const d1 = plus(times(turned(W2), error), W1, -lambda);
    [W1, W2] = [plus(W1, d1, 2 * rate), plus(W2, d2, 2 * rate)];
  }
  return shown;
}

function show(shown, step, W1, W2, C, lambda, directions) {
  const missing = plus(identity(C.length), times(W2, W1), -1);
  shown.steps.push(step);
  shown.loss.push(times(times(missing, C), turned(missing)).reduce((sum, row, i) => sum + row[i], 0) + lambda * (squared(W1) + squared(W2)));
  eigen(times(turned(W2), W2)).values.forEach((value, i) => shown.values[i].push(Math.sqrt(Math.max(0, value))));
  directions.forEach((u, i) => {
    shown.paths[i][0].push(Math.sqrt(squared(times(W1, u.map(x => [x])))));
    shown.paths[i][1].push(Math.sqrt(squared(times([u], W2))));
  });
}

/** The singular values of W2 at the minimum. */
export const formula = (eigenvalues, code, lambda) => eigenvalues.slice(0, code).map(e => Math.sqrt(Math.max(0, 1 - lambda / e)));

/** The least loss. */
export const leastLoss = (eigenvalues, code, lambda) => eigenvalues.reduce((sum, e, i) => sum + (i < code && lambda < e ? 2 * lambda - lambda * lambda / e : e), 0);

const identity = size => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => i === j ? 1 : 0));

/** Eigenvalues from the largest on with their vectors, by Jacobi's rotations. */
function eigen(symmetric) {
  const A = symmetric.map(row => [...row]);
  const V = identity(A.length);
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        rotate(A, V, p, q);
      }
    }
  }
  const order = A.map((_, i) => i).sort((i, j) => A[j][j] - A[i][i]);
  return { values: order.map(i => A[i][i]), vectors: order.map(i => V.map(row => row[i])) };
}

function rotate(A, V, p, q) {
  if (Math.abs(A[p][q]) < 1e-14) {
    return;
  }
  const angle = 0.5 * Math.atan2(2 * A[p][q], A[q][q] - A[p][p]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (const M of [A, V]) {
    M.forEach(row => { [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]]; });
  }
  const [x, y] = [A[p], A[q]];
  A[p] = x.map((value, j) => c * value - s * y[j]);
  A[q] = x.map((value, j) => s * value + c * y[j]);
}

/** The same numbers between -1 and 1 every time (a linear congruential generator). */
function numbers() {
  let state = 12345;
  return () => {
    state = (1103515245 * state + 12345) % 2147483648;
    return state / 1073741824 - 1;
  };
}
