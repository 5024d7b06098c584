package residual.check;

import java.util.ArrayList;
import java.util.List;
import residual.check.DerivationCheck.Route;

/** A student's derivation beside a model: the longest run of lines that say the same in the same order stands side by side, the others where they fall between. */
final class RouteComparison {
    private static final int SAME_VALUES = 4;
    private static final int SAME_TEXT = 5;
    private final List<DerivedLine> left;
    private final List<DerivedLine> right;

    RouteComparison(Derivation hers, Derivation model) {
        this.left = hers.lines().stream().filter(l -> !l.isProse()).toList();
        this.right = model.lines().stream().filter(l -> !l.isProse()).toList();
    }

    Exhibit.Comparison with(Route route) {
        List<Exhibit.Pair> pairs = pairs();
        return new Exhibit.Comparison("Your derivation beside “" + route.title() + "”", route.comment(), sentence(pairs), pairs);
    }

    private String sentence(List<Exhibit.Pair> pairs) {
        long joined = pairs.stream().filter(Exhibit.Pair::joined).count();
        String lines = joined == 0 ? "No line of yours coincides with one of this route" : joined == 1 ? "One line coincides" : joined + " lines coincide";
        return lines + ". You wrote " + counted(left.size()) + " and used " + listed(left) + "; this route has " + counted(right.size()) + " and uses " + listed(right) + ".";
    }

    private static String counted(int lines) {
        return lines == 1 ? "1 line" : lines + " lines";
    }

    private static String listed(List<DerivedLine> lines) {
        List<String> facts = lines.stream().flatMap(l -> l.judged().uses().stream()).distinct().toList();
        return facts.isEmpty() ? "only definitions" : Listing.and(facts);
    }

    List<Exhibit.Pair> pairs() {
        int[][] longest = longest();
        List<Exhibit.Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean both = i < left.size() && j < right.size();
            if (both && longest[i][j] > Math.max(longest[i + 1][j], longest[i][j + 1])) {
                pairs.add(pair(left.get(i++), right.get(j++)));
            } else if (j == right.size() || both && longest[i + 1][j] >= longest[i][j + 1]) {
                pairs.add(new Exhibit.Pair(left.get(i).tex(), left.get(i).judged().uses(), "", List.of(), false));
                i++;
            } else {
                pairs.add(new Exhibit.Pair("", List.of(), right.get(j).tex(), right.get(j).judged().uses(), false));
                j++;
            }
        }
        return pairs;
    }

    private static Exhibit.Pair pair(DerivedLine one, DerivedLine other) {
        return new Exhibit.Pair(one.tex(), one.judged().uses(), other.tex(), other.judged().uses(), true);
    }

    /** Of lines with the same values those are joined first that are written the same too. */
    private static int worth(DerivedLine one, DerivedLine other) {
        return one.tex().equals(other.tex()) ? SAME_TEXT : SAME_VALUES;
    }

    /** What joining lines is worth at best from each position on. */
    private int[][] longest() {
        int[][] most = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                int joined = Ahead.coincide(left.get(i), right.get(j)) ? most[i + 1][j + 1] + worth(left.get(i), right.get(j)) : 0;
                most[i][j] = Math.max(joined, Math.max(most[i + 1][j], most[i][j + 1]));
            }
        }
        return most;
    }
}
