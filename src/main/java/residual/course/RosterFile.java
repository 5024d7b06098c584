package residual.course;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people that a CSV file names, and what keeps it from being taken. It is taken whole or not at all. */
public final class RosterFile {
    /** The most bytes that are read. */
    public static final int MOST_BYTES = 10 << 20;
    static final int MOST_LINES = 20_000;
    private static final int MOST_TROUBLES = 50;
    private static final int LONGEST = 100;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<RosterTrouble> troubles = new ArrayList<>();
    private final Map<String, RosterLine> seen = new HashMap<>();
    private int repeated;

    private RosterFile() {}

    /** Reads a file. */
    public static RosterFile of(byte[] bytes) {
        RosterFile file = new RosterFile();
        if (bytes.length > MOST_BYTES) {
            file.trouble(0, "too-large", bytes.length / 1024 / 1024 + " MB");
        } else {
            file.read(RosterText.of(bytes));
        }
        return file;
    }

    public List<RosterLine> lines() {
        return List.copyOf(lines);
    }

    public List<RosterTrouble> troubles() {
        return List.copyOf(troubles);
    }

    /** How many lines said again what an earlier one had said. */
    public int repeated() {
        return repeated;
    }

    /** The same people as a file that reads as these lines. */
    public String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("name", "login", "email", "number", "section");
            lines.forEach(line -> csv.writeRecord(line.values().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void trouble(int line, String key, String about) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new RosterTrouble(line, key, about));
        }
    }

    private void read(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true).ofCsvRecord(text)) {
            records(reader);
        } catch (CsvParseException e) {
            trouble(0, "broken", String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty() && troubles.isEmpty()) {
            trouble(0, "nobody", "");
        }
    }

    /** The sign that separates most in the first line, which has the headings. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return List.of(',', ';', '\t', '|').stream().max(Comparator.comparingLong((Character c) -> first.chars().filter(x -> x == c).count())).orElseThrow();
    }

    private void records(CsvReader<CsvRecord> reader) {
        Optional<RosterColumns> columns = Optional.empty();
        for (CsvRecord record : reader) {
            int line = (int) record.getStartingLineNumber();
            if (columns.isEmpty()) {
                columns = Optional.of(RosterColumns.of(record.getFields()));
                if (!columns.get().suffice()) {
                    trouble(line, "headings", String.join(", ", record.getFields()));
                    return;
                }
            } else if (lines.size() >= MOST_LINES) {
                trouble(line, "too-many", String.valueOf(MOST_LINES));
                return;
            } else {
                person(line, columns.get(), record.getFields());
            }
        }
    }

    private void person(int line, RosterColumns columns, List<String> cells) {
        int before = troubles.size();
        String name = columns.name(cells, cell -> clean(line, cell));
        String login = clean(line, columns.value(cells, "login")).toLowerCase(Locale.ROOT);
        String email = clean(line, columns.value(cells, "email")).toLowerCase(Locale.ROOT);
        if (isNoPerson(name, login, email)) {
            return;
        }
        RosterLine person = new RosterLine(line, name, login, email.isEmpty() && login.contains("@") ? login : email,
                clean(line, columns.value(cells, "number")), clean(line, columns.value(cells, "section")));
        check(person);
        if (troubles.size() == before) {
            add(person);
        }
    }

    /** Canvas writes a line of points under the headings and one for a test student; empty lines come from spreadsheets. */
    private static boolean isNoPerson(String name, String login, String email) {
        boolean empty = name.isEmpty() && login.isEmpty() && email.isEmpty();
        return empty || name.equalsIgnoreCase("Points Possible") || login.isEmpty() && email.isEmpty() && Set.of("student, test", "test student").contains(name.toLowerCase(Locale.ROOT));
    }

    /** The text of a cell; a spreadsheet's ="0012" is the text in it, and any other formula is refused. */
    private String clean(int line, String cell) {
        String text = cell.matches("=\"[^\"]*\"") ? cell.substring(2, cell.length() - 1) : cell;
        if (text.matches("(?s)[=+@\\t\\r].*|-.+")) {
            trouble(line, "formula", text);
            return "";
        }
        return text.strip().replaceAll("\\s+", " ");
    }

    private void check(RosterLine person) {
        if (person.name().isEmpty()) {
            trouble(person.line(), "name-missing", person.login() + person.email());
        } else if (!person.names().nameFits()) {
            trouble(person.line(), "name", person.name());
        }
        if (person.login().isEmpty() && person.email().isEmpty()) {
            trouble(person.line(), "login-missing", person.name());
        } else if (!person.names().loginFits()) {
            trouble(person.line(), "login", person.login());
        } else if (!person.names().emailFits()) {
            trouble(person.line(), "email", person.email());
        }
        if (person.number().length() > LONGEST || person.section().length() > LONGEST) {
            trouble(person.line(), "long", person.number() + " " + person.section());
        }
    }

    private void add(RosterLine person) {
        List<String> keys = List.of("login " + person.login(), "email " + person.email(), "number " + person.number()).stream().filter(key -> !key.endsWith(" ")).toList();
        Optional<RosterLine> earlier = keys.stream().filter(seen::containsKey).map(seen::get).findFirst();
        if (earlier.isPresent() && earlier.get().says(person)) {
            repeated++;
        } else if (earlier.isPresent()) {
            trouble(person.line(), "twice", person.name() + " / " + earlier.get().name() + " (" + earlier.get().line() + ")");
        } else {
            keys.forEach(key -> seen.put(key, person));
            lines.add(person);
        }
    }
}
