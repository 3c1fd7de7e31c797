package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import org.waymark.plan.Partner;

/** A partner by key and name. */
public record PartnerRef(@NotNull String key, @NotNull String name, String abbreviation) {

    static PartnerRef of(Partner partner) {
        return new PartnerRef(partner.key, partner.name, partner.abbreviation);
    }
}
