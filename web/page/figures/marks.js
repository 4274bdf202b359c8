// The sign by which a policy is known: a colour and a shape, the same as in the figures of a report.

/** By place among the policies; the baseline is the first. */
export const COLOURS = ["#000000", "#0072b2", "#d55e00", "#009e73", "#c46c9e", "#be7d00", "#3791c8", "#988900"];
const SHAPES = [
  "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
  "M-.85-.85H.85V.85H-.85Z",
  "M0-1.15 1.05.75H-1.05Z",
  "M0-1.25 1.1 0 0 1.25-1.1 0Z",
  "M0 1.15 1.05-.75H-1.05Z",
  "M-.4-1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z",
  "M-1-1.1 1.1 0-1 1.1Z",
  "M-.6-1.35H.6V1.35H-.6Z",
];

/** @param {number} policy */
export const colour = (policy) => COLOURS[policy % COLOURS.length];
/** @param {number} policy */
export const shape = (policy) => SHAPES[policy % SHAPES.length];
