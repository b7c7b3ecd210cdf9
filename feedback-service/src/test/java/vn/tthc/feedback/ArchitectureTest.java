package vn.tthc.feedback;

import vn.tthc.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.tthc.feedback");
    }
}
