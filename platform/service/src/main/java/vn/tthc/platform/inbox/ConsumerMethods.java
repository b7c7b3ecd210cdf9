package vn.tthc.platform.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The methods that consume a topic, so that a parked record can be handed to them again. */
@ApplicationScoped
class ConsumerMethods {

    private final Config config;

    ConsumerMethods(Config config) {
        this.config = config;
    }

    /** Hands the record to every method that consumes its topic; whoever it is not meant for lets it pass. */
    void deliver(ConsumerRecord<String, byte[]> record) {
        for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (var method : consuming(bean.getBeanClass(), record.topic())) {
                invoke((InjectableBean<?>) bean, method, record);
            }
        }
    }

    private List<Method> consuming(Class<?> type, String topic) {
        var methods = new ArrayList<Method>();
        for (var method : type.getDeclaredMethods()) {
            for (var incoming : method.getAnnotationsByType(Incoming.class)) {
                if (topic.equals(topicOf(incoming.value())) && takesRecord(method)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static boolean takesRecord(Method method) {
        return method.getParameterCount() == 1 && method.getParameterTypes()[0] == ConsumerRecord.class;
    }

    private String topicOf(String channel) {
        return config.getOptionalValue("mp.messaging.incoming.%s.topic".formatted(channel), String.class)
                .orElse(channel);
    }

    private static void invoke(InjectableBean<?> bean, Method method, ConsumerRecord<String, byte[]> record) {
        try (var handle = Arc.container().instance(bean)) {
            method.setAccessible(true);
            method.invoke(ClientProxy.unwrap(handle.get()), record);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A consumer let a failure through", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
