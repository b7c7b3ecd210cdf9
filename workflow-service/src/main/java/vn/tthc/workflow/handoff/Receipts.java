package vn.tthc.workflow.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.seal.KeySet;
import vn.tthc.platform.seal.SealKeys;

/** Seals what became of a handoff, in the transaction in which it became so. */
@ApplicationScoped
@Transactional
class Receipts {

    private final ReceiptSeal seal;
    private final SealKeys keys;
    private final Database database;
    private final ObjectMapper json;

    Receipts(ReceiptSeal seal, SealKeys keys, Database database, ObjectMapper json) {
        this.seal = seal;
        this.keys = keys;
        this.database = database;
        this.json = json;
    }

    /** The handoff has to be in the database already. */
    void seal(Handoff handoff, Instant now) {
        seal.key().ifPresent(keys::remember);
        seal.seal(write(Receipt.Claims.of(handoff, now)))
                .ifPresent(jws -> database.update(
                        "insert into handoff_receipt (handoff_id, act, sealed_at, jws) values (?, ?, ?, ?)",
                        handoff.id(),
                        handoff.state().name(),
                        now.atOffset(ZoneOffset.UTC),
                        jws));
    }

    List<Receipt> of(UUID handoffId) {
        return database.query(
                row -> new Receipt(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)),
                "select act, sealed_at, jws from handoff_receipt where handoff_id = ? order by sealed_at, act",
                handoffId);
    }

    /** All keys that seal or ever sealed one. */
    KeySet keys() {
        return keys.with(seal.key());
    }

    private String write(Receipt.Claims claims) {
        try {
            return json.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt is a plain record", e);
        }
    }
}
