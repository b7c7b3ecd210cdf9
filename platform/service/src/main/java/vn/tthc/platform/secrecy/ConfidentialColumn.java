package vn.tthc.platform.secrecy;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A column that is stored encrypted. Immutable: Hibernate may keep the value itself as its copy of what was loaded. */
@Converter
@Immutable
@Singleton
@Unremovable
public class ConfidentialColumn implements AttributeConverter<Confidential, String> {

    private final Vault vault;

    ConfidentialColumn(Vault vault) {
        this.vault = vault;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Confidential text) {
        return text == null ? null : text.toStore(vault);
    }

    @Override
    public @Nullable Confidential convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : Confidential.stored(stored, vault);
    }
}
