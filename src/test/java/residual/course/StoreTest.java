package residual.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residual.check.Answer;

class StoreTest {
    private static final Instant NOW = Instant.parse("2028-02-29T23:59:59.999Z");
    private static final Question QUESTION = new Question("c/s/p", "a");
    @TempDir Path folder;

    @Test
    void aSecretIsMadeOnceAndStays() {
        byte[] secret;
        try (Store store = Store.open(folder)) {
            secret = store.settings().secret("cookies");
            assertThat(store.settings().secret("other")).isNotEqualTo(secret).hasSize(32);
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.settings().secret("cookies")).isEqualTo(secret);
        }
    }

    @Test
    void aSettingCanBeChanged() {
        try (Store store = Store.open(folder)) {
            assertThat(store.settings().get("name")).isEmpty();
            store.settings().set("name", "one");
            store.settings().set("name", "two");
            assertThat(store.settings().get("name")).contains("two");
        }
    }

    @Test
    void theLatestDraftStays() {
        try (Store store = Store.open(folder)) {
            store.drafts().save("ada", QUESTION, new Draft(Answer.of("1"), NOW));
            store.drafts().save("ada", QUESTION, new Draft(Answer.of("2"), NOW.plusSeconds(1)));
            assertThat(store.drafts().of("ada", QUESTION)).contains(new Draft(Answer.of("2"), NOW.plusSeconds(1)));
            assertThat(store.drafts().of("bob", QUESTION)).isEmpty();
        }
    }

    @Test
    void aHintIsPaidForOnce() {
        try (Store store = Store.open(folder)) {
            store.hints().take("ada", QUESTION, new TakenHint(1, 0.1, NOW));
            List<TakenHint> taken = store.hints().take("ada", QUESTION, new TakenHint(1, 0.1, NOW.plusSeconds(9)));
            assertThat(taken).containsExactly(new TakenHint(1, 0.1, NOW));
        }
    }

    @Test
    void theTextOfAVersionStays() {
        try (Store store = Store.open(folder)) {
            store.versions().keep("c/s/p", "abc", "title: One", NOW);
            store.versions().keep("c/s/p", "abc", "title: Two", NOW);
            assertThat(store.versions().text("abc")).contains("title: One");
            assertThat(store.versions().text("def")).isEmpty();
        }
    }

    @Test
    void aSecondServerOnTheFolderIsToldWhoHasIt() {
        try (Store store = Store.open(folder)) {
            assertThat(store.settings().get("x")).isEmpty();
            assertThatThrownBy(() -> Store.open(folder)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another Residual server (process " + ProcessHandle.current().pid() + ")");
        }
        Store.open(folder).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Store.open(file)).isInstanceOf(StoreException.class).hasMessageContaining("is a file, not a folder");
    }

    @Test
    void aDatabaseThatIsNoDatabaseIsAnsweredWithTheWayToRestore() throws IOException {
        Files.writeString(folder.resolve("residual.mv.db"), "not a database ".repeat(2000));
        assertThatThrownBy(() -> Store.open(folder)).isInstanceOf(StoreException.class)
                .hasMessageContaining("restore --data").hasMessageContaining("cannot be opened");
        Files.delete(folder.resolve("residual.mv.db"));
        Store.open(folder).close();
    }

    @Test
    void aDatabaseWhoseEndIsMissingIsNotOpenedAsIfNothingWereMissing() throws IOException {
        Path database = folder.resolve("residual.mv.db");
        Path copy = folder.resolve("copy");
        try (Store store = Store.open(folder)) {
            for (int i = 0; i < 50; i++) {
                store.settings().set("number", "n" + i);
            }
            Files.copy(database, copy);
        }
        int refused = 0;
        for (int cut = 1; cut < 40; cut++) {
            byte[] bytes = Files.readAllBytes(copy);
            Files.write(database, Arrays.copyOf(bytes, bytes.length - cut * 700));
            refused += isRefused() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(30);
    }

    /** Opens the store and looks: it refuses with the way to restore, or it has everything (only unused space was cut off). */
    private boolean isRefused() {
        try (Store store = Store.open(folder)) {
            assertThat(store.settings().get("number")).contains("n49");
            return false;
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("restore --data");
            return true;
        }
    }
}
