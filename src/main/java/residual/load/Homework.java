package residual.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residual.check.Answer;
import residual.check.Input;
import residual.check.Outcome;
import residual.problem.Course;
import residual.problem.Edition;
import residual.problem.Part;
import residual.problem.Problem;
import residual.problem.ProblemSet;
import residual.problem.Variant;
import residual.tutor.Seed;
import residual.web.InputView;

/** What students do: the problems of a folder, and as answers their authors' samples, each on the student's own variant. */
final class Homework {
    private final Edition edition;

    Homework(Edition edition) {
        this.edition = edition;
        if (edition.problems().isEmpty()) {
            throw new IllegalArgumentException("There are no problems to work on.");
        }
    }

    /** One answer a student is going to give, with the outcome its author promises. */
    record Exercise(Problem problem, Part part, Answer answer, Outcome outcome) {
        String address() {
            return "/courses/" + problem.path() + "/" + part.id();
        }

        /** What the page may say of it; where the part goes on from an earlier one, it may be right with a wrong value from there. */
        Stream<Outcome> outcomes() {
            return part.follows().isEmpty() ? Stream.of(outcome) : Stream.of(outcome, Outcome.PARTIAL);
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            answer.texts().forEach((input, text) -> fields.put(InputView.FIELD + input, text));
            return fields;
        }

        /** Whether the page tells how the text of this input is read while it is typed. */
        static boolean isRead(Input input) {
            return input instanceof Input.Number || input instanceof Input.Matrix || input instanceof Input.Formulas;
        }
    }

    /** All sets, each with the address of its page and of its course's. */
    record Shelved(String course, String set, List<Problem> problems) {}

    List<Shelved> sets() {
        List<Shelved> sets = new ArrayList<>();
        for (Course course : edition.courses()) {
            for (ProblemSet set : course.sets()) {
                sets.add(new Shelved("/courses/" + course.id(), "/courses/" + course.id() + "/" + set.id(), set.problems()));
            }
        }
        return sets.stream().filter(set -> !set.problems().isEmpty()).toList();
    }

    /** What a student answers to a problem: every sample of every part once. */
    List<Exercise> exercises(String student, Problem problem) {
        Variant variant = Variant.of(problem, Seed.of(student, problem.path()));
        List<Exercise> exercises = new ArrayList<>();
        for (Part part : problem.parts()) {
            Set<Answer> given = new HashSet<>();
            part.samples().stream().map(sample -> new Exercise(problem, part, sent(variant.fill(sample.answer())), sample.outcome()))
                    .filter(e -> !e.answer().isBlank() && given.add(e.answer())).forEach(exercises::add);
        }
        return exercises;
    }

    /** What reaches the server of an answer: empty boxes say nothing. */
    private static Answer sent(Answer answer) {
        Map<String, String> texts = new LinkedHashMap<>(answer.texts());
        texts.values().removeIf(String::isBlank);
        return new Answer(texts);
    }

    /** What a student answers to all problems. */
    List<Exercise> exercises(String student) {
        return edition.problems().values().stream().flatMap(problem -> exercises(student, problem).stream()).toList();
    }

    /** The names of the inputs of a part whose text is read while it is typed. */
    List<String> read(String student, Exercise exercise) {
        Variant variant = Variant.of(exercise.problem(), Seed.of(student, exercise.problem().path()));
        return exercise.part().check().inputs(variant.given()).stream().filter(Exercise::isRead).map(Input::name).toList();
    }
}
