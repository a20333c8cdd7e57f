package fr.clausesociale.contracts.placement;

/** How the work is performed (modalité de mise en œuvre). */
enum Mode {
    DIRECT_HIRE,
    SECONDMENT,
    SUBCONTRACTING,
    JOINT_CONTRACTING,
    NOT_STATED
}
