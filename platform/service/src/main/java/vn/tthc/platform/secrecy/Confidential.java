package vn.tthc.platform.secrecy;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text of a person in an entity. What comes from the database stays encrypted until somebody asks for its value, and
 * goes back as it came while nobody changes it.
 *
 * <p>It belongs to a place, a field of a row. The entity knows which, so it says so with {@link #at} before the value is
 * read or written; given to another place, it is encrypted anew for that one.
 */
public final class Confidential {

    /** Says what it holds; absent once it is encrypted. */
    private final @Nullable String clear;

    private final @Nullable String stored;
    private final @Nullable Vault vault;
    private final @Nullable String place;

    private Confidential(
            @Nullable String clear, @Nullable String stored, @Nullable Vault vault, @Nullable String place) {
        this.clear = clear;
        this.stored = stored;
        this.vault = vault;
        this.place = place;
    }

    public static Confidential of(String clear) {
        return new Confidential(clear, null, null, null);
    }

    /** Of what a person may leave out. */
    public static @Nullable Confidential ofNullable(@Nullable String clear) {
        return clear == null ? null : of(clear);
    }

    /** What a person may have left out. */
    public static @Nullable String value(@Nullable Confidential text) {
        return text == null ? null : text.value();
    }

    /** {@link #at} for what may be absent. */
    public static @Nullable Confidential at(@Nullable Confidential text, String field, UUID row) {
        return text == null ? null : text.at(field, row);
    }

    static Confidential stored(String stored, Vault vault) {
        return new Confidential(null, stored, vault, null);
    }

    /** How the place of a field is written; the same everywhere, or nobody finds what it holds. */
    public static String place(String field, UUID row) {
        return field + "/" + row;
    }

    /** The same text in this field ({@code table.column}) of this row. */
    public Confidential at(String field, UUID row) {
        var other = place(field, row);
        if (other.equals(place)) {
            return this;
        }
        return place == null
                ? new Confidential(clear, stored, vault, other)
                : new Confidential(value(), null, null, other);
    }

    /** What it says; decrypted each time it is asked. */
    public String value() {
        if (clear != null) {
            return clear;
        }
        if (vault == null || stored == null || place == null) {
            throw new IllegalStateException("Nobody has said where this stands");
        }
        return vault.open(stored, place);
    }

    /** As it is to be stored: what came from the database unchanged, anything else encrypted now. */
    String toStore(Vault with) {
        if (stored != null) {
            return stored;
        }
        if (clear == null || place == null) {
            throw new IllegalStateException("Nobody has said where this stands");
        }
        return with.seal(clear, place);
    }

    /** Whether nothing would have to be written; nothing is decrypted to find out. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Confidential text
                && Objects.equals(stored, text.stored)
                && Objects.equals(clear, text.clear);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stored, clear);
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Confidential[…]";
    }
}
