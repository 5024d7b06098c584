package residual.web;

import java.util.Optional;

/** Something that happened to a student's work as a page shows it: when, the key of a sentence with what it is filled with, a remark, and the try where it was one. */
public record HappeningView(String iso, String when, String where, String key, Object[] filling, String remark, Optional<TryView> made) {}
