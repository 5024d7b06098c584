package residual.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;

/**
 * How templates read the components of records. OGNL itself looks for getters by reflection at every access, which took a quarter of the time of a page; here the accessors of a
 * record are found once.
 */
final class RecordAccessor extends ObjectPropertyAccessor {
    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return components(type);
        }
    };

    private RecordAccessor() {}

    /** From now on templates read records this way. */
    static void register() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordAccessor());
    }

    private static Map<String, MethodHandle> components(Class<?> type) {
        Map<String, MethodHandle> found = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                found.put(component.getName(), MethodHandles.lookup().unreflect(component.getAccessor()).asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return Map.copyOf(found);
    }

    /** The component of a record; empty where it has none of that name, or nothing in it. */
    static Optional<Object> component(Record record, String name) {
        return Optional.ofNullable(COMPONENTS.get(record.getClass()).get(name)).map(component -> read(component, record, name));
    }

    @Override
    public Object getPossibleProperty(@SuppressWarnings("rawtypes") Map context, Object target, String name) throws OgnlException {
        MethodHandle component = COMPONENTS.get(target.getClass()).get(name);
        return component == null ? super.getPossibleProperty(context, target, name) : read(component, target, name);
    }

    private static Object read(MethodHandle component, Object target, String name) {
        try {
            return component.invokeExact(target);
        } catch (Throwable e) {
            throw new IllegalStateException(name + " of " + target.getClass() + " cannot be read", e);
        }
    }
}
