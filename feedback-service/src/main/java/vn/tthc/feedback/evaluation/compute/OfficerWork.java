package vn.tthc.feedback.evaluation.compute;

import java.util.UUID;

/** What one officer of the unit needed for one dossier, against what he had. */
record OfficerWork(String officer, String agencyCode, UUID applicationId, long spentMinutes, long shareMinutes) {}
