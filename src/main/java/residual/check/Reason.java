package residual.check;

/** What there is to say about one option once a part is over: the option and the reason as Markdown, and whether it is right. */
public record Reason(String option, boolean right, String say) {}
