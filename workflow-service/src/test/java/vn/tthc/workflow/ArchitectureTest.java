package vn.tthc.workflow;

import vn.tthc.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.tthc.workflow");
    }
}
