package vn.tthc.catalog.calendar;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import vn.tthc.platform.calendar.Hours;

/** The hours of an ordinary day in one column, as people write them: {@code 07:30-11:30 13:00-17:00}. */
record WorkingHours(List<Hours> stretches) {

    WorkingHours {
        stretches = List.copyOf(stretches);
    }

    private static Hours stretch(String text) {
        return new Hours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    /** Tells Hibernate how to keep them. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<WorkingHours, String> {

        /** For Hibernate, which makes its own. */
        Column() {}

        @Override
        public String convertToDatabaseColumn(WorkingHours hours) {
            return hours.stretches().stream().map(h -> h.from() + "-" + h.to()).collect(joining(" "));
        }

        @Override
        public WorkingHours convertToEntityAttribute(String column) {
            return new WorkingHours(Arrays.stream(column.split(" ", -1))
                    .map(WorkingHours::stretch)
                    .toList());
        }
    }
}
