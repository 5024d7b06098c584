package residual.web;

import residual.problem.Markdown;

/** Sentences of the judge and of authors as they stand on a page. */
final class Prosaic {
    private Prosaic() {}

    /** Markdown with mathematics as safe HTML. */
    static String html(String markdown) {
        return markdown.isBlank() ? "" : Markdown.render(markdown).html();
    }

    /** Markdown as plain text, for places that take no HTML (labels of drawings, titles of pages): marks and dollars are left out. */
    static String plain(String markdown) {
        return markdown.replaceAll("[$*`]", "").replaceAll("\\\\(?:mathrm|operatorname|text)\\{([^}]*)}", "$1")
                .replace("\\lambda", "λ").replace("\\sigma", "σ").replaceAll("[\\\\{}]", "").strip();
    }
}
