package residual.web;

/** The problem that a new file begins with: small, right, and with a comment on every line an author changes first. */
final class Starter {
    static final String TEXT = """
            title: A new problem
            statement: |
              Text with mathematics, $\\lambda={{lambda}}$.
            symbols:
              lambda: {choose: [0.1, 0.2, 0.5]}     # each student gets one of these
            parts:
              - id: first                           # small letters, digits and hyphens; it stands in addresses
                prompt: What is $2\\lambda$?
                points: 1
                number: {answer: 2*lambda, tolerance: 0.1%}
                hints: ["Put in the number."]
                solution: It is {{2*lambda}}.
                samples:                            # answers with what they must be judged: they prove the part
                  - {answer: "{{2*lambda}}", outcome: correct}
                  - {answer: "{{lambda}}", outcome: incorrect}
            """;

    private Starter() {}
}
