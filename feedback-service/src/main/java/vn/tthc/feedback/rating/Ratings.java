package vn.tthc.feedback.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.database.Database;

/**
 * The table of ratings. A row is found by the digest of its token and by nothing else, and the transaction that writes one
 * writes nothing besides: no audit entry, no event, no key of a repeated request that could be laid beside it.
 */
@ApplicationScoped
class Ratings {

    private static final TypeReference<Map<String, Integer>> CONTENTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Ratings(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Row(int level, Map<String, Integer> contents, long version) {}

    /** Keeps the rows from being mixed until the end of the transaction; many may do so at once. */
    void holdStill() {
        database.query(row -> true, "select pg_advisory_xact_lock_shared(hashtextextended('ratings', 0))");
    }

    /** Waits until nobody writes a rating, and lets nobody until the end of the transaction. */
    void holdAll() {
        database.query(row -> true, "select pg_advisory_xact_lock(hashtextextended('ratings', 0))");
    }

    /** Whether the token was used for the first time; of two at the same moment the second waits for the first. */
    boolean add(byte[] token, UUID cell, int level, Map<String, Integer> contents) {
        return database.update(
                        "insert into rating (token, cell_id, level, contents) values (?, ?, ?, ?::jsonb) on conflict do nothing",
                        token,
                        cell,
                        level,
                        write(contents))
                == 1;
    }

    /** Says something else with the same token; not where it has been changed since. */
    boolean change(byte[] token, long version, int level, Map<String, Integer> contents) {
        return database.update(
                        "update rating set level = ?, contents = ?::jsonb, version = version + 1, mixed = false"
                                + " where token = ? and version = ?",
                        level,
                        write(contents),
                        token,
                        version)
                == 1;
    }

    Optional<Row> find(byte[] token) {
        return database
                .query(
                        row -> new Row(row.getInt(1), read(row.getString(2)), row.getLong(3)),
                        "select level, contents, version from rating where token = ?",
                        token)
                .stream()
                .findFirst();
    }

    private String write(Map<String, Integer> contents) {
        try {
            return json.writeValueAsString(contents);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> read(String contents) {
        try {
            return json.readValue(contents, CONTENTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
