package residual.course;

/** Names one part of one problem: the problem's path {@code course/set/problem} and the part's id. */
public record Question(String problem, String part) {}
