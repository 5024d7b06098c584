package residual.expr;

import java.util.List;
import residual.expr.Token.Type;

/**
 * What stands below or above a name: its tokens without the braces, where it ends in the list of tokens, whether braces
 * held it, and its letters and figures in one string ("" where it holds more than those).
 */
record Script(List<Token> tokens, int end, boolean braced, String flat) {
    static final Script NONE = new Script(List.of(), -1, false, "");

    boolean exists() {
        return end >= 0;
    }

    boolean isLabel() {
        return exists() && (braced && flat.length() > 1 && Character.isLetter(flat.charAt(0)) && tokens.size() == 1
                || flat.equals("star") || parenthesised());
    }

    private boolean parenthesised() {
        return tokens.size() > 2 && tokens.get(0).isMark("(") && !flat.isEmpty();
    }

    /** The script that starts with the given sign at this position, or {@link #NONE}. */
    static Script at(List<Token> in, int position, String sign) {
        if (position >= in.size() - 1 || !in.get(position).isMark(sign)) {
            return NONE;
        }
        int start = position + 1;
        if (!in.get(start).isMark("{")) {
            return new Script(in.subList(start, start + 1), start + 1, false, flat(in.subList(start, start + 1)));
        }
        int end = matching(in, start, "{", "}");
        List<Token> inside = in.subList(start + 1, end);
        return new Script(inside, Math.min(end + 1, in.size() - 1), true, flat(inside));
    }

    /** The position of the bracket that closes the one at {@code open}, or the end. */
    static int matching(List<Token> in, int open, String opening, String closing) {
        int depth = 0;
        for (int i = open; i < in.size(); i++) {
            depth += in.get(i).isMark(opening) ? 1 : in.get(i).isMark(closing) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return in.size() - 1;
    }

    private static String flat(List<Token> tokens) {
        var text = new StringBuilder();
        for (Token token : tokens) {
            if (token.is(Type.WORD) || token.is(Type.NUMBER)) {
                text.append(token.text()).append(token.accent());
            } else if (token.isMark("*")) {
                text.append("star");
            } else if (!token.isMark(",") && !token.isMark("(") && !token.isMark(")") && !token.isMark("¶")) {
                return "";
            }
        }
        return text.toString();
    }
}
