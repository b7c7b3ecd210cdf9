package vn.tthc.platform.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import vn.tthc.contracts.Event;

/**
 * What is the same for all events of one class.
 *
 * @param family the sealed interface that names the topic and lists the types
 * @param topic where it is published
 * @param type its {@code ce_type}
 */
public record EventKind(Class<? extends Event> family, String topic, String type) {

    private static final ClassValue<EventKind> KINDS = new ClassValue<>() {
        @Override
        protected EventKind computeValue(Class<?> eventClass) {
            return find(eventClass);
        }
    };

    /** The kind of this event; a class that no family lists is a programming error. */
    public static EventKind of(Event event) {
        return KINDS.get(event.getClass());
    }

    private static EventKind find(Class<?> eventClass) {
        for (var candidate : eventClass.getInterfaces()) {
            var types = candidate.getAnnotation(JsonSubTypes.class);
            if (types != null && Event.class.isAssignableFrom(candidate)) {
                return new EventKind(candidate.asSubclass(Event.class), topic(candidate), type(types, eventClass));
            }
        }
        throw new IllegalArgumentException(eventClass + " belongs to no event family");
    }

    private static String type(JsonSubTypes types, Class<?> eventClass) {
        return Arrays.stream(types.value())
                .filter(type -> type.value() == eventClass)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(eventClass + " is not listed in its family"))
                .name();
    }

    private static String topic(Class<?> family) {
        try {
            return String.valueOf(family.getField("TOPIC").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(family + " names no TOPIC", e);
        }
    }
}
