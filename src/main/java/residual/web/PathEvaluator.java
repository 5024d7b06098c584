package residual.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * How templates read {@code ${part.latest.get()}}: a path of components of records, entries of maps and a few questions to collections and optionals. That is most of
 * what they read, and OGNL, which reads the rest, takes many times as long for it.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {
    private static final Pattern PATH = Pattern.compile("[a-zA-Z_]\\w*(\\.[a-zA-Z_]\\w*(\\(\\))?)*");
    /** More than all templates have. */
    private static final int MOST_PATHS = 5000;
    private static final Object UNKNOWN = new Object();
    private final IStandardVariableExpressionEvaluator others = new OGNLVariableExpressionEvaluator(true);
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

    @Override
    public Object evaluate(IExpressionContext context, IStandardVariableExpression expression, StandardExpressionExecutionContext how) {
        boolean plain = !expression.getUseSelectionAsRoot() && !how.getPerformTypeConversion();
        Object value = plain ? follow(context, path(expression.getExpression())) : UNKNOWN;
        return value == UNKNOWN ? others.evaluate(context, expression, how) : value;
    }

    private List<String> path(String expression) {
        List<String> known = paths.get(expression);
        if (known != null) {
            return known;
        }
        List<String> path = PATH.matcher(expression).matches() ? Arrays.stream(expression.split("\\.")).map(String::intern).toList() : List.of();
        if (paths.size() < MOST_PATHS) {
            paths.put(expression, path);
        }
        return path;
    }

    private static Object follow(IExpressionContext context, List<String> path) {
        if (path.isEmpty() || !context.containsVariable(path.getFirst())) {
            return UNKNOWN;
        }
        Object value = context.getVariable(path.getFirst());
        for (int i = 1; i < path.size() && value != UNKNOWN; i++) {
            value = step(value, path.get(i));
        }
        return value;
    }

    private static Object step(Object from, String name) {
        return switch (from) {
            case Record record when !name.endsWith(")") -> RecordAccessor.component(record, name).orElse(UNKNOWN);
            case Optional<?> optional -> ofOptional(optional, name);
            case Collection<?> collection -> ofSized(collection.size(), name);
            case String text -> name.equals("isEmpty()") ? text.isEmpty() : UNKNOWN;
            case Map<?, ?> map -> name.endsWith(")") ? ofSized(map.size(), name) : map.get(name);
            case null, default -> UNKNOWN;
        };
    }

    private static Object ofOptional(Optional<?> optional, String name) {
        return switch (name) {
            case "isPresent()" -> optional.isPresent();
            case "isEmpty()" -> optional.isEmpty();
            case "get()" -> optional.isPresent() ? optional.get() : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static Object ofSized(int size, String name) {
        return switch (name) {
            case "isEmpty()" -> size == 0;
            case "size()" -> size;
            default -> UNKNOWN;
        };
    }
}
