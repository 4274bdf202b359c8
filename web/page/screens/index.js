// The screens, in the order in which they are offered. Each is a file of its own.
import { assumptions } from "./assumptions.js";
import { begin } from "./begin.js";
import { compare } from "./compare.js";
import { debrief } from "./debrief.js";
import { dilemma } from "./dilemma.js";
import { handout } from "./handout.js";
import { municipality } from "./municipality.js";
import { week } from "./week.js";

/** @type {import("../shell.js").Screen[]} */
export const screens = [begin, municipality, compare, week, dilemma, debrief, handout, assumptions];
