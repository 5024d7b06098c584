package residual.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is assumed of a symbol beyond its shape. */
public enum Structure {
    GENERAL, SYMMETRIC, SKEW, DIAGONAL, POSITIVE_DIAGONAL, RECTANGULAR_DIAGONAL, UPPER_TRIANGULAR, LOWER_TRIANGULAR,
    ORTHOGONAL, ORTHONORMAL_COLUMNS, ORTHONORMAL_ROWS, POSITIVE_DEFINITE, POSITIVE_SEMIDEFINITE, PROJECTOR,
    INVERTIBLE, POSITIVE_DETERMINANT, FULL_COLUMN_RANK, FULL_ROW_RANK, RANK_DEFICIENT,
    POSITIVE, NONZERO, UNIT_INTERVAL, PROBABILITY, ONE_HOT, ONE_HOT_ROWS, PERMUTATION,
    ROWS_CENTERED, COLUMNS_CENTERED, UNIT, SMALL, INTEGER;

    private static final Map<String, Structure> SHORT = Map.ofEntries(
            Map.entry("random", GENERAL), Map.entry("spd", POSITIVE_DEFINITE), Map.entry("psd", POSITIVE_SEMIDEFINITE), Map.entry("posdiag", POSITIVE_DIAGONAL),
            Map.entry("posdet", POSITIVE_DETERMINANT), Map.entry("rect-diagonal", RECTANGULAR_DIAGONAL), Map.entry("onehot", ONE_HOT),
            Map.entry("onehot-rows", ONE_HOT_ROWS), Map.entry("centered", ROWS_CENTERED), Map.entry("rows-centred", ROWS_CENTERED),
            Map.entry("columns-centred", COLUMNS_CENTERED), Map.entry("centred", ROWS_CENTERED), Map.entry("projection", PROJECTOR));

    /** The structure with this name: a name of this list in lower case with hyphens, or a usual short form such as {@code spd}. */
    public static Optional<Structure> named(String name) {
        String plain = name.trim().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return List.of(values()).stream().filter(s -> s.word().equals(plain)).findFirst().or(() -> Optional.ofNullable(SHORT.get(plain)));
    }

    /** The name in lower case with hyphens, as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name as it stands in a sentence: {@code orthonormal columns}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether all matrices of the structure form a linear space, so that it is a way of writing the entries rather than a fact about them. */
    public boolean isLinear() {
        return switch (this) {
            case GENERAL, SYMMETRIC, SKEW, DIAGONAL, RECTANGULAR_DIAGONAL, UPPER_TRIANGULAR, LOWER_TRIANGULAR, ROWS_CENTERED, COLUMNS_CENTERED -> true;
            default -> false;
        };
    }

    /** The structure without what makes it special: of an orthogonal matrix that it is invertible, of a positive definite one that it is symmetric. */
    public Structure weaker() {
        return switch (this) {
            case ORTHOGONAL -> INVERTIBLE;
            case ORTHONORMAL_COLUMNS -> FULL_COLUMN_RANK;
            case ORTHONORMAL_ROWS -> FULL_ROW_RANK;
            case POSITIVE_DEFINITE -> INVERTIBLE;
            case POSITIVE_DIAGONAL -> DIAGONAL;
            case POSITIVE_SEMIDEFINITE, PROJECTOR -> GENERAL;
            case PERMUTATION -> INVERTIBLE;
            case PROBABILITY, ONE_HOT, UNIT_INTERVAL -> POSITIVE;
            case ONE_HOT_ROWS -> POSITIVE;
            default -> GENERAL;
        };
    }
}
