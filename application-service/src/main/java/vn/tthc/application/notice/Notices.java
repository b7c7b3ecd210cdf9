package vn.tthc.application.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reads notices in the caller's scope. */
@ApplicationScoped
@Transactional
class Notices {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager entityManager;
    private final Dossiers dossiers;
    private final DossierScope scope;
    private final Preferences preferences;
    private final NoticeWords words;
    private final Audit audit;

    Notices(
            EntityManager entityManager,
            Dossiers dossiers,
            DossierScope scope,
            Preferences preferences,
            NoticeWords words,
            Audit audit) {
        this.entityManager = entityManager;
        this.dossiers = dossiers;
        this.scope = scope;
        this.preferences = preferences;
        this.words = words;
        this.audit = audit;
    }

    /** All of one dossier, oldest first, with how far each has come. */
    List<NoticeView> of(UUID dossierId, @Nullable String language) {
        var dossier = dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "notices");
        var notices = entityManager
                .createQuery("from CitizenNotice n where n.dossierId = :id order by n.id", CitizenNotice.class)
                .setParameter("id", dossierId)
                .getResultList();
        var sendings = sendings(notices);
        var places = words.places(List.of(dossier));
        return notices.stream()
                .map(n -> NoticeView.of(
                        n, dossier, words.of(n, dossier, places, language), sendings.getOrDefault(n.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<SendingView>> sendings(List<CitizenNotice> notices) {
        return entityManager
                .createQuery("from Dispatch s where s.noticeId in :ids order by s.channel, s.sending", Dispatch.class)
                .setParameter("ids", notices.stream().map(CitizenNotice::id).toList())
                .getResultStream()
                .collect(groupingBy(Dispatch::noticeId, mapping(SendingView::of, toList())));
    }

    /** The caller's own, newest first; what they chose not to see is left out where the law allows it. */
    Page<NoticeView> mine(PageRequest page, @Nullable String language) {
        var condition = scope.condition();
        var kinds = preferences.showsAll() ? Arrays.asList(NoticeKind.values()) : NoticeKind.required();
        var query = entityManager
                .createQuery(
                        "select n as notice, d as dossier from CitizenNotice n join Dossier d on d.id = n.dossierId"
                                + " where n.kind in :kinds and n.id < :before and " + condition.hql()
                                + " order by n.id desc",
                        Tuple.class)
                .setParameter("kinds", kinds)
                .setParameter("before", page.cursor(UUID.class).orElse(NEWEST))
                .setMaxResults(page.limit() + 1);
        condition.parameters().forEach(query::setParameter);
        var rows = query.getResultList();
        audit.recordRead("notice", "own", "list");
        var places = words.places(rows.stream().map(Notices::dossier).toList());
        return Page.of(
                rows,
                page,
                row -> notice(row).id(),
                row -> NoticeView.of(
                        notice(row), dossier(row), words.of(notice(row), dossier(row), places, language), null),
                null);
    }

    /** What failed and was not sent again since, newest first. */
    Page<UndeliveredView> undelivered(PageRequest page, @Nullable String language) {
        var condition = scope.condition();
        var query = entityManager
                .createQuery(
                        "select s as sending, n as notice, d as dossier from Dispatch s"
                                + " join CitizenNotice n on n.id = s.noticeId join Dossier d on d.id = n.dossierId"
                                + " where s.state = DispatchState.FAILED and s.resent = false and s.id < :before and "
                                + condition.hql() + " order by s.id desc",
                        Tuple.class)
                .setParameter("before", page.cursor(UUID.class).orElse(NEWEST))
                .setMaxResults(page.limit() + 1);
        condition.parameters().forEach(query::setParameter);
        audit.recordRead("notice", "undelivered", "list");
        return Page.of(query.getResultList(), page, row -> sending(row).id(), row -> undelivered(row, language), null);
    }

    private UndeliveredView undelivered(Tuple row, @Nullable String language) {
        var notice = notice(row);
        var title = words.title(notice.kind(), language);
        var dossier = dossier(row);
        return new UndeliveredView(
                notice.id(), dossier.id(), dossier.code(), notice.kind(), title, SendingView.of(sending(row)));
    }

    private static CitizenNotice notice(Tuple row) {
        return row.get("notice", CitizenNotice.class);
    }

    private static Dossier dossier(Tuple row) {
        return row.get("dossier", Dossier.class);
    }

    private static Dispatch sending(Tuple row) {
        return row.get("sending", Dispatch.class);
    }
}
