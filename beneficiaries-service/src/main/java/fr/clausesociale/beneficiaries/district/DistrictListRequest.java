package fr.clausesociale.beneficiaries.district;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All districts of one generation, as published.
 *
 * @param source where the list is from, and of which day
 */
record DistrictListRequest(
        @NotBlank @Size(max = 300) String source,
        @NotEmpty @Size(max = 3000) List<@NotNull @Valid Entry> districts) {

    record Entry(
            @NotNull @Size(max = 8) @Pattern(regexp = "Q[NP]([0-9]{3}|02[AB])[0-9]{2}[0-9A-Z]", message = "shape.qpv")
            String code,

            @NotBlank @Size(max = 200) String name,

            @NotEmpty @Size(max = 40)
            List<
                            @NotNull @Size(max = 5)
                            @Pattern(regexp = "([0-9]{2}|2[AB])[0-9]{3}", message = "shape.commune") String>
                    communes) {}
}
