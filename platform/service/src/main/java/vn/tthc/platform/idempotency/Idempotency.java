package vn.tthc.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.security.Caller;

/**
 * Makes a repeated POST harmless: the key is stored in the transaction that does what was asked for, so there is
 * either both or neither, whenever the line or the machine fails.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 255;

    private final Database database;
    private final Fingerprint fingerprint;
    private final ObjectMapper json;
    private final Vault vault;
    private final Instance<Caller> caller;

    Idempotency(Database database, Fingerprint fingerprint, ObjectMapper json, Vault vault, Instance<Caller> caller) {
        this.database = database;
        this.fingerprint = fingerprint;
        this.json = json;
        this.vault = vault;
        this.caller = caller;
    }

    /**
     * Runs the action in one transaction with its key, or gives the answer that the same request got before.
     *
     * <p>A key belongs to its caller, whatever the route. The same key with another body is refused, and so is one
     * whose first request has not been answered yet. An action that throws leaves no trace of its key.
     *
     * @param key as the caller sent it; without one the action just runs
     * @param request what the caller asked for, compared as JSON; include path parameters that matter
     * @param type of the answer, which is stored as JSON
     */
    @Transactional
    public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> action) {
        if (key == null) {
            return action.get();
        }
        refuseOddKeys(key);
        var scope = scope();
        begin(scope, key);
        var print = fingerprint.of(request, type);
        for (var stored : stored(scope, key)) {
            return answer(stored, print, type);
        }
        var answer = action.get();
        store(scope, key, print, answer);
        return answer;
    }

    /** One request at a time for each key; the second does not wait, since its caller should not either. */
    private void begin(String scope, String key) {
        var mine = database.query(
                row -> row.getBoolean(1),
                "select pg_try_advisory_xact_lock(hashtextextended(?, 1))",
                scope + "\n" + key);
        if (!mine.getFirst()) {
            throw new Problem(CommonProblem.IN_PROGRESS);
        }
    }

    private List<Stored> stored(String scope, String key) {
        return database.query(
                row -> new Stored(row.getBytes(1), vault.open(row.getString(2), place(scope, key))),
                "select fingerprint, answer from idempotency_key where scope = ? and key = ?",
                scope,
                key);
    }

    private <T> T answer(Stored stored, byte[] print, Class<T> type) {
        if (!MessageDigest.isEqual(stored.fingerprint(), print)) {
            throw new Problem(CommonProblem.IDEMPOTENCY_MISMATCH);
        }
        try {
            return json.readValue(stored.answer(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer stored as %s cannot be read back".formatted(type), e);
        }
    }

    private void store(String scope, String key, byte[] print, Object answer) {
        try {
            database.update(
                    "insert into idempotency_key (scope, key, fingerprint, answer) values (?, ?, ?, ?)",
                    scope,
                    key,
                    print,
                    vault.seal(json.writeValueAsString(answer), place(scope, key)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an answer that can be stored: " + answer.getClass(), e);
        }
    }

    /** An answer shows what its caller may see, so it is stored like everything of a person: encrypted. */
    private static String place(String scope, String key) {
        return "idempotency_key/" + scope + "/" + key;
    }

    private String scope() {
        var inRequest = Arc.container().requestContext().isActive();
        return inRequest && caller.isResolvable() ? caller.get().subject() : "system";
    }

    private static void refuseOddKeys(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("Idempotency-Key", "IdempotencyKey", "rule.IdempotencyKey", LONGEST_KEY);
        }
    }

    private record Stored(byte[] fingerprint, String answer) {}
}
