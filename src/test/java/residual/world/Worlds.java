package residual.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import residual.expr.Reading;
import residual.expr.Vocabulary;
import residual.world.World.Definition;
import residual.world.World.Fact;
import residual.world.World.Symbol;

/** Worlds written shortly: sizes {@code m=5 n=3}, symbols {@code "X: m x n symmetric"}, definitions {@code "P = V2*V1"}, facts. */
final class Worlds {
    private Worlds() {}

    static World of(String sizes, String... symbols) {
        Map<String, Integer> all = sizes(sizes);
        Vocabulary names = new Vocabulary(Set.of(), all.keySet());
        return new World(all, List.of(symbols).stream().map(s -> symbol(s, names)).toList(), List.of(), List.of());
    }

    private static Map<String, Integer> sizes(String text) {
        Map<String, Integer> sizes = new java.util.HashMap<>();
        for (String one : text.split(" ")) {
            sizes.put(one.split("=")[0], Integer.parseInt(one.split("=")[1]));
        }
        return sizes;
    }

    private static Symbol symbol(String text, Vocabulary names) {
        String[] word = text.split("[: ]+");
        Structure structure = word.length > 4 ? Structure.named(word[4]).orElseThrow() : Structure.GENERAL;
        return new Symbol(word[0], Reading.of(word[1], names).expression(), Reading.of(word[3], names).expression(), structure, word.length > 5);
    }

    static World define(World world, String... definitions) {
        World all = world;
        for (String d : definitions) {
            String[] side = d.split(" = ");
            all = all.with(new Definition(List.of(side[0].split(", ")), side[1]));
        }
        return all;
    }

    /** The world with facts {@code "name: equation"}. */
    static World assume(World world, String... facts) {
        List<Fact> all = new ArrayList<>(world.facts());
        for (String f : facts) {
            String[] side = f.split(": ");
            all.add(new Fact(side[0], Reading.of(side[1], world.vocabulary()).statement()));
        }
        return world.withFacts(all);
    }

    static Truth judge(String statement, World world) {
        return Judge.truth(Reading.of(statement, world.vocabulary()).statement(), world);
    }
}
