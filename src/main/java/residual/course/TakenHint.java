package residual.course;

import java.time.Instant;

/** A hint a student has opened: its place among the part's hints, counted from 0, and the share of the points it cost her. */
public record TakenHint(int hint, double price, Instant time) {}
