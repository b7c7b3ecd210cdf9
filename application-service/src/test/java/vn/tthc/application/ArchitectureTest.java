package vn.tthc.application;

import vn.tthc.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.tthc.application");
    }
}
