-- Whoever applied may be invited to a survey; an invitation is a notice that nobody has to be sent.
alter table citizen_notice drop constraint citizen_notice_kind_check;
alter table citizen_notice add constraint citizen_notice_kind_check
    check (kind in ('RECEIVED', 'PAYMENT_DUE', 'PAYMENT_RECEIVED', 'OBLIGATION_DUE', 'OBLIGATION_MET', 'SUPPLEMENT_ASKED',
        'SUPPLEMENT_TAKEN', 'EXTENDED', 'DUE_DATE_MOVED', 'CHOICE_OFFERED', 'REJECTED', 'STOPPED', 'COMPLETED', 'RETURNED',
        'RESULT_REVOKED', 'RESULT_REISSUED', 'IDENTITY_CORRECTED', 'SURVEY_INVITED'));
