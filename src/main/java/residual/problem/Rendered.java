package residual.problem;

/**
 * HTML that is safe by construction: text is escaped, raw HTML of the author or student is shown and not run, and addresses are checked.
 * Mathematics stands as its TeX in elements of the class {@code math} and reads without JavaScript.
 */
public record Rendered(String html) {
    @Override
    public String toString() {
        return html;
    }
}
