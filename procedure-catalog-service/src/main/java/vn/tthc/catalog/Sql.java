package vn.tthc.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** SQL for what is set-based: many rows go in as one JSON parameter, rows come out as tuples. */
@ApplicationScoped
public class Sql {

    private final EntityManager entities;
    private final ObjectMapper json;

    Sql(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    public TypedQuery<Tuple> rows(String sql) {
        return (TypedQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
    }

    public Query statement(String sql) {
        return entities.createNativeQuery(sql);
    }

    /** What goes into a parameter that the statement casts to jsonb. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not serialisable: " + value.getClass(), e);
        }
    }

    /** Reads back what {@link #json} wrote. */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored must be readable as " + type, e);
        }
    }

    /** A day out of a row, whichever type of it the driver and Hibernate agree on. */
    public static LocalDate day(Tuple row, int column) {
        return requireNonNull(date(row, column));
    }

    /** A day that may be absent. */
    public static @Nullable LocalDate date(Tuple row, int column) {
        return switch (row.get(column)) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            case Object other -> throw new IllegalStateException("Not a day: " + other.getClass());
        };
    }

    /** A moment out of a row. */
    public static Instant moment(Tuple row, int column) {
        return requireNonNull(instant(row, column));
    }

    /** A moment that may be absent. */
    public static @Nullable Instant instant(Tuple row, int column) {
        return switch (row.get(column)) {
            case null -> null;
            case Instant moment -> moment;
            case OffsetDateTime moment -> moment.toInstant();
            case Timestamp moment -> moment.toInstant();
            case Object other -> throw new IllegalStateException("Not a moment: " + other.getClass());
        };
    }
}
