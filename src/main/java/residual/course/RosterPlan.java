package residual.course;

import java.util.List;

/**
 * What taking a roster would change: whom it adds, of whom it changes what, who stays as she is, and which students of the course it does not name. {@code key} names
 * exactly these changes, so that nothing else is done than what was shown.
 */
public record RosterPlan(List<Entry> added, List<Entry> changed, List<Entry> same, List<Enrolment> missing, List<RosterTrouble> troubles, String key) {
    public RosterPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
        missing = List.copyOf(missing);
        troubles = List.copyOf(troubles);
    }

    /** A line of the roster, the id of the account it is about, empty for a new one, and what changes of what she has in the course. */
    public record Entry(RosterLine line, String person, List<Change> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }

        /** What it says, wherever it stands in its file. */
        String says() {
            return person + " " + line.values().toList() + " " + changes;
        }
    }

    /** One value that changes: {@code what} is name, number or section. */
    public record Change(String what, String before, String after) {}
}
