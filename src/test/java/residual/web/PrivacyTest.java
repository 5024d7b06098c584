package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;
import residual.tutor.Seed;

/** Walks every route there is with the ids of others in every place: nothing of another student comes back, and nothing that would give an answer away. */
class PrivacyTest {
    private static final String PASSWORD = "violet marble kettle";
    private static final Pattern PLACE = Pattern.compile("[{<](\\w+)[}>]");
    private static final String PROBLEM = """
            title: Numbers
            statement: Read $x={{x}}$.
            symbols: {x: {choose: [1, 2, 3]}}
            parts:
              - id: one
                prompt: How many?
                number:
                  answer: 731529
                  instead: [{value: 918273, key: kept-key, say: SECRET-REASON}]
                hints: [{text: SECRET-HINT, price: 10%}]
                misconceptions: {kept-key: SECRET-REMARK}
                solution: SECRET-SOLUTION
                samples: [{answer: 731529, outcome: correct}, {answer: 918273, outcome: incorrect}, {answer: 646464, outcome: incorrect}]
              - id: two
                prompt: Which?
                choice: {options: [{key: l, text: left, right: true, say: SECRET-RIGHT}, {key: r, text: right, say: SECRET-WRONG}]}
                samples: [{answer: l, outcome: correct}, {answer: r, outcome: incorrect}]
            """;
    private static Site site;
    private static Guest zoe;
    private static String zoesId;
    private static String zoesSession;
    private static final List<String> SECRETS = new ArrayList<>(List.of("731529", "918273", "646464", "SECRET-", "kept-key", "Verborgen", "zoe@example.org", "424242", "535353"));

    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        for (String course : List.of("closed", "wide")) {
            Path set = Files.createDirectories(problems.resolve(course).resolve("basics"));
            Files.writeString(problems.resolve(course).resolve("course.yaml"), "title: A course\naccess: " + (course.equals("closed") ? "roster" : "open") + "\n");
            Files.writeString(set.resolve("set.yaml"), "title: A set\n");
            Files.writeString(set.resolve("numbers.yaml"), PROBLEM);
        }
        site = Site.of(problems, data);
        zoe = follow("Zoe Verborgen", "zoe", "zoe@example.org", "closed", Role.STUDENT);
        zoesId = site.register.accounts().named("zoe").orElseThrow().id();
        zoesSession = site.register.sessions().ofPerson(zoesId, site.register.now()).getFirst().key();
        for (String course : List.of("closed", "wide")) {
            zoe.post("/courses/" + course + "/basics/numbers/one", "answer.answer", "424242");
            zoe.post("/courses/" + course + "/basics/numbers/one/draft", "answer.answer", "535353");
            SECRETS.add(String.valueOf(Seed.of(zoesId, course + "/basics/numbers")));
        }
        SECRETS.add(zoesId);
        SECRETS.add(zoesSession);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Guest follow(String name, String login, String email, String course, Role role) throws Exception {
        Guest guest = new Guest(site.address());
        guest.post("/link/" + site.register.links().toJoin(course, role, "", null, site.register.now()), "name", name, "login", login, "email", email, "password", PASSWORD, "again", PASSWORD);
        assertThat(guest.get("/account").body()).contains("You sign in with " + login);
        return guest;
    }

    @Test
    void whatIsSecretIsSeenByWhomItConcerns() throws Exception {
        assertThat(zoe.get("/courses/closed/basics/numbers").body()).contains("535353");
        assertThat(follow("Ada", "ada", "", "closed", Role.INSTRUCTOR).get("/teach/closed/problems/basics/numbers").body()).contains("SECRET-SOLUTION", "731529", "646464");
    }

    @Test
    void aStudentSeesNothingOfOthersByAnyAddress() throws Exception {
        walk(follow("Bert", "bert", "", "closed", Role.STUDENT));
    }

    @Test
    void anInstructorOfAnotherCourseSeesNothingByAnyAddress() throws Exception {
        walk(follow("Carl", "carl", "", "elsewhere", Role.INSTRUCTOR));
    }

    @Test
    void aGuestSeesNothingByAnyAddress() throws Exception {
        walk(new Guest(site.address()));
    }

    private static void walk(Guest visitor) throws Exception {
        for (String course : List.of("closed", "wide")) {
            for (String route : site.routes().keySet()) {
                for (String id : List.of(zoesId, "1")) {
                    visit(visitor, route, course, id);
                }
            }
        }
        assertThat(zoe.get("/account").body()).as("Zoe is still signed in").contains("You sign in with zoe");
        assertThat(zoe.get("/courses/closed/basics/numbers").body()).as("her draft is still hers").contains("535353");
    }

    private static void visit(Guest visitor, String route, String course, String id) throws Exception {
        String path = filled(route.substring(route.indexOf(' ') + 1), course, id);
        String[] parameters = {"student", zoesId, "person", zoesId, "key", zoesSession, "attempt", "1", "id", "1", "try", "1", "part", "one", "seed", String.valueOf(Seed.of(zoesId, course + "/basics/numbers")),
            "problem", course + "/basics/numbers", "set", "basics", "course", course, "back", "/", "code", "1", "q", "zoe", "section", "A", "to", "instructor", "text", "1", "input", "answer", "manuscript", PROBLEM};
        HttpResponse<String> answer = route.startsWith("GET") ? visitor.get(path + (path.contains("assets") ? "" : query(parameters))) : route.endsWith("/sign-out") ? visitor.get("/") : visitor.post(path, parameters);
        assertThat(SECRETS.stream().filter(secret -> told(answer).contains(secret)).toList()).as("%s as %s told", route, path).isEmpty();
    }

    /** What came back, without what was sent there by the visitor herself. */
    private static String told(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s)name=\"back\" value=\"[^\"]*\"", "");
    }

    private static String query(String[] parameters) {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            query.append(parameters[i]).append('=').append(java.net.URLEncoder.encode(parameters[i].equals("manuscript") ? "" : parameters[i + 1], java.nio.charset.StandardCharsets.UTF_8)).append('&');
        }
        return query.toString();
    }

    private static String filled(String path, String course, String id) {
        Matcher places = PLACE.matcher(path);
        return places.replaceAll(place -> switch (place.group(1)) {
            case "course" -> course;
            case "set" -> "basics";
            case "problem" -> "numbers";
            case "part" -> "one";
            case "stamp", "name" -> "x.css";
            default -> id;
        });
    }
}
