package residual.web;

import residual.problem.Markdown;

/** Sentences of the judge and of authors as they stand on a page. */
final class Prosaic {
    private static final int MOST = 1000;
    private static final int LONGEST = 2000;
    /** A student meets the sentences about her earlier tries again with each new one, and most students the same ones. */
    private static final Lately<String, String> RENDERED = new Lately<>(MOST);

    private Prosaic() {}

    /** Markdown with mathematics as safe HTML. */
    static String html(String markdown) {
        return markdown.isBlank() ? "" : markdown.length() > LONGEST ? rendered(markdown) : RENDERED.get(markdown).orElseGet(() -> RENDERED.keep(markdown, rendered(markdown)));
    }

    private static String rendered(String markdown) {
        return Markdown.render(markdown).html();
    }

    /** Markdown as plain text, for places that take no HTML (labels of drawings, titles of pages): marks and dollars are left out. */
    static String plain(String markdown) {
        return markdown.replaceAll("[$*`]", "").replaceAll("\\\\(?:mathrm|operatorname|text)\\{([^}]*)}", "$1")
                .replace("\\lambda", "λ").replace("\\sigma", "σ").replaceAll("[\\\\{}]", "").strip();
    }
}
