package residual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a course to try a server with: four sets of two problems of five parts. */
final class TrialCourse {
    static final String ID = "trial";
    private static final int SETS = 4;
    private static final int PROBLEMS = 2;

    private TrialCourse() {}

    /** Writes the files. Throws {@link FailedException} where the folder has such a course already. */
    static void write(Path problems) throws IOException {
        Path course = problems.resolve(ID);
        if (Files.exists(course)) {
            throw new FailedException("There is a course at " + course + " already; the trial course does not overwrite it. Name another folder.");
        }
        Files.createDirectories(course);
        Files.writeString(course.resolve("course.yaml"), "title: Trial course\ndescription: A course to try a server with.\naccess: roster\n");
        for (int set = 1; set <= SETS; set++) {
            Path folder = Files.createDirectories(course.resolve("set-" + set));
            Files.writeString(folder.resolve("set.yaml"), "title: Set " + set + "\ndescription: Trial set " + set + ".\n");
            for (int problem = 1; problem <= PROBLEMS; problem++) {
                Files.writeString(folder.resolve("problem-" + problem + ".yaml"), problem().replace("NUMBER", set + "." + problem));
            }
        }
    }

    private static String problem() throws IOException {
        try (var in = TrialCourse.class.getResourceAsStream("/trial.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
