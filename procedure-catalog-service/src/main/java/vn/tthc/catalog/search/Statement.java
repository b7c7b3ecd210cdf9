package vn.tthc.catalog.search;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tthc.catalog.Sql;

/**
 * The SQL of one search, up to and including {@code hits}: everything visible that answers the question, with a score.
 * It is put together of fixed pieces, one a word, so that PostgreSQL sees a plain query; what was typed goes in as
 * parameters only.
 */
final class Statement {

    /** A procedure is shown from the national list only where this catalogue has nothing of its own. */
    private static final String VISIBLE = """
            i.valid @> cast(:today as date) and (not i.internal or :internal)
            and not (i.listed_only and exists (
                select 1 from procedure_index o
                 where o.code = i.code and not o.listed_only and o.valid @> cast(:today as date)))""";

    /** All words, or else, where no name has all of them, the names with the most telling ones. */
    private static final String BY_WORDS = """
            strict as materialized (
                select i.* from asked a join procedure_index i on i.words @@ a.every where %1$s),
            loose as materialized (
                select i.* from asked a join procedure_index i on i.words @@ a.some
                 where not exists (select 1 from strict) and %1$s),
            matched as materialized (
                select * from (
                    select i.*, (%2$s) / a.weight as covered,
                           strpos(' ' || i.name_tokens, ' ' || a.phrase) as place, length(a.phrase) as phrase_length,
                           a.words as asked_words,
                           array_length(string_to_array(i.name_tokens, ' '), 1) as name_words
                      from (select * from strict union all select * from loose) i, asked a) w
                 where covered >= 0.5)
            """;

    /** How it is offered is what the controller has stated for the day, else what the version says. */
    private static final String OFFERED = """
            , hits as (
                select m.*, coalesce(d.online_level, m.online_level) as offered_online,
                       coalesce(d.inter_agency_kind, 'NONE') as inter_agency
                  from matched m
                  left join procedure_delivery d on d.procedure_code = m.code and d.valid @> cast(:today as date))
            """;

    /** Where the phrase is followed by for whom, where or how, it is the whole of what is done. */
    private static final String SCORE = """
            round(cast(4 * covered + prior
                + case place when 0 then 0 when 1 then 0.7 else 0.5 end
                + case when place > 0 and substr(name_tokens, place + phrase_length)
                    ~ '^( (doi voi|cho|co|tai|thuoc|cua|trong|theo|thuc hien)|$)' then 0.25 else 0 end
                + 0.9 * least(1.0, asked_words / greatest(name_words, 1)) as numeric), 6)""";

    private static final String CODE_SCORE =
            "cast(case when code = :code then 100 when code like :code || '%' then 50 else 10 end as numeric)";

    private final Sql sql;
    private final Question question;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Statement(Sql sql, Question question, LocalDate today, boolean internal) {
        this.sql = sql;
        this.question = question;
        parameters.put("today", today);
        parameters.put("internal", internal);
    }

    /** The statement that ends so; {@code hits} is there to be selected from. */
    TypedQuery<Tuple> query(String rest, Map<String, ?> more) {
        var query = sql.rows(matched() + OFFERED + rest);
        parameters.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return query;
    }

    /** How well a hit answers; of the same type and digits each time, because pages continue after it. */
    String score() {
        if (question.wantsAll()) {
            return "cast(0 as numeric)";
        }
        return question.code().isEmpty() ? SCORE : CODE_SCORE;
    }

    private String matched() {
        if (question.wantsAll()) {
            return "with matched as (select i.* from procedure_index i where " + VISIBLE + ")\n";
        }
        if (!question.code().isEmpty()) {
            parameters.put("code", question.code());
            return "with matched as materialized (select i.* from procedure_index i where i.code like '%' || :code || '%' and "
                    + VISIBLE + ")\n";
        }
        return "with " + asked() + ",\n" + BY_WORDS.formatted(VISIBLE, weights());
    }

    private String asked() {
        parameters.put("every", question.all());
        parameters.put("some", question.some());
        parameters.put("phrase", question.phrase());
        parameters.put("words", (double) question.phrase().split(" ").length);
        parameters.put("weight", question.weight());
        List<String> ideas = new ArrayList<>();
        for (int i = 0; i < question.ideas().size(); i++) {
            parameters.put("said" + i, question.ideas().get(i).said());
            parameters.put("meant" + i, question.ideas().get(i).meant());
            parameters.put("weight" + i, question.ideas().get(i).weight());
            ideas.add(("cast(:said%1$d as tsquery) as said%1$d, cast(:meant%1$d as tsquery) as meant%1$d,"
                            + " cast(:weight%1$d as float8) as weight%1$d")
                    .formatted(i));
        }
        return """
                asked as materialized (
                    select cast(:every as tsquery) as every, cast(:some as tsquery) as some,
                           cast(:phrase as text) as phrase, cast(:words as float8) as words,
                           cast(:weight as float8) as weight, %s)""".formatted(String.join(",\n", ideas));
    }

    /** A word that is only nearly there counts for less. */
    private String weights() {
        return IntStream.range(0, question.ideas().size())
                .mapToObj(i -> ("case when i.words @@ a.said%1$d then a.weight%1$d"
                                + " when i.words @@ a.meant%1$d then 0.6 * a.weight%1$d else 0 end")
                        .formatted(i))
                .collect(Collectors.joining("\n + "));
    }
}
