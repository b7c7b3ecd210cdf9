package vn.tthc.catalog.search;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.catalog.delivery.InterAgencyKind;
import vn.tthc.catalog.delivery.OnlineLevel;

/** What narrows a search; use it as a {@code @BeanParam}. */
public class SearchFilter {

    /** Who settles it. */
    enum HandledAt {
        COMMUNE,
        PROVINCE,
        MINISTRY,
        VERTICAL,
        OTHER_AGENCY
    }

    @QueryParam("sector")
    @Parameter(example = "G15-TP07")
    @Nullable
    String sector;

    @QueryParam("agency")
    @Parameter(example = "H90.31", description = "the agency that settles it, in either style of codes")
    @Nullable
    String agency;

    @QueryParam("level")
    @Parameter(example = "COMMUNE", description = "COMMUNE, PROVINCE, MINISTRY, VERTICAL or OTHER_AGENCY")
    @Nullable
    String level;

    @QueryParam("subject")
    @Parameter(example = "ĐT1", description = "for whom it is; Đ and D are the same letter here")
    @Nullable
    String subject;

    @QueryParam("onlineLevel")
    @Parameter(example = "FULL", description = "NONE, PARTIAL or FULL")
    @Nullable
    String onlineLevel;

    @QueryParam("interAgency")
    @Parameter(example = "CROSS_LEVEL", description = "NONE, SAME_LEVEL or CROSS_LEVEL")
    @Nullable
    String interAgency;

    /** For the REST layer, which fills the fields itself. */
    public SearchFilter() {}

    @Nullable
    String sector() {
        return blankAsNone(sector);
    }

    @Nullable
    String agency() {
        var code = blankAsNone(agency);
        return code == null ? null : AgencyCode.canonicalOrSame(code);
    }

    @Nullable
    String level() {
        return Query.optionalOneOf("level", level, HandledAt.class)
                .map(Enum::name)
                .orElse(null);
    }

    @Nullable
    String onlineLevel() {
        return Query.optionalOneOf("onlineLevel", onlineLevel, OnlineLevel.class)
                .map(Enum::name)
                .orElse(null);
    }

    @Nullable
    String interAgency() {
        return Query.optionalOneOf("interAgency", interAgency, InterAgencyKind.class)
                .map(Enum::name)
                .orElse(null);
    }

    /** With D; the official codes mix both letters. */
    @Nullable
    String subject() {
        var code = blankAsNone(subject);
        return code == null ? null : withD(code);
    }

    static String withD(String subject) {
        return subject.toUpperCase(Locale.ROOT).replace('Đ', 'D');
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
    }
}
