package vn.tthc.application;

import vn.tthc.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {

    ProblemCatalogueTest() {
        super("vn.tthc.application");
    }
}
