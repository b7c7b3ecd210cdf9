package vn.tthc.platform.event;

/** The brokers cannot be reached at the moment. */
public class KafkaUnavailableException extends RuntimeException {

    public KafkaUnavailableException(Throwable cause) {
        super(cause);
    }
}
