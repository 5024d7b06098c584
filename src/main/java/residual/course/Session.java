package residual.course;

import java.time.Instant;
import java.util.Map;

/**
 * A browser that is signed in: {@code key} names the session and opens nothing, {@code roles} are the person's by course. {@code until} is when it ends at the
 * latest.
 */
public record Session(String key, Account person, Map<String, Role> roles, String browser, Instant since, Instant seen, Instant until) {
    public Session {
        roles = Map.copyOf(roles);
    }
}
