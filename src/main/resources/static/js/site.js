// Starts every behaviour on the page, and again on what replaces a part of it.
import * as authoring from "./authoring.js";
import * as copy from "./copy.js";
import * as derivation from "./derivation.js";
import * as drafts from "./drafts.js";
import * as grading from "./grading.js";
import * as matrix from "./matrix.js";
import * as outline from "./outline.js";
import * as palette from "./palette.js";
import * as print from "./print.js";
import * as reading from "./reading.js";
import * as regrade from "./regrade.js";
import * as scrolls from "./scrolls.js";
import * as slots from "./slots.js";
import * as submit from "./submit.js";
import * as theme from "./theme.js";
import * as units from "./units.js";
import * as words from "./words.js";

const behaviours = [derivation, matrix, slots, palette, words, units, copy, drafts, reading, print, scrolls, outline, grading, regrade];
const start = root => behaviours.forEach(behaviour => behaviour.attach(root));

theme.attach(document);
submit.attach(start);
authoring.attach(start);
start(document);
