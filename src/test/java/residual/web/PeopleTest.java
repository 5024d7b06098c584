package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;
import residual.course.RosterFile;

/** How people get into a course: by a roster from a file, by the links it makes, and with the work they did before. */
class PeopleTest {
    private static final String PASSWORD = "violet marble kettle";
    private static final String ROSTER = "/teach/tour/people/roster";
    private static final String PROBLEM = "/courses/tour/basics/first";
    private static Site site;
    private static Guest teacher;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        site = Site.tour(data);
        teacher = new Guest(site.address());
        follow(teacher, "/link/" + site.register.links().toJoin("tour", Role.INSTRUCTOR, "", null, site.register.now()), "ada");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static HttpResponse<String> follow(Guest guest, String link, String login) throws Exception {
        return guest.post(link, "name", login, "login", login, "password", PASSWORD, "again", PASSWORD);
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void anInvitationTellsUntilWhenItWorksAsDaysAreWrittenInTheReadersLanguage() throws Exception {
        teacher.post("/teach/tour/people/invite", "note", "For Kim", "role", "student");
        assertThat(teacher.get("/teach/tour/people", "Accept-Language", "de-CH").body()).containsPattern("For Kim</strong> <span class=\"help\">studierend, gilt bis \\d{2}\\.\\d{2}\\.\\d{4}<");
    }

    @Test
    void aRosterIsShownFirstThenTakenAndItsPeopleComeInByTheirLinks() throws Exception {
        HttpResponse<String> plan = teacher.upload(ROSTER, "file", "moodle.csv", "First name,Last name,ID number,Email address,Username\nZoe,Zett,12,zoe@example.org,zoe\nYan,Ypsilon,13,,yan\n");
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.body()).contains("2 people are added", "Zoe Zett", "Yan Ypsilon");
        assertThat(site.register.enrolments().of("tour")).noneMatch(e -> e.called().equals("Zoe Zett"));
        HttpResponse<String> done = teacher.post(ROSTER + "/take", "key", hidden(plan, "key"), "roster", "name,login,email,number,section\nZoe Zett,zoe,zoe@example.org,12,\nYan Ypsilon,yan,,13,\n");
        assertThat(done.body()).contains("Done: 2 people added", "2 people have no password yet");
        HttpResponse<String> links = teacher.post("/teach/tour/people/links");
        assertThat(links.headers().firstValue("Content-Disposition").orElseThrow()).contains("invitations.csv");
        Matcher zoes = Pattern.compile("Zoe Zett,zoe,zoe@example.org,12,,http://[^/]+(/link/[\\w-]+),").matcher(links.body());
        assertThat(zoes.find()).as(links.body()).isTrue();
        Guest zoe = new Guest(site.address());
        assertThat(zoe.get(zoes.group(1)).body()).contains("Zoe Zett, set a password");
        assertThat(zoe.post(zoes.group(1), "password", PASSWORD, "again", PASSWORD).uri().getPath()).isEqualTo("/courses/tour");
        assertThat(teacher.get(ROSTER).body()).contains("1 person has no password yet");
        assertThat(zoe.get(ROSTER).statusCode()).isEqualTo(403);
    }

    @Test
    void aRosterWithATroubleIsNotTakenAtAll() throws Exception {
        int before = site.register.enrolments().of("tour").size();
        HttpResponse<String> page = teacher.upload(ROSTER, "file", "x.csv", "name,login\nWanda,wanda\n=1+1,vera\nUlla,ulla ulla\n");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Nothing was changed", "line 3", "A cell holds a formula, not a text: =1+1", "line 4", "without blanks, not: ulla ulla").doesNotContain("Do exactly this");
        assertThat(teacher.upload(ROSTER, "file", "x.csv", "Matrix,1\n1,2\n").body()).contains("These headings do not say who the people are: Matrix, 1");
        assertThat(teacher.post(ROSTER + "/take", "key", "made-up", "roster", "name,login\nWanda,wanda\n").body()).contains("the course has changed since this was shown", "Wanda");
        assertThat(teacher.post(ROSTER, "x", "y").body()).contains("No file came along");
        assertThat(site.register.enrolments().of("tour")).hasSize(before);
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefusedInWords() throws Exception {
        HttpResponse<String> page = teacher.upload(ROSTER, "file", "x.csv", "x".repeat(RosterFile.MOST_BYTES + 5));
        assertThat(page.body()).contains("at most 10 MB are read");
        assertThat(teacher.upload(ROSTER, "file", "x.csv", "x".repeat(RosterFile.MOST_BYTES * 6 / 5)).body()).contains("A roster may have up to 10 MB");
    }

    @Test
    void whoSignsInIsAskedWhetherTheGuestsWorkIsHersAndMovesIt() throws Exception {
        Guest guest = new Guest(site.address());
        guest.post(PROBLEM + "/loss", "answer.answer", "l1");
        guest.post(PROBLEM + "/loss", "answer.answer", "mse");
        HttpResponse<String> asked = follow(guest, "/link/" + site.register.links().toJoin("tour", Role.STUDENT, "", null, site.register.now()), "tom");
        assertThat(asked.uri().getPath()).isEqualTo("/claim");
        assertThat(asked.body()).contains("Is this work yours?", "2 submissions", "First steps");
        assertThat(guest.get("/attempts").body()).contains("You have not submitted anything yet");
        assertThat(guest.post("/claim", "do", "leave", "back", "/courses/tour").uri().getPath()).isEqualTo("/courses/tour");
        assertThat(guest.get("/claim?back=/").body()).contains("Is this work yours?");
        assertThat(guest.post("/claim", "do", "take", "back", "/attempts").body()).contains("First steps", "Not right yet", "Correct");
        assertThat(guest.get(PROBLEM).body()).contains("2 of 2 points", "1 try left");
        assertThat(guest.get("/claim?back=/attempts").uri().getPath()).isEqualTo("/attempts");
    }

    @Test
    void aLinkThatIsUsedUpSaysSo() throws Exception {
        HttpResponse<String> gone = new Guest(site.address()).get("/link/used-up-long-ago");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("error-number", "410", "</html>");
    }

    @Test
    void nobodyIsSentElsewhereByTheQuestion() throws Exception {
        assertThat(teacher.get("/claim?back=https://example.org/").uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(teacher.post("/claim", "do", "take", "back", "//example.org").uri().getHost()).isEqualTo("127.0.0.1");
    }
}
