package residual.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of the folder of problems, by its name relative to it: {@code course/course.yaml}, {@code course/set/set.yaml} or
 * {@code course/set/problem.yaml}.
 */
record ProblemFile(String name) {
    private static final String ENDING = ".yaml";

    /** What a file says: a problem, or the title of a course or set; neither where it has a fault. */
    record Content(Optional<Problem> problem, Optional<Title> title) {
        static final Content NONE = new Content(Optional.empty(), Optional.empty());

        /** This content, or what it lacks from the one before: the last good version stays. */
        Content or(Content before) {
            return new Content(problem.or(before::problem), title.or(before::title));
        }
    }

    /** What {@code course.yaml} and {@code set.yaml} say; {@code order} names sets or problems, those not named come after; the rules of the other kind of folder are the default ones. */
    record Title(String title, String description, List<String> order, CourseRules course, SetRules set) {
        Title {
            order = List.copyOf(order);
        }
    }

    boolean isProblem() {
        return pieces().size() == 3 && !isTitle() && misplaced().isEmpty();
    }

    private boolean isTitle() {
        return pieces().size() == 2 && last().equals("course" + ENDING) || pieces().size() == 3 && last().equals("set" + ENDING);
    }

    /** {@code course/set/problem}, or the folder of a title. */
    String path() {
        return isTitle() ? name.substring(0, name.lastIndexOf('/')) : name.replaceFirst("\\.ya?ml$", "");
    }

    /** What the file says; what proves a problem is left to the ledger. */
    Content read(byte[] bytes, Ledger ledger) {
        if (misplaced().isPresent()) {
            ledger.fault(Datum.Mark.START, misplaced().get());
            return Content.NONE;
        }
        return isTitle()
                ? new Content(Optional.empty(), title(bytes, ledger))
                : new Content(ProblemReader.unproved(path(), bytes, ledger), Optional.empty());
    }

    private Optional<Title> title(byte[] bytes, Ledger ledger) {
        return YamlFile.read(bytes, ledger).flatMap(datum -> {
            Fields fields = new Entry(datum, ledger).fields(pieces().size() == 2 ? "course" : "set");
            String title = fields.text("title");
            String description = fields.text("description", "");
            List<String> order = fields.optional("order", Entry::texts, List.of());
            boolean isCourse = pieces().size() == 2;
            CourseRules course = isCourse ? RulesReader.course(fields) : CourseRules.DEFAULT;
            SetRules set = isCourse ? SetRules.DEFAULT : RulesReader.set(fields);
            return fields.build(() -> new Title(title, description, order, course, set)).filter(t -> ledger.count() == 0);
        });
    }

    /** Why the file cannot be where it is. */
    private Optional<String> misplaced() {
        if (name.endsWith(".yml")) {
            return Optional.of("problem files end in .yaml; rename this one");
        }
        if (pieces().size() != 3 && !isTitle()) {
            return Optional.of("a problem file stands in the folder of a set in the folder of a course: course/set/problem.yaml");
        }
        return Set.copyOf(List.of(path().split("/"))).stream().filter(piece -> !Ids.isValid(piece)).findFirst().map(piece ->
                "`" + piece + "` stands in addresses, so it is made of small letters, digits and hyphens; rename it");
    }

    private List<String> pieces() {
        return List.of(name.split("/"));
    }

    private String last() {
        return pieces().getLast();
    }
}
