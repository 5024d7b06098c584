package residual.course;

/** One line of a rubric: what it asks for, Markdown, and the points it gives, or takes where they are below 0. */
public record Criterion(long id, double points, String text) {}
