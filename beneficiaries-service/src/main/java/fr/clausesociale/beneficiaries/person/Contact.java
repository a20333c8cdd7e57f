package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.vault.SealedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * How a person is reached and where they live, as last declared.
 *
 * @param qpv code of the quartier prioritaire as given, or null: unknown, which is not the same as none
 */
@Embeddable
public record Contact(
        @Convert(converter = SealedText.class) String email,
        @Convert(converter = SealedText.class) String phone,
        @Convert(converter = SealedText.class) String addressLine,
        String postalCode,
        String communeCode,
        String qpv) {

    public static final Contact UNKNOWN = new Contact(null, null, null, null, null, null);

    public Contact withoutDistrict() {
        return new Contact(email, phone, addressLine, postalCode, communeCode, null);
    }

    /** What a newer referral says, where it says something; an address is taken whole. */
    public Contact updatedBy(Contact newer) {
        boolean moved = newer.addressLine != null || newer.postalCode != null || newer.communeCode != null;
        return new Contact(
                newer.email != null ? newer.email : email,
                newer.phone != null ? newer.phone : phone,
                moved ? newer.addressLine : addressLine,
                moved ? newer.postalCode : postalCode,
                moved ? newer.communeCode : communeCode,
                moved || newer.qpv != null ? newer.qpv : qpv);
    }
}
