package fr.clausesociale.beneficiaries.organisation;

import jakarta.persistence.Embeddable;

/** Whom to turn to at an organisation. Never told outside of this service. */
@Embeddable
class OrganisationContact {

    private String name;
    private String position;
    private String email;
    private String phone;

    protected OrganisationContact() {}

    OrganisationContact(String name, String position, String email, String phone) {
        this.name = name;
        this.position = position;
        this.email = email;
        this.phone = phone;
    }

    String name() {
        return name;
    }

    String position() {
        return position;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }
}
