package vn.tthc.catalog.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an assessment as the JSON of its parts. */
@Converter
class AssessmentColumn implements AttributeConverter<Assessment, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** For Hibernate. */
    AssessmentColumn() {}

    @Override
    public String convertToDatabaseColumn(Assessment assessment) {
        try {
            return JSON.writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An assessment must be serialisable", e);
        }
    }

    @Override
    public Assessment convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Assessment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An assessment that is stored must be readable", e);
        }
    }
}
