package vn.tthc.application.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.clock.SampleCalendar.PROVINCE;
import static vn.tthc.application.clock.SampleCalendar.at;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.time.CivilTime;

/** Due dates that somebody counted by hand; the reasoning stands beside each in the file. */
class GoldenDueDatesTest {

    private static final String FILE = "/clock/due-dates.txt";

    @ParameterizedTest(name = "{0} + {1} ({3}) = {4}: {5}")
    @CsvFileSource(resources = FILE, delimiter = '|', commentCharacter = '#', nullValues = "-")
    void it_is_due_as_it_was_counted_by_hand(
            String received,
            String limits,
            @Nullable String cutOff,
            @Nullable String happened,
            String due,
            String reasoning) {
        var ledger = ledger(received, happened == null ? List.of() : Arrays.asList(happened.split(" ")));

        var answer = DueDates.of(ledger, limits(limits), cutOff == null ? null : LocalTime.parse(cutOff), PROVINCE)
                .orElseThrow();

        assertThat(LocalDateTime.ofInstant(answer.at(), CivilTime.CIVIL_ZONE))
                .as(reasoning)
                .isEqualTo(LocalDateTime.parse(due));
        var days = answer.days().stream().map(CountedDay::date).distinct().toList();
        assertThat(days)
                .as("no day is left out of the explanation")
                .containsExactlyElementsOf(
                        days.getFirst().datesUntil(answer.date().plusDays(1)).toList());
    }

    @Test
    void there_are_enough_of_them_and_each_year_has_some() {
        var rows = rows().toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        for (var year : List.of("2025", "2026", "2027")) {
            assertThat(rows.stream().filter(row -> row.startsWith(year)).count())
                    .as(year)
                    .isGreaterThanOrEqualTo(8);
        }
    }

    private static Stream<String> rows() {
        try (var file = Objects.requireNonNull(GoldenDueDatesTest.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Limit> limits(String text) {
        return Arrays.stream(text.split(" \\+ "))
                .map(limit -> limit.strip().split(" "))
                .map(words -> new Limit(Integer.parseInt(words[0]), LimitUnit.valueOf(words[1])))
                .toList();
    }

    private static Ledger ledger(String received, List<String> happened) {
        var entries = new ArrayList<ClockEntry>();
        entries.add(new Ledger(entries).next(ClockKind.START, at(received), "nhận", grounds(Ground.RECEIPT)));
        for (var step : happened) {
            entries.add(line(new Ledger(entries), step.charAt(0), step.substring(1)));
        }
        return new Ledger(entries);
    }

    private static ClockEntry line(Ledger ledger, char kind, String when) {
        return switch (kind) {
            case 'P' -> ledger.next(ClockKind.PAUSE, at(when), "chờ", grounds(Ground.SUPPLEMENT));
            case 'R' -> ledger.next(ClockKind.RESUME, at(when), "đủ", grounds(Ground.SUPPLEMENT_COMPLETE));
            case 'Z' -> ledger.next(ClockKind.RESTART, at(when), "đủ", grounds(Ground.SUPPLEMENT_COMPLETE));
            case 'E' -> {
                var parts = when.split(">");
                yield ledger.extension(LocalDate.parse(parts[1]), at(parts[0]), "xin lỗi", grounds(Ground.EXTENSION));
            }
            default -> throw new IllegalArgumentException("Not a step: " + kind + when);
        };
    }

    private static Grounds grounds(Ground ground) {
        return Grounds.of(ground, "desk");
    }
}
