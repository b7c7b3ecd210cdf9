package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import vn.tthc.application.signature.Seal;
import vn.tthc.platform.database.Database;

/** Every key whose seal stands on a paper: a paper of ten years ago is verified with the key of that year. */
@ApplicationScoped
@Transactional
class SealKeys {

    private final Seal seal;
    private final Database database;
    private final Clock clock;

    SealKeys(Seal seal, Database database, Clock clock) {
        this.seal = seal;
        this.database = database;
        this.clock = clock;
    }

    /** Before a paper goes out with its seal. */
    void remember() {
        seal.key()
                .ifPresent(key -> database.update(
                        "insert into seal_key (kid, x, y, first_used_at) values (?, ?, ?, ?) on conflict do nothing",
                        key.kid(),
                        key.x(),
                        key.y(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** The present one and all before it; a key a year makes a short list. */
    List<Seal.Jwk> all() {
        var used = database.query(
                row -> Seal.Jwk.of(row.getString(1), row.getString(2), row.getString(3)),
                "select kid, x, y from seal_key order by first_used_at, kid");
        return Stream.concat(used.stream(), seal.key().stream()).distinct().toList();
    }
}
