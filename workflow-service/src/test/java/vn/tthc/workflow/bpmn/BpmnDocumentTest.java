package vn.tthc.workflow.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.Violation;
import vn.tthc.workflow.definition.DefinitionRequests.StepRequest;

/** A stranger's BPMN: read as far as it is understood, refused by name beyond, and never let out into the world. */
class BpmnDocumentTest {

    private static final String HEAD =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:t=\"urn:tthc:bpmn:1\">";

    private static List<StepRequest> steps(String process) {
        var file = HEAD + "<process id=\"p\" name=\"P\">" + process + "</process></definitions>";
        return BpmnReader.steps(BpmnDocument.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> refused(String process) {
        try {
            return List.of("nothing of " + steps(process).size());
        } catch (Problem problem) {
            assertThat(problem).hasMessage("bpmn-unsupported");
            return problem.violations().stream()
                    .map((Violation one) -> one.field() + " " + one.rule())
                    .toList();
        }
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    @Test
    void a_file_of_another_tool_is_read_with_its_merges_left_out() {
        var steps = steps("""
                <userTask id="b" name="B"/><startEvent id="s"/><userTask id="a" name="A" t:hours="3" t:role="officer"/>
                <exclusiveGateway id="merge"/><endEvent id="e"/>
                """ + flow("s", "a") + flow("a", "merge") + flow("merge", "b") + flow("b", "e"));

        assertThat(steps).extracting(StepRequest::code).containsExactly("a", "b");
        assertThat(steps.getFirst().next()).containsExactly("b");
        assertThat(steps.getFirst().hours()).isEqualTo(3);
        assertThat(steps.getLast().next()).isEmpty();
    }

    @Test
    void what_is_beyond_the_subset_is_refused_by_name_and_all_of_it_at_once() {
        assertThat(refused("""
                <startEvent id="s"><timerEventDefinition id="t"/></startEvent>
                <serviceTask id="call"/><inclusiveGateway id="any"/><laneSet id="lanes"/>"""))
                .containsExactly(
                        "timerEventDefinition#t unsupported",
                        "serviceTask#call unsupported",
                        "inclusiveGateway#any unsupported",
                        "laneSet#lanes unsupported");
    }

    @Test
    void a_flow_to_nowhere_a_second_start_and_a_hidden_split_are_refused() {
        assertThat(refused("<startEvent id=\"s\"/>" + flow("s", "gone")))
                .containsExactly("sequenceFlow#s-gone loose-end");
        assertThat(refused("<startEvent id=\"s\"/><startEvent id=\"s2\"/>")).containsExactly("startEvent#s2 one-start");
        assertThat(refused("<startEvent id=\"s\"/><userTask id=\"a\"/><userTask id=\"b\"/><userTask id=\"c\"/>"
                        + flow("s", "a") + flow("a", "b") + flow("a", "c")))
                .containsExactly("userTask#a implicit-split");
        assertThat(refused("<startEvent id=\"s\"/><parallelGateway id=\"g\"/><endEvent id=\"e\"/>" + flow("s", "g")
                        + flow("g", "e")))
                .containsExactly("parallelGateway#g mixed-gateway");
        assertThat(refused("<callActivity id=\"c\" calledElement=\"other\"/>"))
                .containsExactly("callActivity#c called");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><definitions>&b;</definitions>",
                "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/evil.dtd\"><definitions/>",
                "<definitions",
                "not xml",
                "",
                "<definitions xmlns=\"urn:other\"/>",
                HEAD + "</definitions>",
                HEAD + "<process id=\"a\"/><process id=\"b\"/></definitions>"
            })
    void what_is_no_bpmn_or_brings_a_document_type_is_not_read_at_all(String file) {
        assertThatThrownBy(() -> BpmnDocument.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessage("bpmn-unreadable");
    }

    @Test
    void a_circle_of_gateways_is_read_to_its_end() {
        assertThat(steps("<startEvent id=\"s\"/><exclusiveGateway id=\"g\"/><exclusiveGateway id=\"h\"/>"
                        + flow("s", "g") + flow("g", "h") + flow("h", "g")))
                .isEmpty();
    }
}
