package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    private static final String PROBLEM = """
            title: TITLE
            statement: A statement with $\\lambda = {{lambda}}$.
            symbols: {lambda: {choose: [0.1, 0.2]}}
            parts:
              - id: decay
                prompt: Which weight decay?
                number: 0.5
                samples:
                  - {answer: 0.5, outcome: correct}
                  - {answer: 7, outcome: incorrect}
            """;
    @TempDir
    Path folder;
    private final List<String> read = new ArrayList<>();
    private Shelves shelves;

    @BeforeEach
    void aCourseWithOneProblem() throws IOException {
        write("c/course.yaml", "title: A course");
        write("c/s/set.yaml", "title: A set");
        write("c/s/first.yaml", PROBLEM.replace("TITLE", "First"));
        shelves = new Shelves(folder, read::add);
    }

    @Test
    void readsCoursesSetsAndProblems() {
        Edition edition = shelves.read();
        assertThat(edition.faults()).isEmpty();
        assertThat(edition.course("c").orElseThrow().title()).isEqualTo("A course");
        assertThat(edition.set("c", "s").orElseThrow().problems()).extracting(Problem::title).containsExactly("First");
        assertThat(edition.problem("c/s/first").orElseThrow().part("decay")).isPresent();
        assertThat(read).containsExactly("c/course.yaml", "c/s/first.yaml", "c/s/set.yaml");
    }

    @Test
    void whatIsOpenedUnprovedIsProvedLater() throws IOException {
        write("c/s/first.yaml", PROBLEM.replace("TITLE", "First").replace("{{lambda}}", "{{mu}}"));
        Edition unproved = shelves.readUnproved();
        assertThat(unproved.faults()).isEmpty();
        assertThat(unproved.problem("c/s/first")).isPresent();
        Edition proved = shelves.read();
        assertThat(proved.faults()).extracting(Fault::message).singleElement().asString().contains("mu");
        assertThat(proved.problem("c/s/first")).isEmpty();
        assertThat(shelves.read()).isEqualTo(proved);
    }

    @Test
    void anEditedFileIsReadAgainAndTheOthersAreNot() throws IOException {
        shelves.read();
        read.clear();
        write("c/s/first.yaml", PROBLEM.replace("TITLE", "Forst"));
        assertThat(shelves.changed()).isTrue();
        assertThat(shelves.read().problem("c/s/first").orElseThrow().title()).isEqualTo("Forst");
        assertThat(read).containsExactly("c/s/first.yaml");
    }

    @Test
    void aBrokenFileKeepsItsLastGoodVersionAndShowsItsFault() throws IOException {
        String version = shelves.read().problem("c/s/first").orElseThrow().version();
        write("c/s/first.yaml", PROBLEM.replace("prompt", "promt"));
        Edition edition = shelves.read();
        assertThat(edition.problem("c/s/first").orElseThrow().version()).isEqualTo(version);
        assertThat(edition.faults("c/s/first")).extracting(Fault::toString)
                .contains(folder.resolve("c/s/first.yaml") + ":6:5: unknown key `promt`; did you mean `prompt`?");
    }

    @Test
    void newAndDeletedFilesAreNoticed() throws IOException {
        shelves.read();
        write("c/s/second.yaml", PROBLEM.replace("TITLE", "Second"));
        assertThat(shelves.read().problems()).containsKeys("c/s/first", "c/s/second");
        Files.delete(folder.resolve("c/s/first.yaml"));
        assertThat(shelves.changed()).isTrue();
        assertThat(shelves.read().problems()).containsOnlyKeys("c/s/second");
    }

    @Test
    void theOrderOfASetIsKeptAndANameItDoesNotHaveIsAFault() throws IOException {
        write("c/s/second.yaml", PROBLEM.replace("TITLE", "Second"));
        write("c/s/set.yaml", "title: A set\norder: [second, frist]");
        Edition edition = shelves.read();
        assertThat(edition.set("c", "s").orElseThrow().problems()).extracting(Problem::title).containsExactly("Second", "First");
        assertThat(edition.faults()).singleElement().asString().contains("did you mean `first`?");
    }

    @Test
    void aFileInTheWrongPlaceOrWithANameThatIsNoAddressIsAFault() throws IOException {
        write("c/stray.yaml", PROBLEM);
        write("c/s/No Name.yaml", PROBLEM);
        write("c/s/old.yml", PROBLEM);
        Edition edition = shelves.read();
        assertThat(edition.problems()).containsOnlyKeys("c/s/first");
        assertThat(edition.faults()).extracting(Fault::message).anySatisfy(m -> assertThat(m).contains("course/set/problem.yaml"))
                .anySatisfy(m -> assertThat(m).contains("rename it")).anySatisfy(m -> assertThat(m).contains("end in .yaml"));
    }

    @Test
    void aFolderThatDoesNotExistIsAFault() {
        Edition edition = Catalog.open(folder.resolve("nowhere"), read::add).edition();
        assertThat(edition.courses()).isEmpty();
        assertThat(edition.faults()).singleElement().asString().contains("cannot be read: it does not exist");
    }

    @Test
    void noPathLeadsOutOfTheFolder() {
        Edition edition = shelves.read();
        assertThat(edition.problem("../c/s/first")).isEmpty();
        assertThat(edition.problem("c/s/../s/first")).isEmpty();
        assertThat(edition.problem("/c/s/first")).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
