package residual.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import residual.problem.ProblemFile.Title;
import residual.problem.Shelves.Shelved;

/** Puts courses and sets together from the files that were read. */
final class Assembly {
    private final Path folder;
    private final Map<String, Problem> problems = new TreeMap<>();
    private final Map<String, Title> titles = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Assembly(Path folder, Map<String, Shelved> shelved) {
        this.folder = folder;
        shelved.forEach((name, s) -> add(new ProblemFile(name), s));
    }

    private void add(ProblemFile file, Shelved shelved) {
        faults.addAll(shelved.faults());
        shelved.content().problem().ifPresent(problem -> problems.put(file.path(), problem));
        shelved.content().title().ifPresent(title -> titles.put(file.path(), title));
        if (file.isProblem()) {
            files.put(file.path(), folder.resolve(file.name()).toString());
        }
    }

    Edition edition(List<Fault> more) {
        faults.addAll(more);
        List<Course> courses = children("").stream().map(this::course).toList();
        faults.sort(null);
        return new Edition(folder, courses, problems, faults, files);
    }

    private Course course(String id) {
        Title title = title(id, "course.yaml");
        return new Course(id, title.title(), title.description(), ordered(id, title, set -> set(id, set)), title.course());
    }

    private ProblemSet set(String course, String id) {
        String path = course + "/" + id;
        Title title = title(path, "set.yaml");
        return new ProblemSet(id, title.title(), title.description(), ordered(path, title, problem -> problems.get(path + "/" + problem)), title.set());
    }

    /** The title of a folder, or its name where the file is missing or could never be read. */
    private Title title(String path, String file) {
        Title title = titles.get(path);
        if (title == null) {
            Path missing = folder.resolve(path).resolve(file);
            if (faults.stream().noneMatch(fault -> fault.file().equals(missing.toString()))) {
                faults.add(new Fault(missing.toString(), 0, 0, "this file is missing; it gives the folder its title: `title: …`"));
            }
            return new Title(path.substring(path.lastIndexOf('/') + 1), "", List.of(), CourseRules.DEFAULT, SetRules.DEFAULT);
        }
        return title;
    }

    /** What is in a folder: first what the title orders, then the rest by name. */
    private <E> List<E> ordered(String path, Title title, Function<String, E> made) {
        List<String> order = title.order();
        TreeSet<String> present = children(path + "/");
        order.stream().filter(id -> !present.contains(id) && !files.containsKey(path + "/" + id)).forEach(id -> unknown(path, id, present));
        Comparator<String> byOrder = Comparator.comparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size());
        return present.stream().sorted(byOrder).map(made).toList();
    }

    private void unknown(String path, String id, TreeSet<String> present) {
        String file = path.contains("/") ? "set.yaml" : "course.yaml";
        faults.add(new Fault(folder.resolve(path).resolve(file).toString(), 1, 1,
                "the order names `" + id + "`, which is not in this folder" + Suggestion.phrase(id, present)));
    }

    /** The names right under a path that lead to a problem, or to the title of a course or set that has none yet. */
    private TreeSet<String> children(String prefix) {
        TreeSet<String> children = new TreeSet<>();
        Stream.concat(problems.keySet().stream(), titles.keySet().stream()).filter(path -> path.startsWith(prefix))
                .forEach(path -> children.add(path.substring(prefix.length()).split("/")[0]));
        return children;
    }
}
