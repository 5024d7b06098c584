package residual.course;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Named values the server keeps for itself, the same on every node. */
public final class Settings {
    private static final int SECRET_BYTES = 32;
    private final Jdbi jdbi;
    private final Writer writer;

    Settings(Jdbi jdbi, Writer writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    public Optional<String> get(String name) {
        return jdbi.withHandle(h -> get(h, name));
    }

    public void set(String name, String content) {
        writer.write(handle -> set(handle, name, content));
    }

    /** A secret of 32 random bytes, made when first asked for and the same ever after: for signing cookies and the like. */
    public byte[] secret(String name) {
        String content = get(name).orElseGet(() -> writer.write(handle -> secret(handle, name)));
        return Base64.getDecoder().decode(content);
    }

    private static String secret(Handle handle, String name) {
        Optional<String> there = get(handle, name);
        if (there.isPresent()) {
            return there.get();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return set(handle, name, Base64.getEncoder().encodeToString(bytes));
    }

    private static Optional<String> get(Handle handle, String name) {
        return handle.select("select content from setting where name = ?", name).mapTo(String.class).findOne();
    }

    private static String set(Handle handle, String name, String content) {
        if (handle.execute("update setting set content = ? where name = ?", content, name) == 0) {
            handle.execute("insert into setting (name, content) values (?, ?)", name, content);
        }
        return content;
    }
}
