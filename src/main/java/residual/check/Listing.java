package residual.check;

import java.util.List;

/** Lists in sentences. */
final class Listing {
    private Listing() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> all) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
