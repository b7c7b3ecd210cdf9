package vn.tthc.platform;

import vn.tthc.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.tthc.platform");
    }
}
