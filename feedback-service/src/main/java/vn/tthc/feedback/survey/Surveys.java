package vn.tthc.feedback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** The table of surveys. */
@ApplicationScoped
class Surveys {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final String COLUMNS = "s.id, series_id, number, version, agency_code, state, title, questions,"
            + " procedures, returned_from, returned_to, closes_on, sample_size, follow_up_weeks, seed, population, key_id";

    private final Database database;
    private final ObjectMapper json;

    Surveys(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID add(UUID series, int number, String agency, SurveyRequest request) {
        var id = UUID.randomUUID();
        database.update(
                "insert into survey (id, series_id, number, agency_code, title, questions, procedures, returned_from,"
                        + " returned_to, closes_on, sample_size, follow_up_weeks)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                id,
                series,
                number,
                agency,
                request.title(),
                write(request.questions()),
                request.of().toArray(String[]::new),
                request.returnedFrom(),
                request.returnedTo(),
                request.closesOn(),
                request.sampleSize(),
                request.weeks());
        return id;
    }

    /** Whether it still was that version of a draft. */
    boolean edit(UUID id, long version, SurveyRequest request) {
        return database.update(
                        "update survey set title = ?, questions = ?::jsonb, procedures = ?, returned_from = ?, returned_to = ?,"
                                + " closes_on = ?, sample_size = ?, follow_up_weeks = ?, version = version + 1"
                                + " where id = ? and version = ? and state = 'DRAFT'",
                        request.title(),
                        write(request.questions()),
                        request.of().toArray(String[]::new),
                        request.returnedFrom(),
                        request.returnedTo(),
                        request.closesOn(),
                        request.sampleSize(),
                        request.weeks(),
                        id,
                        version)
                == 1;
    }

    /** Whether it was still a draft; of two at the same moment the second waits for the first. */
    boolean open(UUID id, String seed, int population, UUID key) {
        return database.update(
                        "update survey set state = 'OPEN', seed = ?, population = ?, key_id = ?, version = version + 1"
                                + " where id = ? and state = 'DRAFT'",
                        seed,
                        population,
                        key,
                        id)
                == 1;
    }

    boolean close(UUID id) {
        return database.update(
                        "update survey set state = 'CLOSED', version = version + 1 where id = ? and state = 'OPEN'", id)
                == 1;
    }

    Optional<Survey> find(UUID id) {
        return database.query(this::survey, "select " + COLUMNS + " from survey s where s.id = ?", id).stream()
                .findFirst();
    }

    Optional<Survey> ofKey(UUID key) {
        return database.query(this::survey, "select " + COLUMNS + " from survey s where key_id = ?", key).stream()
                .findFirst();
    }

    /** Those of the agency at the path and of all below it. */
    List<Survey> below(String path, @Nullable UUID after, int limit) {
        return database.query(
                this::survey,
                "select " + COLUMNS + " from survey s join agency a on a.code = s.agency_code"
                        + " where starts_with(a.path, ?) and (?::uuid is null or s.id > ?) order by s.id limit ?",
                path,
                after,
                after,
                limit);
    }

    /** Open ones whose last day is over. */
    List<UUID> over(LocalDate today) {
        return database.query(
                row -> row.getObject(1, UUID.class),
                "select id from survey where state = 'OPEN' and closes_on < ?::date",
                today);
    }

    int numbers(UUID series) {
        return (int) database.count("select coalesce(max(number), 0) from survey where series_id = ?", series);
    }

    private Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getInt("number"),
                row.getLong("version"),
                row.getString("agency_code"),
                Survey.State.valueOf(row.getString("state")),
                row.getString("title"),
                read(row.getString("questions")),
                List.of((String[]) row.getArray("procedures").getArray()),
                row.getObject("returned_from", LocalDate.class),
                row.getObject("returned_to", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("sample_size"),
                row.getInt("follow_up_weeks"),
                row.getString("seed"),
                row.getObject("population", Integer.class),
                row.getObject("key_id", UUID.class));
    }

    private String write(List<Question> questions) {
        try {
            return json.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Question> read(String questions) {
        try {
            return json.readValue(questions, QUESTIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
