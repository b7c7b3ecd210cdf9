package vn.tthc.catalog;

import vn.tthc.testing.ProblemCatalogueRules;

class ProblemsTest extends ProblemCatalogueRules {

    ProblemsTest() {
        super("vn.tthc.catalog");
    }
}
