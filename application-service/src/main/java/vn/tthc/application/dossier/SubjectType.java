package vn.tthc.application.dossier;

import java.util.Optional;
import java.util.stream.Stream;

/** Who may apply, by the national codes; the codes mix Đ and D and are compared as they are. */
public enum SubjectType {
    CITIZEN("ĐT1", Kind.CITIZEN),
    ENTERPRISE("ĐT2", Kind.ORGANISATION),
    RESIDENT_FOREIGNER("ĐT3", Kind.FOREIGNER),
    FOREIGNER("ĐT4", Kind.FOREIGNER),
    PARTY_ORGANISATION("ĐT6", Kind.ORGANISATION),
    FOREIGN_ORGANISATION("ĐT7", Kind.ORGANISATION),
    VIETNAMESE_ENTERPRISE("ĐT8", Kind.ORGANISATION),
    ORGANISATION("ĐT9", Kind.ORGANISATION),
    FOREIGN_INVESTED_ENTERPRISE("ĐT10", Kind.ORGANISATION),
    COOPERATIVE("DT11", Kind.ORGANISATION),
    OVERSEAS_VIETNAMESE("DT12", Kind.OVERSEAS),
    OFFICIAL("DT13", Kind.CITIZEN),
    CITIZEN_WITHOUT_RESIDENCE("ĐT14", Kind.CITIZEN),
    SETTLED_FOREIGNER("ĐT15", Kind.FOREIGNER);

    /** What decides which documents prove who it is. */
    public enum Kind {
        CITIZEN,
        OVERSEAS,
        FOREIGNER,
        ORGANISATION
    }

    private final String code;
    private final Kind kind;

    SubjectType(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<SubjectType> of(String code) {
        return Stream.of(values()).filter(t -> t.code.equals(code)).findFirst();
    }
}
