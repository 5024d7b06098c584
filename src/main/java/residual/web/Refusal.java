package residual.web;

/** Why a page is refused, as far as the pages about it need to know. */
final class Refusal {
    /** The visitor is known and may not. */
    static final String MAY_NOT = "may-not";

    private Refusal() {}
}
