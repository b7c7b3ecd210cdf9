package vn.tthc.application.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Keeps records as JSON text in a column; its settings are fixed, because stored rows outlive configuration. */
public final class Payloads {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final long MOST_LETTERS = 2_000_000;

    /** By the text itself, so that what is remembered can never be another version than the one that was read. */
    private static final Cache<Text, Object> READ = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Text text, Object _) -> text.json().length() + 1)
            .build();

    private record Text(Class<?> type, String json) {}

    private Payloads() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be stored: " + value.getClass(), e);
        }
    }

    /** The same for a text that many rows or requests have in common; the record is shared, and nobody may change it. */
    public static <T> T shared(String json, Class<T> type) {
        return type.cast(READ.get(new Text(type, json), _ -> read(json, type)));
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is not a " + type.getSimpleName(), e);
        }
    }
}
