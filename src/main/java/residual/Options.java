package residual;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import residual.problem.Suggestion;

/** The arguments of a command: options {@code --name value} or {@code --name=value}, flags {@code --name}, and the rest in order. */
record Options(Map<String, String> values, List<String> rest) {
    Options {
        values = Map.copyOf(values);
        rest = List.copyOf(rest);
    }

    /** Reads arguments; {@code named} are the options that have a value, {@code flags} those that have none, {@code most} how many others may be. */
    static Options of(List<String> arguments, Set<String> named, Set<String> flags, int most) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (Iterator<String> each = arguments.iterator(); each.hasNext();) {
            String argument = each.next();
            if (argument.startsWith("--")) {
                option(argument.substring(2), each, named, flags, values);
            } else {
                rest.add(argument);
            }
        }
        if (rest.size() > most) {
            throw new UsageException("`" + rest.get(most) + "` is one argument too many");
        }
        return new Options(values, rest);
    }

    private static void option(String text, Iterator<String> following, Set<String> named, Set<String> flags, Map<String, String> values) {
        String name = text.split("=", 2)[0];
        if (flags.contains(text)) {
            values.put(name, "true");
        } else if (!named.contains(name)) {
            List<String> known = new ArrayList<>(named);
            known.addAll(flags);
            throw new UsageException("there is no option --" + name
                    + Suggestion.nearest(name, known).map(near -> "; did you mean --" + near + "?").orElse(""));
        } else if (text.contains("=")) {
            values.put(name, text.substring(name.length() + 1));
        } else if (following.hasNext()) {
            values.put(name, following.next());
        } else {
            throw new UsageException("--" + name + " wants a value after it");
        }
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A whole number between two bounds. */
    int whole(String name, int otherwise, int least, int most) {
        String text = values.getOrDefault(name, String.valueOf(otherwise));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most || !values.containsKey(name)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException("--" + name + " wants a whole number from " + least + " to " + most + ", not `" + text + "`");
    }
}
