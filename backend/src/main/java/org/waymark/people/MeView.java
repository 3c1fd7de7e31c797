package org.waymark.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Access;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/**
 * Who I am, and what I am in which plan.
 *
 * @param today the day that the rules go by
 */
@Schema(name = "Me", description = "Who I am, and what I am in which plan")
public record MeView(
        @NotNull String name,
        String email,
        boolean program,
        boolean admin,
        @NotNull LocalDate today,
        @NotNull List<MyPlan> plans) {

    /** A plan that I may see. @param partners those that I speak for; empty for a program, which speaks for all */
    public record MyPlan(
            @NotNull String key,
            @NotNull String title,
            @NotNull String shortTitle,
            boolean demonstration,
            @NotNull Set<Role> roles,

            @Schema(description = "A viewer who sees finalised quarters only, in their outward form")
            boolean finalOnly,

            @NotNull List<MyPartner> partners,
            @NotNull Quarter firstQuarter,
            @NotNull Quarter lastQuarter,

            @NotNull
            @Schema(
                    description =
                            "The quarter that leads report on: the earliest ended one after those that were finalised; while none was, the latest that has ended")
            Quarter reportingQuarter,

            @NotNull @Schema(description = "The latest quarter that has ended")
            Quarter latestQuarter,

            @NotNull
            @Schema(
                    description =
                            "Other open quarters in which something may be said by now: reopened ones, and later ones")
            List<Quarter> openBeside,

            @Schema(description = "The latest quarter that is finalised; left out while there is none")
            Quarter finalisedQuarter,

            @NotNull @Schema(description = "By when its updates are due")
            LocalDate deadline,

            @NotNull RatingLabels ratingLabels,
            @NotNull BandLabels bandLabels) {}

    /** What somebody can be in a plan. */
    public enum Role {
        LEAD,
        MANAGER,
        VIEWER
    }

    public record MyPartner(@NotNull String key, @NotNull String name, String abbreviation) {}

    public record RatingLabels(
            @NotNull String RED,
            @NotNull String AMBER,
            @NotNull String GREEN,
            @NotNull String BLUE,
            @NotNull String GREY) {}

    public record BandLabels(
            @NotNull String ATTENTION,
            @NotNull String ON_TRACK,
            @NotNull String NOT_STARTED) {}

    static MeView of(Access access, Caller caller, LocalDate today) {
        return new MeView(
                access.name(),
                access.email(),
                access.program(),
                access.everywhere().contains(Roles.ADMIN),
                today,
                Plan.<Plan>list("order by title, key").stream()
                        .filter(plan -> caller.sees(plan.key) || caller.seesFinalOnly(plan.key))
                        .map(plan -> plan(plan, access.in(plan.key), caller, today))
                        .toList());
    }

    private static MyPlan plan(Plan plan, Access.Part part, Caller caller, LocalDate today) {
        Quarter reporting = plan.reporting(today);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        part.roles().stream()
                .filter(role -> !role.equals(Roles.ADMIN))
                .map(role -> role.equals(Roles.BOARD) ? Role.VIEWER : Role.valueOf(role))
                .forEach(roles::add);
        Map<Rating, String> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            ratings.put(rating, plan.label(rating));
        }
        return new MyPlan(
                plan.key,
                plan.title,
                plan.shortTitleOrTitle(),
                plan.isDemonstration(),
                roles,
                caller.seesFinalOnly(plan.key),
                part.partners() == null || part.partners().isEmpty() ? List.of() : partners(plan, part.partners()),
                plan.firstQuarter,
                plan.lastQuarter,
                reporting,
                plan.calendar().latestEnded(today),
                plan.openBeside(today),
                plan.finalised().isEmpty() ? null : plan.finalised().last(),
                plan.calendar().deadline(reporting),
                new RatingLabels(
                        ratings.get(Rating.RED),
                        ratings.get(Rating.AMBER),
                        ratings.get(Rating.GREEN),
                        ratings.get(Rating.BLUE),
                        ratings.get(Rating.GREY)),
                new BandLabels(plan.label(Band.ATTENTION), plan.label(Band.ON_TRACK), plan.label(Band.NOT_STARTED)));
    }

    private static List<MyPartner> partners(Plan plan, Set<String> keys) {
        return Partner.of(plan).stream()
                .filter(partner -> keys.contains(partner.key))
                .map(partner -> new MyPartner(partner.key, partner.name, partner.abbreviation))
                .toList();
    }
}
