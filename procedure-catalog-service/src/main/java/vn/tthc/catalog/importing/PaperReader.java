package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Attachment;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;

/**
 * Reads the papers. The portal lists them under "execution cases" that are headings more often than cases; the heading
 * stays with the paper as its group.
 */
final class PaperReader {

    private static final int MOST_COPIES = 100;

    private final Cleaner cleaner;
    private final Notes notes;

    PaperReader(Cleaner cleaner, Notes notes) {
        this.cleaner = cleaner;
        this.notes = notes;
    }

    List<Component> read(JsonNode groups) {
        var read = new ArrayList<Component>();
        for (int i = 0; i < groups.size(); i++) {
            var place = "executionCases[" + i + "]";
            var group = cleaner.line(groups.get(i).path("name"), place + ".name");
            read.addAll(papers(groups.get(i).path("profileComponents"), group, place + ".profileComponents"));
        }
        return read;
    }

    List<Component> papers(JsonNode papers, @Nullable String group, String place) {
        var read = new ArrayList<Component>();
        for (int i = 0; i < papers.size(); i++) {
            var at = place + "[" + i + "]";
            var name = cleaner.line(papers.get(i).path("name"), at + ".name");
            if (name == null) {
                notes.changed("bỏ giấy tờ không có tên", at);
            } else {
                read.add(paper(papers.get(i), name, group, at));
            }
        }
        return read;
    }

    private Component paper(JsonNode paper, String name, @Nullable String group, String at) {
        return new Component(
                cleaner.line(paper.path("code"), at + ".code"),
                name,
                group,
                copies(paper.path("originalQty"), at + ".originalQty"),
                copies(paper.path("copyQty"), at + ".copyQty"),
                paper.path("required").asBoolean(false),
                paper.path("hasElectronicForm").asBoolean(false),
                paper.path("isProcessingResult").asBoolean(false),
                attachments(paper.path("attachments"), at));
    }

    private int copies(JsonNode quantity, String place) {
        var number = quantity.asInt(0);
        if (number < 0 || number > MOST_COPIES) {
            notes.changed("số bản " + number + " không hợp lý, ghi 0", place);
            return 0;
        }
        return number;
    }

    private List<Attachment> attachments(JsonNode attachments, String at) {
        var read = new ArrayList<Attachment>();
        for (int i = 0; i < attachments.size(); i++) {
            var place = at + ".attachments[" + i + "]";
            read.add(new Attachment(
                    cleaner.line(attachments.get(i).path("fileName"), place + ".fileName"),
                    cleaner.line(attachments.get(i).path("filePath"), place + ".filePath")));
        }
        return read;
    }
}
