package vn.tthc.feedback.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All ratings; a dossier has at most one, which the table itself sees to. */
@ApplicationScoped
class Ratings implements PanacheRepositoryBase<Rating, UUID> {

    /** Stores the rating unless the dossier has one; of two at the same moment the second waits for the first. */
    boolean addFirst(Rating rating) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into rating (id, application_id, procedure_code, agency_code, score, comment, rated_at)
                                values (:id, :application, :procedure, :agency, :score, cast(:comment as text), :at)
                                on conflict (application_id) do nothing""")
                        .setParameter("id", rating.id())
                        .setParameter("application", rating.applicationId())
                        .setParameter("procedure", rating.procedureCode())
                        .setParameter("agency", rating.agencyCode())
                        .setParameter("score", rating.score())
                        .setParameter("comment", rating.comment())
                        .setParameter("at", rating.ratedAt())
                        .executeUpdate()
                == 1;
    }

    /** Counts and mean of the agencies whose path starts with the given one. */
    RatingSummary summary(String agencyCode, String path) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select count(*), coalesce(round(avg(score), 2), 0),
                               count(*) filter (where score = 1), count(*) filter (where score = 2), count(*) filter (where score = 3)
                        from rating join agency on agency.code = rating.agency_code
                        where starts_with(agency.path, :path)""", Object[].class)
                .setParameter("path", path)
                .getSingleResult();
        return RatingSummary.of(agencyCode, row);
    }
}
