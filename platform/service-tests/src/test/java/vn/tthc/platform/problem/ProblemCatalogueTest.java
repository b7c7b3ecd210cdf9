package vn.tthc.platform.problem;

import vn.tthc.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {

    ProblemCatalogueTest() {
        super("vn.tthc.platform");
    }
}
