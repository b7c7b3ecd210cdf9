package vn.tthc.feedback.blind;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.tthc.contracts.blind.BlindSigning;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.secrecy.Vault;

/**
 * The keys of tokens. A key stands for all that its tokens tell: everybody who may have one of them has it signed by the
 * same key, so that no key points at anybody.
 */
@ApplicationScoped
@Transactional
public class BlindKeys {

    private static final int BATCH = 200;

    private final Database database;
    private final Vault vault;

    BlindKeys(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A new one; its private part is stored encrypted. */
    public UUID create() {
        var id = UUID.randomUUID();
        var pair = BlindSigning.newKey();
        database.update(
                "insert into blind_key (id, modulus, private_key) values (?, ?, ?)",
                id,
                BlindSigning.modulus((RSAPublicKey) pair.getPublic()),
                vault.seal(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), place(id)));
        return id;
    }

    public Optional<BlindKeyView> find(UUID id) {
        return database
                .query(row -> BlindKeyView.of(id, row.getBytes(1)), "select modulus from blind_key where id = ?", id)
                .stream()
                .findFirst();
    }

    /** These, by their ids. */
    public Map<UUID, BlindKeyView> all(List<UUID> ids) {
        return database
                .query(
                        row -> BlindKeyView.of(row.getObject(1, UUID.class), row.getBytes(2)),
                        "select id, modulus from blind_key where id = any (?)",
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(toMap(BlindKeyView::keyId, Function.identity()));
    }

    /** Signs what cannot be read; whether there is a right to it is the caller's to know. */
    public String sign(UUID id, byte[] blinded) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(BlindSigning.sign(privateKey(id), blinded));
        } catch (IllegalArgumentException _) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("blinded", "Blinded", "rule.rating-blinded", BlindSigning.BITS);
        }
    }

    /** Whose token it is cannot be told; that it is one of this key's can. */
    public void verify(BlindToken token) {
        var modulus =
                database
                        .query(row -> row.getBytes(1), "select modulus from blind_key where id = ?", token.keyId())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Problem(FeedbackProblem.TOKEN_KEY_UNKNOWN));
        if (!BlindSigning.isSigned(BlindSigning.publicKey(modulus), token.number(), token.signature())) {
            throw new Problem(FeedbackProblem.TOKEN_FORGED);
        }
    }

    /** From now on nobody can make another token of this kind, not even the service itself. */
    public void forget(List<UUID> ids) {
        database.update(
                "update blind_key set private_key = null where id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Brings some under the key that is written with now, as ADR 016 asks of everything encrypted; how many there were. */
    public int renew() {
        var before = database.query(
                row -> new Stored(row.getObject(1, UUID.class), row.getString(2)),
                "select id, private_key from blind_key where not starts_with(private_key, ?) limit ? for update skip locked",
                "enc1:" + vault.activeKey() + ":",
                BATCH);
        for (var key : before) {
            var anew = vault.seal(vault.open(key.sealed(), place(key.id())), place(key.id()));
            database.update("update blind_key set private_key = ? where id = ?", anew, key.id());
        }
        return before.size();
    }

    private record Stored(UUID id, String sealed) {}

    private PrivateKey privateKey(UUID id) {
        var sealed =
                database.query(row -> row.getString(1), "select private_key from blind_key where id = ?", id).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new Problem(FeedbackProblem.RATING_CLOSED));
        try {
            var encoded = Base64.getDecoder().decode(vault.open(sealed, place(id)));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The private key " + id + " is none", e);
        }
    }

    private static String place(UUID id) {
        return "blind_key/" + id + "/private_key";
    }
}
