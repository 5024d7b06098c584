package residual.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import residual.problem.Course;
import residual.tutor.TopicProgress;
import residual.tutor.Tutor;

/** The page on what a student has shown so far, topic by topic. */
final class TopicsPage {
    private final Page page;
    private final Shelf shelf;
    private final Tutor tutor;

    TopicsPage(Page page, Shelf shelf, Tutor tutor) {
        this.page = page;
        this.shelf = shelf;
        this.tutor = tutor;
    }

    /** The topics of one course: those in which there are answers, and the names of the others. */
    public record CourseTopics(Link course, List<Topic> topics, List<String> others) {}

    /** One topic: how sure it is in percent and in a word, the answers it rests on, and what is worth doing next in it. */
    public record Topic(String name, String level, long percent, int answers, Optional<SetView.NextStep> next) {}

    void show(Context context) {
        Visitor visitor = page.visitor(context);
        List<CourseTopics> courses = shelf.courses().stream().filter(c -> Gate.mayEnter(visitor, c)).map(c -> topics(c, visitor)).filter(c -> !c.topics().isEmpty() || !c.others().isEmpty()).toList();
        page.show(context, "topics", Map.of("courses", courses));
    }

    private CourseTopics topics(Course course, Visitor visitor) {
        List<TopicProgress> topics = tutor.topics(visitor.id(), course, set -> SetViews.terms(tutor, visitor, new Shelf.Placed(course, set)));
        return new CourseTopics(new Link(course.title(), Addresses.course(course.id())), topics.stream().filter(t -> t.answers() > 0).map(TopicsPage::topic).toList(),
                topics.stream().filter(t -> t.answers() == 0).map(TopicProgress::topic).toList());
    }

    private static Topic topic(TopicProgress topic) {
        return new Topic(topic.topic(), topic.level().name().toLowerCase(Locale.ROOT), Math.round(100 * topic.mastery()), topic.answers(), SetViews.next(topic.problems()));
    }
}
