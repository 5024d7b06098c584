package residual.tutor;

import residual.course.Question;
import residual.problem.Part;
import residual.problem.Variant;

/** A student before one part of her variant of a problem, on her terms. */
public record Seat(String student, Variant variant, Part part, Terms terms) {

    /** A seat without dates. */
    public Seat(String student, Variant variant, Part part) {
        this(student, variant, part, Terms.FREE);
    }

    Question question() {
        return new Question(variant.problem().path(), part.id());
    }

    String version() {
        return variant.problem().version();
    }

    long seed() {
        return variant.given().seed();
    }

    String where() {
        return variant.problem().path() + "#" + part.id();
    }
}
