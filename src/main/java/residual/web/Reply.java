package residual.web;

import java.util.List;
import java.util.Optional;
import residual.check.Verdict;
import residual.problem.Fault;
import residual.problem.Source;

/** What an author's page has to tell besides the problem: a notice, a sentence, an answer tried, what keeps the file from being published, or the file that somebody else wrote. */
record Reply(String notice, String sentence, Optional<String> part, Optional<Verdict> verdict, List<Fault> obstacles, Optional<Source> now) {
    static final Reply NONE = new Reply("", "", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    Reply {
        obstacles = List.copyOf(obstacles);
    }

    static Reply notice(String notice) {
        return NONE.told(notice);
    }

    static Reply sentence(String sentence) {
        return NONE.saying(sentence);
    }

    static Reply tried(String part, Verdict verdict) {
        return new Reply("", "", Optional.of(part), Optional.of(verdict), List.of(), Optional.empty());
    }

    static Reply obstacles(List<Fault> obstacles) {
        return new Reply("obstacles", "", Optional.empty(), Optional.empty(), obstacles, Optional.empty());
    }

    static Reply overtaken(Source now) {
        return new Reply(now.isThere() ? "overtaken" : "deleted", "", Optional.empty(), Optional.empty(), List.of(), Optional.of(now));
    }

    Reply told(String other) {
        return new Reply(other, sentence, part, verdict, obstacles, now);
    }

    Reply saying(String other) {
        return new Reply(notice, other, part, verdict, obstacles, now);
    }
}
