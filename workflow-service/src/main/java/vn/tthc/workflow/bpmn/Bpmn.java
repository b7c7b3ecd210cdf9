package vn.tthc.workflow.bpmn;

/** The names of the part of BPMN 2.0 that is spoken here, and of what we add to it in a namespace of our own. */
final class Bpmn {

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String OWN = "urn:tthc:bpmn:1";

    static final String PROCESS = "process";
    static final String START = "startEvent";
    static final String END = "endEvent";
    static final String TASK = "userTask";
    static final String CALL = "callActivity";
    static final String EXCLUSIVE = "exclusiveGateway";
    static final String PARALLEL = "parallelGateway";
    static final String FLOW = "sequenceFlow";
    static final String CONDITION = "conditionExpression";

    /** An id begins with a letter, a code may begin with a digit. */
    static final String STEP = "s_";

    static final String CHOICE = "c_";

    private Bpmn() {}
}
