package vn.tthc.feedback;

import vn.tthc.testing.ProblemCatalogueRules;

class ProblemCatalogueTest extends ProblemCatalogueRules {

    ProblemCatalogueTest() {
        super("vn.tthc.feedback");
    }
}
