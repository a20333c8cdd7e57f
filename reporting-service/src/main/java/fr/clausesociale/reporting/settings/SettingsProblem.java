package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with a setting. */
public enum SettingsProblem implements ProblemCode {
    SETTING_EXISTS(409),
    PROGRAMME_UNKNOWN(422),
    SETTING_IN_THE_PAST(422);

    private final int status;

    SettingsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
