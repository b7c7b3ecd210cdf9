package vn.tthc.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HOUSE = """
            {"type": "object", "required": ["floors", "owner"], "additionalProperties": false,
             "properties": {
               "floors": {"type": "integer", "minimum": 1, "maximum": 20},
               "builtOn": {"type": "string", "format": "date"},
               "owner": {"$ref": "#/$defs/person"},
               "helpers": {"type": "array", "maxItems": 2, "items": {"$ref": "#/$defs/person"}}},
             "$defs": {"person": {"type": "object", "required": ["name"], "properties": {
               "name": {"type": "string", "minLength": 2},
               "identity": {"type": "string", "pattern": "^[0-9]{12}$"}}}}}""";

    @Test
    void answers_that_satisfy_the_form_have_no_findings() {
        assertThat(FormSchema.check(json(HOUSE))).isEmpty();
        assertThat(FormSchema.of(json(HOUSE)).validate(json("""
                {"floors": 3, "builtOn": "2026-02-28", "owner": {"name": "An", "identity": "099000000011"}}"""))).isEmpty();
    }

    @Test
    void each_wrong_answer_is_named_by_its_field_and_the_rule() {
        var findings = FormSchema.of(json(HOUSE)).validate(json("""
                {"floors": 99, "builtOn": "2026-02-30", "garden": true, "owner": {"identity": "12"},
                 "helpers": [{"name": "Bình"}, {"name": "C"}]}"""));

        assertThat(findings)
                .extracting(f -> f.path("formData") + " " + f.rule())
                .containsExactlyInAnyOrder(
                        "formData.floors maximum",
                        "formData.builtOn format",
                        "formData.garden additionalProperties",
                        "formData.owner.name required",
                        "formData.owner.identity pattern",
                        "formData.helpers[1].name minLength");
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("maximum"))
                .first()
                .extracting(FormFinding::arguments)
                .isEqualTo(java.util.List.of("20"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"array"}                                                            | Object    | answers are an object
            {"type":"object","properties":{"a":{"$ref":"https://elsewhere/x.json"}}}     | Ref       | nothing from elsewhere
            {"type":"object","properties":{"a":{"$ref":"#/$defs/none"}}}                 | Ref       | what is referred to is there
            {"type":"object","$id":"https://x/y"}                                        | Keyword   | no base of its own
            {"type":"object","$schema":"http://json-schema.org/draft-07/schema#"}        | Dialect   | one dialect
            {"type":"object","properties":{"a":{"type":"string","pattern":"("}}}         | Pattern   | patterns compile
            {"type":"object","title":"<script>alert(1)</script>"}                        | PlainText | no markup
            {"type":"object","$defs":{"a":{"$ref":"#/$defs/a"}},"properties":{"x":{"$ref":"#/$defs/a"}}} | Weight | no endless reference
            {"type":"object","properties":{"a":{"type":"thing"}}}                        | enum      | it is a schema at all
            """)
    void a_form_that_could_do_harm_or_is_no_schema_is_refused(String schema, String rule, String why) {
        assertThat(FormSchema.check(json(schema)))
                .as(why)
                .extracting(FormFinding::rule)
                .contains(rule);
    }

    @Test
    void references_may_not_multiply_a_form() {
        var defs = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            defs.append("\"d%d\":{\"allOf\":[{\"$ref\":\"#/$defs/d%d\"},{\"$ref\":\"#/$defs/d%d\"}]},"
                    .formatted(i, i + 1, i + 1));
        }
        var bomb = "{\"type\":\"object\",\"$ref\":\"#/$defs/d0\",\"$defs\":{" + defs + "\"d30\":{}}}";

        assertThat(FormSchema.check(json(bomb))).extracting(FormFinding::rule).containsExactly("Weight");
    }

    @Test
    void a_form_is_neither_too_deep_nor_too_large() {
        var deep = "{\"type\":\"object\",\"not\":" + "{\"not\":".repeat(40) + "{}" + "}".repeat(41);
        var large = "{\"type\":\"object\",\"description\":\"" + "d".repeat(70_000) + "\"}";

        assertThat(FormSchema.check(json(deep))).extracting(FormFinding::rule).containsExactly("Depth");
        assertThat(FormSchema.check(json(large))).extracting(FormFinding::rule).containsExactly("Size");
    }

    @Test
    void of_answers_that_are_partly_on_paper_only_those_that_are_given_are_judged() {
        assertThat(FormSchema.validateGiven(HOUSE, "{}")).isEmpty();
        assertThat(FormSchema.validateGiven(HOUSE, "{\"floors\": 3, \"owner\": {}}"))
                .isEmpty();
        assertThat(FormSchema.validateGiven(HOUSE, """
                        {"floors": 99, "garden": true, "owner": {"identity": "12"}, "helpers": [{}, {}, {}]}"""))
                .extracting(f -> f.path("formData") + " " + f.rule())
                .containsExactlyInAnyOrder(
                        "formData.floors maximum",
                        "formData.garden additionalProperties",
                        "formData.owner.identity pattern",
                        "formData.helpers maxItems");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"oneOf":[{"required":["a"]},{"required":["b"]}]}                          | {}            | true  | neither of two is given
            {"oneOf":[{"properties":{"kind":{"const":"A"}},"required":["x"]},{"properties":{"kind":{"const":"B"}}}]} | {"kind":"A"} | true | one shape still can fit
            {"oneOf":[{"properties":{"kind":{"const":"A"}},"required":["x"]},{"properties":{"kind":{"const":"B"}}}]} | {"kind":"C"} | false | no shape can fit
            {"allOf":[{"required":["a"]},{"properties":{"a":{"maximum":3}}}]}           | {"a":4}       | false | what is given has its bound
            {"not":{"required":["a","b"]}}                                              | {"a":1,"b":2} | false | what may not be together is
            {"not":{"required":["a","b"]}}                                              | {"a":1}       | true  | what may not be together is not
            {"if":{"required":["a"]},"then":{"required":["b"],"properties":{"b":{"type":"string"}}}} | {"a":1} | true | what follows is on paper
            {"if":{"required":["a"]},"then":{"properties":{"b":{"type":"string"}}}}     | {"a":1,"b":2} | false | what follows is given and wrong
            {"properties":{"required":{"type":"string"}}}                               | {"required":1} | false | a field that is called like a keyword
            """)
    void a_form_that_depends_on_what_is_given_asks_for_nothing_more(
            String schema, String answers, boolean allowed, String why) {
        assertThat(FormSchema.validateGiven(schema, answers).isEmpty()).as(why).isEqualTo(allowed);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
