package residual.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The courses and problems of a folder at one moment, and the faults of the files. A problem whose file has a fault is here as it last was without one,
 * if it ever was since the start. {@code files} is the file of each problem's path, also of one that could not be read.
 */
public record Edition(Path folder, List<Course> courses, Map<String, Problem> problems, List<Fault> faults, Map<String, String> files) {
    public Edition {
        courses = List.copyOf(courses);
        problems = Map.copyOf(problems);
        faults = List.copyOf(faults);
        files = Map.copyOf(files);
    }

    public Optional<Course> course(String id) {
        return courses.stream().filter(course -> course.id().equals(id)).findFirst();
    }

    /** The set of a course, both by their ids. */
    public Optional<ProblemSet> set(String course, String set) {
        return course(course).flatMap(c -> c.set(set));
    }

    /** The problem of a path {@code course/set/problem}. */
    public Optional<Problem> problem(String path) {
        return Optional.ofNullable(problems.get(path));
    }

    /** The paths of a course's problem files, in the order of the alphabet. */
    public List<String> paths(String course) {
        return files.keySet().stream().filter(path -> path.startsWith(course + "/")).sorted().toList();
    }

    /** The faults of a course in files that are no problem's: its own, those of its sets, and those in the wrong place. */
    public List<Fault> faultsBesides(String course) {
        return faults.stream().filter(fault -> Path.of(fault.file()).startsWith(folder.resolve(course)) && !files.containsValue(fault.file()))
                .map(fault -> new Fault(folder.relativize(Path.of(fault.file())).toString(), fault.line(), fault.column(), fault.message())).toList();
    }

    /** The faults of one problem's file. */
    public List<Fault> faults(String path) {
        return faults.stream().filter(fault -> fault.file().equals(files.get(path))).toList();
    }
}
