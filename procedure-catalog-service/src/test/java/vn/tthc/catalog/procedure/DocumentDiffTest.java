package vn.tthc.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DocumentDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_changed_value_an_added_and_a_removed_field_are_named_with_what_they_were() throws Exception {
        var differences = DocumentDiff.of(
                read("{'name':'Cũ','numberOfSets':1,'note':'x'}"),
                read("{'name':'Mới','numberOfSets':1,'keywords':'y'}"));

        assertThat(differences)
                .containsExactlyInAnyOrder(
                        new DocumentDiff.Difference("name", read("'Cũ'"), read("'Mới'")),
                        new DocumentDiff.Difference("note", read("'x'"), null),
                        new DocumentDiff.Difference("keywords", null, read("'y'")));
    }

    @Test
    void entries_with_codes_are_compared_by_them_so_that_one_added_in_front_changes_no_other() throws Exception {
        var differences = DocumentDiff.of(
                read("{'cases':[{'code':'1.000001.01','name':'A'}]}"),
                read("{'cases':[{'code':'1.000001.02','name':'B'},{'code':'1.000001.01','name':'A'}]}"));

        assertThat(differences)
                .singleElement()
                .satisfies(d -> assertThat(d.field()).isEqualTo("cases[1.000001.02]"));
    }

    @Test
    void entries_without_codes_are_compared_by_their_place() throws Exception {
        var differences =
                DocumentDiff.of(read("{'fees':[{'value':1},{'value':2}]}"), read("{'fees':[{'value':1},{'value':3}]}"));

        assertThat(differences).containsExactly(new DocumentDiff.Difference("fees[1].value", read("2"), read("3")));
    }

    @Test
    void a_field_that_is_null_and_one_that_is_missing_are_the_same() throws Exception {
        assertThat(DocumentDiff.of(read("{'note':null}"), read("{}"))).isEmpty();
    }

    private static JsonNode read(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
