package fr.clausesociale.contracts.placement.terms;

/** How the work is performed (modalité de mise en œuvre). */
public enum Mode {
    DIRECT_HIRE,
    SECONDMENT,
    SUBCONTRACTING,
    JOINT_CONTRACTING,
    NOT_STATED
}
