package residual.world;

import java.util.ArrayList;
import java.util.List;

/** A world without one of its facts: what does not hold there needs that fact. */
public record Ablation(String fact, World world) {

    /** Each fact left out, then each assumption on a symbol taken back that is more than a way of writing its entries. */
    static List<Ablation> of(World world) {
        List<Ablation> all = new ArrayList<>();
        for (World.Fact fact : world.facts()) {
            all.add(new Ablation(fact.name(), world.withFacts(world.facts().stream().filter(f -> f != fact).toList())));
        }
        for (World.Symbol s : world.symbols()) {
            if (!s.structure().isLinear() && s.structure().weaker() != s.structure()) {
                all.add(new Ablation(s.name() + " " + s.structure().words(), weaker(world, s, s.structure().weaker())));
            }
        }
        return List.copyOf(all);
    }

    static World weaker(World world, World.Symbol symbol, Structure structure) {
        return world.withSymbols(world.symbols().stream().map(s -> s == symbol ? s.as(structure) : s).toList());
    }
}
