package fr.clausesociale.contracts.evidence;

/** What a document is. */
enum EvidenceKind {
    /** Signed by the employer or the person. */
    TIMESHEET,
    PAYSLIP,
    /** Of sub-contracted hours. */
    INVOICE,
    /** Of a temporary-work agency, an association or an employers' group. */
    STRUCTURE_STATEMENT,
    WORK_CONTRACT,
    SECONDMENT_CONTRACT,
    OTHER
}
