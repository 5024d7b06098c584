package residual.course;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Which column of a file means what, by its heading: those of Canvas and Moodle, in English and German, and plain ones. */
record RosterColumns(Map<String, Integer> places) {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "name", List.of("name", "student", "studentname", "fullname", "vollständigername", "teilnehmer", "teilnehmerin", "teilnehmerinnen"),
            "first", List.of("firstname", "givenname", "vorname", "first"),
            "last", List.of("lastname", "surname", "familyname", "nachname", "familienname", "last"),
            "login", List.of("login", "loginid", "sisloginid", "username", "user", "userid", "signinname", "benutzername", "anmeldename", "kennung", "account"),
            "email", List.of("email", "emailaddress", "mail", "emailadresse", "mailadresse"),
            "number", List.of("number", "studentnumber", "studentid", "sisid", "sisuserid", "idnumber", "matriculationnumber", "matrikelnummer", "matrikelnr", "matrnr", "idnummer"),
            "section", List.of("section", "sections", "group", "groups", "gruppe", "gruppen", "übungsgruppe", "tutorial"));

    RosterColumns {
        places = Map.copyOf(places);
    }

    /** The columns of a line of headings; of two that mean the same the first. */
    static RosterColumns of(List<String> headings) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String plain = headings.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            int place = i;
            HEADINGS.forEach((meaning, words) -> {
                if (words.contains(plain)) {
                    places.putIfAbsent(meaning, place);
                }
            });
        }
        return new RosterColumns(places);
    }

    /** Whether a line of these headings names people and says how they sign in. */
    boolean suffice() {
        boolean named = places.containsKey("name") || places.containsKey("first") && places.containsKey("last");
        return named && (places.containsKey("login") || places.containsKey("email"));
    }

    String value(List<String> cells, String meaning) {
        Integer place = places.get(meaning);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** First name and surname, also where one column has them the other way round with a comma between. */
    String name(List<String> cells, Function<String, String> clean) {
        String first = clean.apply(value(cells, "first"));
        String last = clean.apply(value(cells, "last"));
        if (!first.isEmpty() || !last.isEmpty()) {
            return (first + " " + last).strip();
        }
        String[] turned = clean.apply(value(cells, "name")).split("\\s*,\\s*", -1);
        return turned.length == 2 ? (turned[1] + " " + turned[0]).strip() : String.join(", ", turned);
    }
}
