package vn.tthc.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether two requests ask for the same, without keeping what they say. */
@ApplicationScoped
class Fingerprint {

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** Of what is asked for and what kind of answer is expected, so that two routes never share an answer. */
    byte[] of(Object request, Class<?> answerType) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(answerType.getName().getBytes(StandardCharsets.UTF_8));
            digest.update(request.getClass().getName().getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a request that can be compared: " + request.getClass(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
