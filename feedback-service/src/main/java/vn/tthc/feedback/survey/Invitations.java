package vn.tthc.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** Who is asked: dossiers drawn by lot. */
@ApplicationScoped
class Invitations {

    private static final String POPULATION = """
             from returned_dossier d join agency a on a.code = d.agency_code
            where starts_with(a.path, (select path from agency where code = ?))
                and (cardinality(?::text[]) = 0 or d.procedure_code = any (?))
                and d.returned_at >= ? and d.returned_at < ?""";

    private final Database database;

    Invitations(Database database) {
        this.database = database;
    }

    /** One to be sent. */
    record Due(UUID survey, UUID application, String agency, String title, LocalDate closesOn) {}

    int population(Survey survey) {
        var procedures = survey.procedures().toArray(String[]::new);
        return (int) database.count(
                "select count(*)" + POPULATION,
                survey.agencyCode(),
                procedures,
                procedures,
                beginning(survey.returnedFrom()),
                beginning(survey.returnedTo().plusDays(1)));
    }

    /** The dossiers with the least digest of seed and id: the same seed draws the same, and nobody can choose whom. */
    void draw(Survey survey, String seed, LocalDate today) {
        var procedures = survey.procedures().toArray(String[]::new);
        database.update(
                "insert into survey_invitation (survey_id, application_id, due_on)"
                        + " select ?, d.application_id, greatest(?::date,"
                        + " (d.returned_at at time zone 'Asia/Ho_Chi_Minh')::date + 7 * ?)" + POPULATION
                        + " order by sha256(convert_to(? || d.application_id::text, 'UTF8')) limit ?",
                survey.id(),
                today,
                survey.followUpWeeks(),
                survey.agencyCode(),
                procedures,
                procedures,
                beginning(survey.returnedFrom()),
                beginning(survey.returnedTo().plusDays(1)),
                seed,
                survey.sampleSize());
    }

    /** Marks those whose day has come, some at a time, and gives them. */
    List<Due> invite(LocalDate today, int most) {
        return database.query(
                row -> new Due(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)),
                """
                with due as (
                    select i.survey_id, i.application_id, s.agency_code, s.title, s.closes_on
                    from survey_invitation i join survey s on s.id = i.survey_id
                    where i.invited_on is null and i.due_on <= ?::date and s.state = 'OPEN' and s.closes_on >= ?::date
                    order by i.due_on limit ? for update of i skip locked)
                update survey_invitation i set invited_on = ?::date from due
                where i.survey_id = due.survey_id and i.application_id = due.application_id
                returning i.survey_id, i.application_id, due.agency_code, due.title, due.closes_on""",
                today,
                today,
                most,
                today);
    }

    int invited(UUID survey) {
        return (int) database.count(
                "select count(*) from survey_invitation where survey_id = ? and invited_on is not null", survey);
    }

    /** What was signed for the dossier; empty where it was not invited. */
    Optional<Optional<byte[]>> signed(UUID survey, UUID application) {
        return database
                .query(
                        row -> Optional.ofNullable(row.getBytes(1)),
                        "select token_request from survey_invitation"
                                + " where survey_id = ? and application_id = ? and invited_on is not null",
                        survey,
                        application)
                .stream()
                .findFirst();
    }

    boolean sign(UUID survey, UUID application, byte[] request) {
        return database.update(
                        "update survey_invitation set token_request = ?"
                                + " where survey_id = ? and application_id = ? and token_request is null",
                        request,
                        survey,
                        application)
                == 1;
    }

    /** The person's open ones. */
    List<InvitationView> ofPerson(List<String> personKeys, LocalDate today, int most) {
        return database.query(
                row -> new InvitationView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, UUID.class),
                        row.getBoolean(6)),
                """
                select s.id, i.application_id, s.title, s.closes_on, s.key_id, i.token_request is not null
                from returned_dossier d join survey_invitation i on i.application_id = d.application_id
                join survey s on s.id = i.survey_id
                where d.person_key = any (?) and i.invited_on is not null and s.state = 'OPEN' and s.closes_on >= ?::date
                order by s.closes_on, i.application_id limit ?""",
                personKeys.toArray(String[]::new),
                today,
                most);
    }

    boolean isOfPerson(UUID application, List<String> personKeys) {
        return database.count(
                        "select count(*) from returned_dossier where application_id = ? and person_key = any (?)",
                        application,
                        personKeys.toArray(String[]::new))
                == 1;
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toOffsetDateTime();
    }
}
