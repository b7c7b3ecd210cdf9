package vn.tthc.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogueImportTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_document_has_every_total_and_nothing_else() throws IOException {
        var report = json.readTree("""
                {"read": 5, "published": {"NEW": 3}, "unchanged": 1, "normalised": 2, "refused": 1, "records": []}
                """);

        var totals = CatalogueImport.totals(report);

        assertThat(json.writeValueAsString(totals)).isEqualTo("""
                {"read":5,"published":{"NEW":3,"AMEND":0,"REPLACE":0,"ABOLISH":0},\
                "listed":0,"delisted":0,"unchanged":1,"normalised":2,"refused":1}""");
    }
}
