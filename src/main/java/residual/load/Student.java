package residual.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import residual.load.Homework.Exercise;
import residual.load.Homework.Shelved;
import residual.load.Ledger.Acknowledged;
import residual.load.Ledger.Kind;
import residual.problem.Part;
import residual.problem.Problem;

/** A student at her browser: what she does, step by step. */
final class Student {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private final Browser browser;
    private final Ledger ledger;
    private final Homework homework;
    private final Random random;
    private final Set<String> files = new HashSet<>();

    Student(Browser browser, Ledger ledger, Homework homework, Random random) {
        this.browser = browser;
        this.ledger = ledger;
        this.homework = homework;
        this.random = random;
    }

    /** One thing she does. */
    interface Step {
        void take() throws IOException;
    }

    /** The way to a problem and through it: pages with their files, drafts, readings, a hint, two answers to each part of at most so many, and a look at what she has. */
    List<Step> visit(int mostParts) {
        Shelved set = homework.sets().get(random.nextInt(homework.sets().size()));
        Problem problem = set.problems().get(random.nextInt(set.problems().size()));
        String address = "/courses/" + problem.path();
        List<Step> steps = new ArrayList<>(List.of(() -> files(browser.get(Kind.PAGE, "/")), () -> browser.get(Kind.PAGE, set.course()), () -> browser.get(Kind.PAGE, set.set()),
                () -> files(browser.get(Kind.PAGE, address))));
        List<Exercise> exercises = homework.exercises(browser.student(), problem);
        int first = random.nextInt(Math.max(1, problem.parts().size() - mostParts + 1));
        problem.parts().stream().skip(first).limit(mostParts).forEach(part -> steps.addAll(answering(exercises.stream().filter(e -> e.part().equals(part)).toList())));
        problem.parts().stream().filter(part -> !part.hints().isEmpty()).findFirst()
                .ifPresent(part -> steps.add(() -> browser.post(Kind.HINT, address + "/" + part.id() + "/hint", Map.of("hint", "0"))));
        steps.add(() -> browser.get(Kind.PAGE, "/attempts"));
        return steps;
    }

    private List<Step> answering(List<Exercise> all) {
        int chosen = random.nextInt(all.size());
        Exercise first = all.get(chosen);
        List<String> read = homework.read(browser.student(), first);
        return List.of(() -> read(first, read), () -> draft(first), () -> submit(first), () -> submit(all.get((chosen + 1) % all.size())));
    }

    private void draft(Exercise exercise) throws IOException {
        browser.post(Kind.DRAFT, exercise.address() + "/draft", exercise.fields());
    }

    /** Files are asked for once, then the browser has them. */
    private void files(Reply page) throws IOException {
        Matcher file = FILE.matcher(page.text());
        while (file.find()) {
            if (files.add(file.group(1))) {
                browser.get(Kind.FILE, file.group(1));
            }
        }
    }

    private void read(Exercise exercise, List<String> inputs) throws IOException {
        for (String input : inputs) {
            browser.post(Kind.READING, exercise.address() + "/reading", Map.of("input", input, "text", exercise.answer().text(input)));
        }
    }

    /** Submits, and looks whether the verdict is the one the author promised. */
    void submit(Exercise exercise) throws IOException {
        Reply reply = browser.post(Kind.SUBMISSION, exercise.address(), exercise.fields());
        String page = reply.text();
        boolean told = page.contains("class=\"notice\"");
        if (reply.status() == 200 && !told) {
            ledger.acknowledge(new Acknowledged(browser.student(), exercise.problem().path(), exercise.part().id(), exercise.answer().texts()));
            if (exercise.outcomes().noneMatch(outcome -> page.contains("class=\"try " + outcome.word() + " newest\""))) {
                ledger.broken(Kind.SUBMISSION, new IllegalStateException("another verdict than " + exercise.outcome().word() + " at " + exercise.address()));
            }
        }
    }
}
