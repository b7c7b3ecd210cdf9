package vn.tthc.catalog;

import vn.tthc.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("vn.tthc.catalog");
    }
}
