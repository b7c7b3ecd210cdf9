package vn.tthc.workflow;

import vn.tthc.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {

    ProblemCatalogueTest() {
        super("vn.tthc.workflow");
    }
}
