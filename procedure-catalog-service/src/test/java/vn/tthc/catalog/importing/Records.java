package vn.tthc.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Records in the national portal's format, written by us. */
final class Records {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Records() {}

    static ObjectNode clean(String code) {
        return parse("""
                {"code": "%s", "name": "Xác nhận thông tin mẫu", "state": "ACTIVE", "type": "STANDARD",
                 "formalityType": "ASSIGNED_REGULATION", "isWard": true, "isFullProcess": true,
                 "departmentPromulgateCode": "H99", "departmentPromulgateName": "UBND tỉnh Thử Nghiệm",
                 "executionSteps": [{"name": "", "description": "Nộp hồ sơ."}],
                 "executionMethods": [{"submissionMethod": "ONLINE", "processingTime": 3,
                   "processingTimeUnit": "WORKING_DAY", "description": "Nộp trực tuyến.",
                   "fees": [{"type": "SERVICE_FEE", "value": 8000, "currencyId": "", "description": "một bản"}]}],
                 "executionCases": [{"name": "Giấy tờ phải nộp", "profileComponents": [
                   {"code": "000.00.00.G15-KQ900001", "name": "Tờ khai", "originalQty": 1, "copyQty": 0,
                    "required": true, "hasElectronicForm": true, "isProcessingResult": false, "attachments": []}]}],
                 "cases": [],
                 "categoriesDetails": [{"code": "G15-TP07", "name": "Hộ tịch"}],
                 "subjectTypesDetails": [{"code": "ĐT1", "name": "Công dân Việt Nam"}],
                 "departmentsExecuting": [{"code": "H99.01", "name": "Sở Thử Nghiệm"}],
                 "legalBasisesDetails": [{"code": "60/2014/QH13", "name": "Luật Hộ tịch"}],
                 "resultsDetails": [{"code": "KQ.G15.000001", "name": "Giấy xác nhận"}],
                 "returningMethods": [{"type": "ONLINE", "value": ["AT_HOME", "ONLINE"]}],
                 "procedureProposal": {"proposalNumber": "1/QĐ-UBND", "decisionDate": 1768496400000}}
                """.formatted(code));
    }

    static ObjectNode with(String code, Consumer<ObjectNode> change) {
        var record = clean(code);
        change.accept(record);
        return record;
    }

    static ObjectNode method(ObjectNode record) {
        return (ObjectNode) record.path("executionMethods").get(0);
    }

    static ObjectNode fee(ObjectNode record) {
        return (ObjectNode) method(record).path("fees").get(0);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
