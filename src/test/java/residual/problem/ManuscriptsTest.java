package residual.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptsTest {
    private static final String PROBLEM = """
            title: TITLE
            statement: A statement.
            parts:
              - id: one
                prompt: How many?
                number: 1
                samples: [{answer: 1, outcome: correct}, {answer: 7, outcome: incorrect}]
            """;
    @TempDir
    Path root;
    private Path folder;
    private Catalog catalog;

    @BeforeEach
    void aCourseWithOneProblem() throws IOException {
        folder = Files.createDirectories(root.resolve("problems"));
        Files.createDirectories(folder.resolve("c/s"));
        Files.writeString(folder.resolve("c/course.yaml"), "title: A course");
        Files.writeString(folder.resolve("c/s/set.yaml"), "title: A set");
        Files.writeString(folder.resolve("c/s/first.yaml"), PROBLEM);
        catalog = Catalog.open(folder, file -> {});
    }

    @Test
    void whatIsPublishedIsOnTheDiskAndShownAtOnce() throws IOException {
        Source before = catalog.source("c/s/first");
        assertThat(before.text()).isEqualTo(PROBLEM);
        String text = PROBLEM.replace("TITLE", "Größe");
        assertThat(catalog.publish("c/s/first", text, before.version())).isInstanceOf(Publication.Done.class);
        assertThat(Files.readString(folder.resolve("c/s/first.yaml"))).isEqualTo(text);
        assertThat(catalog.edition().problem("c/s/first").orElseThrow().title()).isEqualTo("Größe");
        try (var files = Files.list(folder.resolve("c/s"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("first.yaml", "set.yaml");
        }
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseWrote() throws IOException {
        Source before = catalog.source("c/s/first");
        catalog.publish("c/s/first", PROBLEM.replace("TITLE", "Hers"), before.version());
        assertThat(catalog.publish("c/s/first", PROBLEM.replace("TITLE", "His"), before.version()))
                .isInstanceOfSatisfying(Publication.Overtaken.class, o -> assertThat(o.now().text()).contains("Hers"));
        assertThat(Files.readString(folder.resolve("c/s/first.yaml"))).contains("Hers");
        assertThat(catalog.publish("c/s/first", PROBLEM, "")).isInstanceOf(Publication.Overtaken.class);
    }

    @Test
    void aNewFileIsMadeOnlyWhereThereIsNone() {
        assertThat(catalog.source("c/s/second")).isEqualTo(Source.NONE);
        assertThat(catalog.publish("c/s/second", PROBLEM, "")).isInstanceOf(Publication.Done.class);
        assertThat(catalog.edition().problem("c/s/second")).isPresent();
        assertThat(catalog.publish("c/s/second", PROBLEM, "")).isInstanceOf(Publication.Overtaken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../c/s", "c/../first", "c/s/..", "c/s/first.yaml", "/etc/x/y", "c/s", "c/s/a/b", "C/S/first", "c/s/first\0", "c\\s\\first", "c/s/.hidden", "c/s/set", "c//first", "c/s/", ""})
    void noNameLeadsOutOfTheFolder(String path) {
        assertThatThrownBy(() -> catalog.source(path)).isInstanceOf(IllegalArgumentException.class);
        assertThat(catalog.publish(path, PROBLEM, "")).isInstanceOf(Publication.Refused.class);
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(root.resolve("secret.yaml"), PROBLEM);
        Files.createSymbolicLink(folder.resolve("c/s/linked.yaml"), outside);
        assertThatThrownBy(() -> catalog.source("c/s/linked")).hasMessageContaining("leads out of the folder");
        assertThat(catalog.publish("c/s/linked", "title: x", Digest.version(Files.readAllBytes(outside)))).isInstanceOf(Publication.Refused.class);
        assertThat(Files.readString(outside)).isEqualTo(PROBLEM);
    }

    @Test
    void aPartWithoutSamplesCanBeTriedAndIsAFaultAllTheSame() {
        Manuscript manuscript = Manuscript.of("c/s/first", PROBLEM.replaceAll("    samples.*\n", ""));
        assertThat(manuscript.problem()).isPresent();
        assertThat(manuscript.faults()).singleElement().asString().startsWith("first.yaml:4:5: the part lacks samples");
        assertThat(Manuscript.of("c/s/first", PROBLEM).obstacles()).isEmpty();
        assertThat(Manuscript.of("c/s/first", PROBLEM.replace("answer: 7", "answer: 1.0")).obstacles()).singleElement().asString().contains("expected incorrect, got correct");
    }

    @Test
    void aSetWithoutProblemsIsThereAndSoAreTheFaultsOfACourse() throws IOException {
        Files.createDirectories(folder.resolve("c/empty"));
        Files.writeString(folder.resolve("c/empty/set.yaml"), "title: Nothing yet");
        Files.writeString(folder.resolve("c/stray.yaml"), PROBLEM);
        Edition edition = Catalog.open(folder, file -> {}).edition();
        assertThat(edition.set("c", "empty").orElseThrow().problems()).isEmpty();
        assertThat(edition.faultsBesides("c")).singleElement().asString().startsWith("c/stray.yaml:1:1: ");
        assertThat(edition.paths("c")).containsExactly("c/s/first");
    }
}
