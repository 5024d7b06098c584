package residual.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.security.RouteRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.course.Role;

/** Walks every route that is registered with every role there is. */
class RolesTest {
    private static final String PASSWORD = "violet marble kettle";
    private static Site site;
    private static Guest owner;
    private static Guest teacher;
    private static Guest student;
    private static Guest stranger;

    @BeforeAll
    static void open(@TempDir Path problems, @TempDir Path data) throws Exception {
        Path set = Files.createDirectories(problems.resolve("closed/basics"));
        Files.writeString(problems.resolve("closed/course.yaml"), "title: Closed\naccess: roster\n");
        Files.copy(Path.of("src/test/site/tour/basics/set.yaml"), set.resolve("set.yaml"));
        Files.copy(Path.of("src/test/site/tour/basics/first.yaml"), set.resolve("first.yaml"));
        site = Site.of(problems, data);
        owner = follow("owner", site.register.ownerToken().orElseThrow());
        teacher = follow("teacher", site.register.links().toJoin("closed", Role.INSTRUCTOR, "", null, site.register.now()));
        student = follow("student", site.register.links().toJoin("closed", Role.STUDENT, "", null, site.register.now()));
        stranger = follow("stranger", site.register.links().toJoin("other", Role.INSTRUCTOR, "", null, site.register.now()));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Guest follow(String name, String token) throws Exception {
        Guest guest = new Guest(site.address());
        guest.post("/link/" + token, "name", name, "login", name, "password", PASSWORD, "again", PASSWORD);
        assertThat(guest.get("/account").body()).contains("You sign in with " + name);
        return guest;
    }

    @Test
    void everyRouteNamesWhomItAdmits() {
        assertThat(site.routes()).hasSizeGreaterThan(20).allSatisfy((route, roles) -> assertThat(roles).as(route).hasSize(1));
    }

    @Test
    void everyRouteOfACourseIsForItsPeopleAndTeachingForItsInstructors() {
        site.routes().forEach((route, roles) -> {
            if (route.contains("/teach/")) {
                assertThat(roles).as(route).isEqualTo(Set.<RouteRole>of(Admits.INSTRUCTOR));
            } else if (route.contains("{course}")) {
                assertThat(roles).as(route).isEqualTo(Set.<RouteRole>of(Admits.MEMBER));
            }
        });
    }

    @Test
    void nobodyPassesARouteThatDoesNotAdmitHer() throws Exception {
        for (Map.Entry<String, Set<RouteRole>> route : site.routes().entrySet()) {
            Admits admits = (Admits) route.getValue().iterator().next();
            refused(route.getKey(), new Guest(site.address()), admits == Admits.ANYONE);
            refused(route.getKey(), stranger, admits == Admits.ANYONE || admits == Admits.SIGNED_IN);
            refused(route.getKey(), student, admits != Admits.INSTRUCTOR);
        }
    }

    private static void refused(String route, Guest visitor, boolean admitted) throws Exception {
        if (admitted) {
            return;
        }
        String path = route.substring(route.indexOf(' ') + 1).replace("{course}", "closed").replace("{set}", "basics").replace("{problem}", "first")
                .replace("{part}", "loss").replace("{token}", "x").replace("{round}", "1").replaceAll("\\{\\w+}", "x");
        var answer = route.startsWith("GET") ? visitor.get(path) : visitor.post(path, "answer.answer", "mse");
        assertThat(answer.statusCode() == 403 || answer.uri().getPath().equals("/sign-in")).as(route + " " + answer.statusCode()).isTrue();
        assertThat(answer.body()).as(route).doesNotContain("Linear", "mean squared");
    }

    @Test
    void thoseOfTheCourseComeIn() throws Exception {
        for (Guest visitor : new Guest[] {owner, teacher, student}) {
            assertThat(visitor.get("/courses/closed/basics/first").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/").body()).contains("Closed");
        }
        assertThat(stranger.get("/").body()).doesNotContain("Closed");
        assertThat(teacher.get("/teach/closed/people").body()).contains("2 people", "student");
    }

    @Test
    void signingOutClosesTheCourse() throws Exception {
        Guest guest = new Guest(site.address());
        assertThat(guest.post("/sign-in", "name", "student", "password", "wrong password").statusCode()).isEqualTo(422);
        assertThat(guest.post("/sign-in", "name", "student", "password", PASSWORD, "back", "/courses/closed").uri().getPath()).isEqualTo("/courses/closed");
        guest.post("/sign-out");
        assertThat(guest.get("/courses/closed").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void anInstructorMakesNoLinkToAnotherInstructorOrTheOwner() throws Exception {
        String other = site.register.accounts().named("teacher").orElseThrow().id();
        assertThat(teacher.post("/teach/closed/people/link", "person", other).statusCode()).isEqualTo(403);
        String his = site.register.accounts().named("student").orElseThrow().id();
        assertThat(teacher.post("/teach/closed/people/link", "person", his).body()).contains("/link/");
        assertThat(teacher.post("/teach/closed/people/invite", "role", "student", "note", "Ada").body()).contains("/link/", "Ada");
    }
}
