package residual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import residual.expr.ExprException;
import residual.expr.Place;

/**
 * Reads a matrix in brackets: {@code [1 2; 3 4]}, {@code [[1,2],[3,4]]}, {@code {{1,2},{3,4}}}, {@code [(1,2),(3,4)]}, as NumPy and PyTorch
 * print it, and as an argument of {@code np.array}, {@code tensor}, {@code matrix} and the like.
 */
final class Brackets {
    private static final Set<String> CALLS = Set.of("array", "asarray", "matrix", "mat", "tensor", "constant", "floattensor", "doubletensor");
    private static final int DEEPEST = 4;

    private final String text;
    private int at;

    private Brackets(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** A pair of brackets and those directly inside it. */
    private record Group(int open, int close, List<Group> inside) {
        boolean isLeaf() {
            return inside.isEmpty();
        }
    }

    /** Whether a matrix in brackets begins here: a bracket, or a call that makes a matrix. */
    static boolean beginsAt(String text, int from) {
        int end = nameEnd(text, from);
        return from < text.length() && ("[{(".indexOf(text.charAt(from)) >= 0 || end > from && end < text.length() && text.charAt(end) == '(' && isCall(text, from, end));
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static boolean isCall(String text, int from, int end) {
        int point = text.lastIndexOf('.', end - 1);
        return CALLS.contains(text.substring(Math.max(from, point + 1), end).toLowerCase(java.util.Locale.ROOT));
    }

    /** The table that begins here, and nothing after it but a transpose and marks that end a sentence. */
    static Table table(String text, int from) {
        return new Brackets(text, from).table();
    }

    private Table table() {
        int name = at;
        at = nameEnd(text, at);
        boolean call = at > name;
        Group group = group(1);
        Table table = call ? ofCall(group) : of(group, false);
        return isTransposed() ? table.transposed() : table;
    }

    private Group group(int depth) {
        int open = at;
        if (depth > DEEPEST) {
            throw unread("There are more than " + DEEPEST + " levels of brackets", open, ": a matrix is a list of rows, which is two levels.");
        }
        char closer = closer(text.charAt(at++));
        var inside = new ArrayList<Group>();
        while (at < text.length() && text.charAt(at) != closer) {
            char c = text.charAt(at);
            if (c == '[' || (c == '{' || c == '(') && isListAt(at)) {
                inside.add(group(depth + 1));
            } else {
                at = after(at);
            }
        }
        if (at == text.length()) {
            throw unread("The bracket " + Typed.quote(text.substring(open, open + 1)), open, " is never closed.");
        }
        return new Group(open, at++, inside);
    }

    /** The place after this character, or after the parenthesis that opens with it. */
    private int after(int start) {
        char c = text.charAt(start);
        if (c == ']' || c == ')' || c == '}') {
            throw unread("The bracket " + Typed.quote(text.substring(start, start + 1)), start, " closes what was never opened.");
        }
        if (c != '(' && c != '{') {
            return start + 1;
        }
        return closing(start) + 1;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw unread("The bracket " + Typed.quote(text.substring(open, open + 1)), open, " is never closed.");
    }

    /** A parenthesis or brace is a row when it stands where an entry would begin and has a comma inside; else it belongs to an entry. */
    private boolean isListAt(int open) {
        int before = open - 1;
        while (before >= 0 && Row.isBlank(text.charAt(before))) {
            before--;
        }
        boolean begins = before >= 0 && "[({,".indexOf(text.charAt(before)) >= 0;
        return begins && (text.charAt(open) == '{' || text.substring(open, closing(open)).indexOf(',') >= 0);
    }

    private static char closer(char open) {
        return open == '[' ? ']' : open == '{' ? '}' : ')';
    }

    private Table ofCall(Group call) {
        if (call.isLeaf()) {
            throw unread("Inside the parentheses", call.open(), " a list of rows was expected, such as [[1, 2], [3, 4]].");
        }
        if (call.inside().size() == 1) {
            only(call, true);
            return of(call.inside().getFirst(), true);
        }
        return of(call, true);
    }

    private Table of(Group group, boolean program) {
        if (group.isLeaf()) {
            return leaf(group, program);
        }
        only(group, program);
        var rows = new ArrayList<List<Table.Cell>>();
        for (Group row : group.inside()) {
            if (!row.isLeaf() || text.substring(row.open(), row.close()).indexOf(';') >= 0) {
                throw unread("There are three levels of brackets", row.open(), ": a matrix is a list of rows, which is two levels.");
            }
            rows.add(Row.cells(text, row.open() + 1, row.close()));
        }
        return Table.ofRows(rows);
    }

    /** Checks that nothing but separators (and, in a call, arguments with names) stands beside the rows. */
    private void only(Group group, boolean program) {
        int start = group.open() + 1;
        for (Group row : group.inside()) {
            String between = text.substring(start, row.open());
            if (!between.chars().allMatch(c -> c == ',' || c == ';' || Row.isBlank((char) c))) {
                throw unread(Typed.quote(between), start, " stands beside the rows; put every number into a row.");
            }
            start = row.close() + 1;
        }
        String rest = text.substring(start, group.close());
        if (!rest.matches("[\\s,;]*") && !(program && rest.matches("(?s)\\s*,\\s*\\w+\\s*=.*"))) {
            throw unread(Typed.quote(rest), start, " stands beside the rows; put every number into a row.");
        }
    }

    private Table leaf(Group group, boolean program) {
        if (program) {
            return new Table(List.of(Row.cells(text, group.open() + 1, group.close())), true, 1);
        }
        var rows = new ArrayList<List<Table.Cell>>();
        int start = group.open() + 1;
        for (int i = start; i <= group.close(); i++) {
            char c = text.charAt(i);
            if (i == group.close() || c == ';' || c == '\n') {
                addRow(rows, start, i, c == '\n');
                start = i + 1;
            }
        }
        return new Table(rows, text.charAt(group.open()) != '[' && rows.size() == 1, 1);
    }

    private void addRow(List<List<Table.Cell>> rows, int from, int to, boolean lineEnd) {
        String row = text.substring(from, to).strip();
        if (lineEnd && row.endsWith(",")) {
            throw unread("A line ends in a comma inside the brackets", to - 1, ", so the row may go on or a new one begin: put each row in brackets of its own, or ; between rows.");
        }
        if (!row.isEmpty()) {
            rows.add(Row.cells(text, from, to));
        }
    }

    private boolean isTransposed() {
        String rest = text.substring(at).strip();
        boolean transposed = rest.matches("(?:'|\\.T|\\^T|\\^\\\\top|ᵀ)[\\s,;.$]*");
        if (!transposed && !rest.matches("[\\s,;.$]*")) {
            throw unread("After the matrix there is still " + Typed.quote(rest), at, "; give one matrix, and nothing else.");
        }
        return transposed;
    }

    private ExprException unread(String subject, int place, String complaint) {
        long line = 1 + text.substring(0, place).chars().filter(c -> c == '\n').count();
        return new ExprException(ExprException.Kind.SYNTAX, subject + " in line " + line + complaint, new Place(place, place + 1));
    }
}
