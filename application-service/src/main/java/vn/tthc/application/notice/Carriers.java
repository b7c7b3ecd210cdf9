package vn.tthc.application.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The carriers that are configured; a channel without one is off. */
@Singleton
@DefaultBean
class Carriers {

    private final Map<NoticeChannel, Carrier> carriers = new EnumMap<>(NoticeChannel.class);

    Carriers(NoticeConfig config, ObjectMapper json) {
        config.email().host().ifPresent(_ -> carriers.put(NoticeChannel.EMAIL, new SmtpCarrier(config.email())));
        config.sms().url().ifPresent(_ -> carriers.put(NoticeChannel.SMS, new HttpCarrier(config.sms(), json)));
        config.message()
                .url()
                .ifPresent(_ -> carriers.put(NoticeChannel.MESSAGE, new HttpCarrier(config.message(), json)));
    }

    /** Being made at the start, a setting that is none stops it; and the log says what is on. */
    void say(@Observes StartupEvent starting) {
        Log.infof("Notices go over %s", on().isEmpty() ? "no channel; they stand in the portal" : on());
    }

    Set<NoticeChannel> on() {
        return Set.copyOf(carriers.keySet());
    }

    Optional<Carrier> of(NoticeChannel channel) {
        return Optional.ofNullable(carriers.get(channel));
    }
}
