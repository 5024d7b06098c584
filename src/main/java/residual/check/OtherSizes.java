package residual.check;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import residual.expr.ExprException;
import residual.world.Lines;
import residual.world.Truth;
import residual.world.UndrawableException;
import residual.world.World;
import residual.world.World.Definition;

/** The derivation of a manuscript in a world with its sizes in another order. */
final class OtherSizes {
    private World world;
    private final Lines lines;
    private final Lines remarks;

    OtherSizes(World world) {
        this.world = world;
        this.lines = Lines.truthsIn(world);
        this.remarks = Lines.truthsIn(world);
    }

    /** The truth of the next formula here; none where it cannot be told. */
    Optional<Truth> next(String text, boolean remark) {
        try {
            return Optional.of((remark ? remarks : lines).next(text).truth());
        } catch (ExprException | UndrawableException e) {
            return Optional.empty();
        }
    }

    /** This with one more definition; nothing where the definition has no value here. */
    Optional<OtherSizes> with(Definition definition) {
        try {
            World more = world.with(definition);
            more.draw(0);
            world = more;
            lines.moveTo(more);
            remarks.moveTo(more);
            return Optional.of(this);
        } catch (ExprException | UndrawableException e) {
            return Optional.empty();
        }
    }

    /** What to say of a formula that holds in the one world and not in this. */
    String note(World one) {
        return "It holds where $" + order(one.sizes()) + "$, but not where $" + order(world.sizes()) + "$. If the sizes are meant to be like that, it is right.";
    }

    private static String order(Map<String, Integer> sizes) {
        return sizes.entrySet().stream().sorted(Comparator.comparingInt(Map.Entry::getValue)).map(e -> TexName.tex(e.getKey())).collect(Collectors.joining(" < "));
    }
}
