package residual.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import residual.course.RosterPlan.Change;
import residual.course.RosterPlan.Entry;

/** The rosters of courses, taken from files: first as a plan that changes nothing, then all of it or nothing. */
public final class Roster {
    private final Jdbi jdbi;
    private final Writer writer;

    Roster(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** What taking these lines would change in a course. */
    public RosterPlan plan(String course, List<RosterLine> lines) {
        return jdbi.withHandle(handle -> plan(handle, course, lines));
    }

    /** What became of a roster that was to be taken. */
    public sealed interface Outcome {
        /** It is taken. */
        record Done(int added, int changed, int removed) implements Outcome {}

        /** Meanwhile the course has changed, or there is a trouble: nothing was changed. */
        record Otherwise(RosterPlan now) implements Outcome {}
    }

    /** Takes these lines, if that does what the plan of this key says; {@code remove} takes out the students that are not named, whose work is kept. */
    public Outcome take(String course, List<RosterLine> lines, String key, boolean remove, Instant now) {
        return writer.write(handle -> {
            RosterPlan plan = plan(handle, course, lines);
            return plan.key().equals(key) && plan.troubles().isEmpty() ? take(handle, course, plan, remove, now) : new Outcome.Otherwise(plan);
        });
    }

    private static Outcome take(Handle handle, String course, RosterPlan plan, boolean remove, Instant now) {
        Enrolments.meetCourse(handle, course, now);
        plan.added().forEach(entry -> add(handle, course, entry, now));
        plan.changed().forEach(entry -> update(handle, course, entry.person(), entry.line()));
        List<Enrolment> removed = remove ? plan.missing() : List.of();
        removed.forEach(e -> handle.execute("delete from enrolment where course = ? and person = ?", course, e.person().id()));
        return new Outcome.Done(plan.added().size(), plan.changed().size(), removed.size());
    }

    private static void add(Handle handle, String course, Entry entry, Instant now) {
        String person = entry.person().isEmpty() ? AccountRows.insert(handle, Tokens.id(), entry.line().names(), false, now).id() : entry.person();
        handle.execute("insert into enrolment (course, person, role, since) values (?, ?, ?, ?)", course, person, Role.STUDENT.word(), now);
        update(handle, course, person, entry.line());
    }

    private static void update(Handle handle, String course, String person, RosterLine line) {
        handle.execute("update enrolment set name = ?, number = ?, section = ? where course = ? and person = ?", line.name(), line.number(), line.section(), course, person);
    }

    private static RosterPlan plan(Handle handle, String course, List<RosterLine> lines) {
        return new Planning(handle, Enrolments.of(handle, course)).plan(lines);
    }

    /** Finds whom each line is about: by student number in the course, else by sign-in name, else by address. */
    private static final class Planning {
        private final Handle handle;
        private final List<Enrolment> enrolled;
        private final Map<String, Enrolment> byNumber = new HashMap<>();
        private final Map<String, Enrolment> byPerson = new HashMap<>();
        private final List<Entry> added = new ArrayList<>();
        private final List<Entry> changed = new ArrayList<>();
        private final List<Entry> same = new ArrayList<>();
        private final List<RosterTrouble> troubles = new ArrayList<>();
        private final Set<String> named = new HashSet<>();

        Planning(Handle handle, List<Enrolment> enrolled) {
            this.handle = handle;
            this.enrolled = enrolled;
            enrolled.forEach(e -> byPerson.put(e.person().id(), e));
            enrolled.stream().filter(e -> !e.number().isEmpty()).forEach(e -> byNumber.putIfAbsent(e.number(), e));
        }

        RosterPlan plan(List<RosterLine> lines) {
            lines.forEach(this::line);
            List<Enrolment> missing = enrolled.stream().filter(e -> e.role() == Role.STUDENT && !named.contains(e.person().id())).toList();
            return new RosterPlan(added, changed, same, missing, troubles, key(missing));
        }

        private void line(RosterLine line) {
            Set<String> persons = Stream.of(Optional.ofNullable(byNumber.get(line.number())).map(e -> e.person().id()),
                    AccountRows.withLogin(handle, line.login()).map(Account::id), AccountRows.withEmail(handle, line.email()).map(Account::id))
                    .flatMap(Optional::stream).collect(Collectors.toSet());
            if (persons.size() > 1 || persons.stream().anyMatch(named::contains)) {
                troubles.add(new RosterTrouble(line.line(), "two-accounts", line.name()));
                return;
            }
            named.addAll(persons);
            persons.stream().findFirst().ifPresentOrElse(person -> known(line, person), () -> added.add(new Entry(line, "", List.of())));
        }

        private void known(RosterLine line, String person) {
            Enrolment e = byPerson.get(person);
            if (e == null) {
                added.add(new Entry(line, person, List.of()));
                return;
            }
            List<Change> changes = Stream.of(new Change("name", e.name(), line.name()), new Change("number", e.number(), line.number()), new Change("section", e.section(), line.section()))
                    .filter(c -> !c.before().equals(c.after())).toList();
            (changes.isEmpty() ? same : changed).add(new Entry(line, person, changes));
        }

        private String key(List<Enrolment> missing) {
            return Tokens.hash(added.stream().map(Entry::says).sorted().toList() + "\n" + changed.stream().map(Entry::says).sorted().toList() + "\n"
                    + missing.stream().map(e -> e.person().id()).sorted().toList());
        }
    }
}
