package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.document.FileType;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            PDF,  255044462d312e37
            JPEG, ffd8ffe000104a464946
            PNG,  89504e470d0a1a0a0000
            TIFF, 49492a0008000000
            TIFF, 4d4d002a00000008
            """)
    void a_kind_is_known_by_its_first_bytes(FileType type, String head) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).contains(type);
    }

    @Test
    void office_files_are_told_apart_from_each_other_and_from_other_archives() {
        assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
        assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
        assertThat(FileType.of(zip("malware.exe"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3c68746d6c3e
            4d5a9000
            7f454c46
            00
            2550
            """)
    void pages_programs_and_fragments_are_no_papers(String head) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).isEmpty();
    }

    private static byte[] zip(String... names) {
        return ("PK\u0003\u0004" + String.join("PK\u0003\u0004", names)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
