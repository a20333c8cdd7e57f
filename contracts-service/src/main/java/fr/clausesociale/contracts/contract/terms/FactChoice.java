package fr.clausesociale.contracts.contract.terms;

/** Decides, fact by fact, what holds of a contract that is told anew. */
public interface FactChoice {

    /**
     * @param fact its name in the API
     * @param said as it is told now
     * @param known as it stood before
     */
    <T> T between(String fact, T said, T known);
}
