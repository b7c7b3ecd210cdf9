package vn.tthc.application.post;

/** What is carried (QĐ 45/2016 Đ5); who wants both orders both. */
enum Purpose {
    SEND_FILE,
    RETURN_RESULT
}
