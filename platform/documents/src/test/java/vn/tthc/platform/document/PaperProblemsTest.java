package vn.tthc.platform.document;

import vn.tthc.testing.ProblemCatalogueRules;

class PaperProblemsTest extends ProblemCatalogueRules {

    PaperProblemsTest() {
        super("vn.tthc.platform.document");
    }
}
