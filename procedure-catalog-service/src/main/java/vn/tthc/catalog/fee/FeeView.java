package vn.tthc.catalog.fee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a dossier of a case costs under the version in force; see {@link Reckoning}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeView(
        String procedureCode,
        UUID versionId,
        int version,
        String caseCode,
        @Nullable String caseName,
        Channel channel,
        List<Reckoning.Line> lines,
        @Nullable Long total,
        Reckoning.@Nullable Open open) {

    /** Ways of filing. */
    enum Channel {
        DIRECT,
        ONLINE,
        POSTAL
    }
}
